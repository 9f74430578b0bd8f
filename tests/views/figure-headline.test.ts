import { describe, expect, it } from 'vitest';
import { findingView, findingViews } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { headlineHtml } from '#views/words/headline-html.ts';
import { partedAt } from '#views/words/parted-sentence.ts';
import { sextraFolder } from '../study-folder.ts';

const site = openSite(sextraFolder);

describe('a number within a sentence', () => {
  it.each([
    ['For ', ', it is so', ','],
    ['', ' used none', ''],
    ['No recibió ayuda el ', '', ''],
    ['有', '的人', ''],
    ['أجاب ', ' شخصًا', ''],
    ['« Nous », disent ', '\u202f: une majorité', '\u202f:'],
  ])('stands apart where it is a word of its own: "%s41 %%%s"', (before, rest, sign) => {
    expect(partedAt(before, '41 %', rest)).toMatchObject({ before, figure: '41 %', sign });
  });

  it.each([
    ['Fewer than half (', ') used one'],
    ['Selon l’', ' des personnes'],
    ['The mean is ', '/10'],
    ['ו-', ' מהנשאלים'],
    ['و', ' من النساء'],
    ['A megkérdezettek ', '-a nem'],
    ['Ils sont «\u202f', '\u202f» à le dire'],
    ['About ~', ' went'],
  ])('stays where it is a part of one: "%s41 %%%s"', (before, rest) => {
    expect(partedAt(before, '41 %', rest)).toBeUndefined();
  });
});

describe('a headline whose number is set apart', () => {
  it('is told in three parts, with the spaces of its language', () => {
    expect(findingView(site, 'fr', 'contact').figure).toEqual({
      before: 'Pour ',
      figure: '86\u00a0%',
      sign: ',',
      after: ' internet est le principal moyen d’entrer en contact avec les client·es',
    });
    expect(findingView(site, 'en', 'respondents').figure).toEqual({
      before: '',
      figure: '1,718',
      sign: '',
      after: ' people living in 8 countries answered',
    });
  });

  it('is the sentence itself when its parts are joined', () => {
    for (const tag of ['fr', 'en'])
      for (const { figure, headline } of findingViews(site, tag))
        expect(`${figure?.before}${figure?.figure}${figure?.sign}${figure?.after}`).toBe(headline);
  });

  it('has the sign that follows the number in its line, and its marks unheard', () => {
    expect(
      headlineHtml({ before: 'For ', figure: '30%', sign: ',', after: ' it is <so>', mark: 'p' }),
    ).toBe(
      '<span>For </span><span><b>30%</b><sup aria-hidden="true">p</sup>,</span><span> it is &lt;so&gt;</span>',
    );
  });

  it('is smaller where the number is long, and has no line without words', () => {
    expect(headlineHtml({ before: '', figure: '12,345,678', sign: '', after: '' })).toBe(
      '<span><b class="long">12,345,678</b></span>',
    );
  });

  it('leaves the number to its heading: the chart names only what the sentence does not', () => {
    const { chart } = findingView(site, 'en', 'services').breakdowns[0];
    expect(chart.input.stated).toBe(true);
  });
});
