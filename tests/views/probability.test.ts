import { describe, expect, it } from 'vitest';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { project } from '../command-line.ts';

const site = openSite(`${project}tests/studies/probability`);

it('a study whose translations keep their source is opened without a note', () => {
  expect(site.study.notes).toEqual([]);
});

describe('a finding of a probability sample where several answers were possible', () => {
  const english = findingView(site, 'en', 'channels').breakdowns[0];
  const french = findingView(site, 'fr', 'channels').breakdowns[0];

  it('has the column of its headline first, and its interval behind it', () => {
    expect(english.table.columns.map(({ label }) => label)).toEqual([
      'Turned to',
      'Share of respondents',
      '95% interval',
      'Number',
      'Respondents',
    ]);
    expect(english.table.rows.map(({ numbers }) => numbers[1])).toEqual([
      '25.6% to 34.7%',
      'not available',
      'suppressed',
      '3.2% to 7.6%',
    ]);
    expect(french.table.rows[0]?.numbers[1]).toBe('de 25,6\u00a0% à 34,7\u00a0%');
  });

  it('says so, and how its interval was made', () => {
    expect(english.notes.slice(0, 2)).toEqual([
      'Several answers were possible: their shares can add up to more than all respondents.',
      'The intervals are 95% Wilson score intervals, with a design effect of 1.5.',
    ]);
    expect(french.notes[0]).toBe(
      'Plusieurs réponses étaient possibles\u202f: leurs parts, additionnées, peuvent dépasser le total des personnes ayant répondu.',
    );
  });

  it('tells the interval of each share in words, and none where there is none', () => {
    expect(english.description).toContain(
      'A friend: 30.0% (provisional) of respondents. 95% interval: 25.6% to 34.7%. A service: 12.5%. Nobody: suppressed (small sample). Someone else: 5.0% (small sample). 95% interval: 3.2% to 7.6%.',
    );
  });

  it('does not call the others other answers', () => {
    expect(english.chart.input.words.rest).toBe('Did not give this answer');
    expect(french.reading).toContain('Les points vides ne l’ont pas donnée. Le crochet');
  });

  it('draws the interval of its headline', () => {
    expect(english.chart.input.rows[0]?.cells[0]?.interval).toEqual({
      low: 25.6,
      high: 34.7,
      text: '95% interval: 25.6% to 34.7%',
      short: '25.6–34.7%',
    });
  });

  it('explains below its chart what the chart shows, and in words what the words name', () => {
    expect(english.notes.slice(2)).toEqual([
      'p provisional: the source may still correct the number.',
    ]);
    expect(english.chart.input.rows[0]).toMatchObject({
      label: 'A friend',
      cells: [{ text: '30.0%', mark: 'p' }],
    });
    expect(french.description).toContain(
      '[c] masqué\u202f: masqué pour que personne ne puisse être reconnu. ',
    );
  });

  it('shows flags beside their numbers, and explains them', () => {
    expect(english.table.rows.map(({ flags }) => flags)).toEqual([
      ['provisional', undefined, 'provisional', undefined],
      [undefined, undefined, undefined, undefined],
      ['small sample', undefined, undefined, undefined],
      ['small sample', undefined, 'provisional', undefined],
    ]);
    expect(english.table.legend.flags).toEqual([
      {
        code: 'p',
        name: 'provisional',
        meaning: 'the source may still correct the number',
      },
      {
        code: '*',
        name: 'small sample',
        meaning: 'few people answered here, so that the number is uncertain',
      },
    ]);
  });

  it('shows "other" last', () => {
    expect(english.table.rows.at(-1)?.names).toEqual(['Someone else']);
  });
});

describe('a finding of a probability sample that is drawn as parts', () => {
  const english = findingView(site, 'en', 'trust').breakdowns[0];
  const french = findingView(site, 'fr', 'trust').breakdowns[0];

  it('tells in its chart how far its intervals reach at most', () => {
    // 41.2 % of 148, with a design effect of 1.5: 32.0 % to 51.1 %.
    expect(english.chart.input.words.margin).toBe(
      '95% interval of each share: at most ±9.9\u00a0percentage points',
    );
    expect(french.chart.input.words.margin).toBe(
      'Intervalle à 95\u00a0% de chaque part\u202f: ±9,9\u00a0points au plus',
    );
    expect(english.reading).toContain('not that of a sum');
  });

  it('says the interval of its headline, and how far the others reach', () => {
    expect(english.description).toContain(
      ' 25 or older / Rather: 95% interval: 39.4% to 50.6%. 95% interval of each share: at most ±9.9\u00a0percentage points. ',
    );
  });
});

it('a finding of a self-selected sample tells nothing of intervals', () => {
  const selected = openSite(`${project}tests/template`);
  expect(selected.study.findings.map(({ id }) => id)).toEqual(['respondents', 'trust']);
  for (const { id } of selected.study.findings) {
    const { chart, description } = findingView(selected, 'en', id).breakdowns[0];
    expect(chart.input.words.margin).toBeUndefined();
    expect(description).not.toContain('interval');
  }
});
