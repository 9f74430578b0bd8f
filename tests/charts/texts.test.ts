import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ChartName, chartNames, drawChart } from '#charts/index.ts';
import { measureTexts } from '../measure-texts.ts';
import { inputs } from './inputs.ts';
import { kinds } from './kinds.ts';
import { inLanguage, type Language, languages } from './languages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] });
});

afterAll(() => browser.close());

/**
 * How wide a page gives the drawings at least: the narrow one in a window of 320 px, the wide one where it begins to be
 * shown. At 768 and 1280 px it is the same drawing, 696 and 720 px wide.
 */
const sheets = { narrow: 288, wide: 480 } as const;

describe.each(languages)('texts of every chart, %s', (language) => {
  it('are large enough, inside the drawing, and apart from one another', async () => {
    const page = await browser.newPage();
    await page.setContent(
      `<style>body{font-family:system-ui,sans-serif}svg{display:block;width:100%;height:auto}</style>${chartNames.flatMap((name) => drawings(name, language)).join('')}`,
    );
    const texts = await page.evaluate(measureTexts);
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.flatMap(faults)).toEqual([]);
    await page.close();
  });
});

/** What is wrong with a text, if anything. */
function faults({ where, said, size, outside, overlaps }: ReturnType<typeof measureTexts>[0]) {
  return [
    ...(size < 12 ? [`${where}: "${said}" is ${size} px large`] : []),
    ...(outside > 0 ? [`${where}: "${said}" leaves the drawing by ${outside} px`] : []),
    ...overlaps.map((other) => `${where}: "${said}" meets "${other}"`),
  ];
}

/** Every difficult input at every width; that of a hundred rows, in which no words differ, in one language. */
function drawings(chart: ChartName, language: Language): string[] {
  return Object.entries(inputs(kinds[chart]))
    .filter(([name]) => name !== 'hundred-rows' || language === 'fr')
    .flatMap(([name, input]) => {
      const drawing = drawChart(chart, inLanguage(input, language));
      return (['narrow', 'wide'] as const).map(
        (size) =>
          `<div class="chart" id="${chart}, ${name}, ${size}" style="width:${sheets[size]}px">${drawing[size]}</div>`,
      );
    });
}
