import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { markdownSnippet } from '#outputs/embeds/paste-forms.ts';
import { outputs } from '#outputs/index.ts';
import { findingJsonLd } from '#outputs/site/json-ld.ts';
import { embedViews } from '#views/embeds/embed-view.ts';
import { embedAt, embedsOf } from '#views/embeds/embeds-of.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { studyPoster } from '#views/posters/study-poster.ts';
import { posts } from '#views/posts/posts.ts';
import { type Site } from '#views/site/site.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

/** Made-up: nurses sleep otherwise than all together, and are fewer. */
const sleep = `profession,sleep,n,percent,base
nurses,good,154,77.0,200
nurses,bad,46,23.0,200
doctors,good,126,84.0,150
doctors,bad,24,16.0,150
aides,good,88,73.3,120
aides,bad,32,26.7,120
all,good,368,78.3,470
all,bad,102,21.7,470
`;

const settings = `position: 2
answers: { column: sleep, choice: one }
totals: { profession: all }
headline: { row: nurses / bad, measure: percent }
`;

const labels = {
  profession: {
    label: 'Profession',
    values: { nurses: 'Nurses', doctors: 'Doctors', aides: 'Care assistants', all: 'All' },
  },
  sleep: { label: 'Sleep', values: { good: 'Well', bad: 'Badly' } },
};

/** The template with a headline about a group of a finding that has its total. */
function site(more = '') {
  const words = (file: string) =>
    JSON.parse(readFileSync(join(templateFolder, 'locales/en', file), 'utf8')) as object;
  const study = readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8');
  return openSite(
    templateWith({
      'data/study.yaml': study.replace('[en, fr]', '[en]').replace('base: 640', 'base: 470'),
      'data/sleep.csv': sleep,
      'data/sleep.yaml': `${settings}${more}`,
      'data/trust.csv': undefined,
      'data/trust.yaml': undefined,
      'data/respondents.csv': 'population,n\nrespondents,470\n',
      'locales/fr': undefined,
      'locales/en/terms.json': JSON.stringify({
        ...words('terms.json'),
        ...labels,
        trust: undefined,
      }),
      'locales/en/findings.json': JSON.stringify({
        ...words('findings.json'),
        trust: undefined,
        sleep: { title: 'Sleep', headline: '{{percent}} of nurses sleep badly' },
      }),
      'locales/en/pages/home.md': '# Sleep of carers\n\n{{sleep}}\n',
    }),
  );
}

describe('a headline about a group, of a finding with totals,', () => {
  let opened: Site;
  let view: FindingView;
  beforeEach(() => {
    opened = site();
    view = findingView(opened, 'en', 'sleep');
  });

  it('stands over the groups, of which its own is put forward', () => {
    const { rows } = view.breakdowns[0].chart.input;
    expect(rows.map(({ label, highlighted }) => [label, highlighted])).toEqual([
      ['All', false],
      ['Care assistants', false],
      ['Nurses', true],
      ['Doctors', false],
    ]);
    expect(rows.flatMap(({ cells }) => cells.filter((cell) => cell.highlighted))).toMatchObject([
      { value: 23, text: '23.0%' },
    ]);
  });

  it.each([
    ['the page and the home page', () => view.breakdowns[0].basis.map(({ line }) => line).join()],
    ['the page for frames', () => embedViews(opened, 'en', 'sleep')[0].facts.join()],
    ['its description', () => view.breakdowns[0].description],
    ['the SVG', () => String(outputs.svg.render(view, opened))],
    ['Markdown', () => markdownSnippet(view, opened)],
    ['the poster of the study', () => figures().own.join()],
  ])('is told with the base of its group: %s', (_, text) => {
    expect(text()).toContain('200 respondents for the headline');
    expect(text()).not.toMatch(/: 470 respondents/);
  });

  it('is pasted with the base of its group', () => {
    expect(posts(opened, 'en', view.finding)).toHaveLength(4);
    for (const { text } of posts(opened, 'en', view.finding)) {
      expect(text).toContain('23.0% of nurses sleep badly');
      expect(text).toContain('200 answers');
    }
  });

  it('has its own number in pictures, cards and posters', async () => {
    expect(String(outputs.svg.render(view, opened))).toMatch(/>23.0%</);
    expect(figures().number).toEqual({ before: '', digits: '23.0', after: '%' });
    expect(findingJsonLd(view, opened)).toContain('23.0% of nurses sleep badly');
    const card = Buffer.from(await outputs['card.png'].render(view, opened)).toString('latin1');
    expect(card).toContain('200 respondents for the headline');
  });

  it('is not said of what other breakdowns show, at addresses that stay', () => {
    const shown = embedsOf(opened, 'sleep').map((breakdown) => {
      const { headline, chart } = embedAt(opened, 'en', { finding: 'sleep', breakdown });
      return [breakdown, headline, chart.input.name];
    });
    expect(shown).toEqual([
      [undefined, '23.0% of nurses sleep badly', '23.0% of nurses sleep badly'],
      ['all', 'Sleep – All together', 'Sleep – All together'],
      ['by-profession', '23.0% of nurses sleep badly', '23.0% of nurses sleep badly'],
    ]);
  });

  it('names what the chart leaves out', () => {
    expect(view.breakdowns[0].notes).toEqual(['Well – 4 more are in the table.']);
    expect(view.breakdowns[0].table.rows).toHaveLength(8);
  });

  function figures() {
    const [first] = studyPoster(opened, { tag: 'en', paper: 'A4' }).figures;
    if (first === undefined) throw new Error('no finding on the poster');
    return first;
  }
});

describe('a headline about a group, drawn alone,', () => {
  let view: FindingView;
  beforeEach(() => {
    view = findingView(site('chart: proportion\n'), 'en', 'sleep');
  });

  it('is the only number of the first way, and its base the only base', () => {
    expect(view.breakdowns.map(({ id, label, chart }) => [id, label, chart.type])).toEqual([
      ['headline', 'Nurses / Badly', 'proportion'],
      ['all', 'All together', 'proportion'],
      ['by-profession', 'Profession', 'dots'],
    ]);
    expect(view.breakdowns[0].chart.input.rows[0]?.cells[0]?.text).toBe('23.0%');
    expect(view.breakdowns[0].basis[0]?.line).toBe('Base: 200 respondents');
  });

  it('has the same answer in the way that shows all together', () => {
    const { chart, basis } = view.breakdowns[1] ?? view.breakdowns[0];
    expect(chart.input.rows[0]?.cells[0]?.text).toBe('21.7%');
    expect(basis[0]?.line).toBe('Base: 470 respondents');
  });
});
