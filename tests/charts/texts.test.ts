import { rgb } from 'd3-color';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChartName, chartNames } from '#charts/index.ts';
import type { ChartInput } from '#charts/input/chart-input.ts';
import { contrast } from '#theme/contrast.ts';
import { createPalettes, type Palette, paletteCss } from '#theme/palette.ts';
import { breaches } from '../axe.ts';
import { type Pair, pairsBeneathTexts } from '../beneath-texts.ts';
import { measureTexts } from '../measure-texts.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';
import { drawnText, sizes } from './drawn-text.ts';
import { inputs } from './inputs.ts';
import { kinds } from './kinds.ts';
import { inLanguage, type Language, languages } from './languages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(closeContexts);

/**
 * How wide a page gives the drawings at least: the narrow one in a window of 320 px, the wide one where it begins to be
 * shown; at 768 px it is the same drawing, 696 px wide. The broad one has the whole width of figures, and that of
 * pictures is looked at as it is drawn.
 */
const sheets = { narrow: 288, wide: 480, broad: 880, picture: 560 } as const;

const accents = ['#a3195b', '#0b5d8f', '#1d5f4a', '#e0a000', '#222222'];

describe.each(languages)('texts of every chart, %s', (language) => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
    await page.setContent(sheet(language));
  });
  afterAll(() => page.close());

  it('are large enough, inside the drawing, and apart from one another', async () => {
    // As one text: twenty thousand answers would each be looked at on their way.
    const told = await page.evaluate<string>(`JSON.stringify((${measureTexts})())`);
    const texts = JSON.parse(told) as ReturnType<typeof measureTexts>;
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.flatMap(faults)).toEqual([]);
  });

  if (language === 'en')
    it('stand out from what is drawn beneath them, in light and in dark', async () => {
      const pairs = await page.evaluate(pairsBeneathTexts);
      // On paper, and on soft, strong and grey marks of both hues.
      expect(pairs.length).toBeGreaterThan(10);
      const palettes = accents.flatMap((accent) => Object.values(createPalettes(accent)));
      const faint = palettes.flatMap((palette) => pairs.flatMap((pair) => tooFaint(pair, palette)));
      expect(faint).toEqual([]);
    });
});

it('axe finds nothing in a drawing of any chart', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const body = chartNames.map((name) => drawnText(name, usual(name)).narrow).join('');
  await page.setContent(
    `<!doctype html><html lang="en"><title>Charts</title><main><h1>Charts</h1>${body}</main></html>`,
  );
  expect(await breaches(page)).toEqual([]);
  await context.close();
});

/** The usual input of a chart. */
function usual(name: ChartName): ChartInput {
  const input = inputs(kinds[name])['usual'];
  if (input === undefined) throw new Error('no usual input');
  return input;
}

/** A pair of colours that is too alike to be read, if it is. */
function tooFaint({ text, beneath, opacity, where }: Pair, palette: Palette): string[] {
  const colours = new Map(
    paletteCss(palette)
      .split(';')
      .map((each) => each.split(':') as [string, string]),
  );
  const named = (variable: string) => colours.get(variable.slice('var('.length, -1)) ?? variable;
  const ground = mix(named('var(--paper)'), named(beneath), opacity);
  const found = contrast(named(text), ground);
  return found >= 7 ? [] : [`${where}: ${text} on ${beneath}: ${found.toFixed(1)}`];
}

/** A colour through which another shines. */
function mix(below: string, above: string, opacity: number): string {
  const [from, to] = [rgb(below), rgb(above)];
  const between = (one: number, other: number) => one + (other - one) * opacity;
  return rgb(between(from.r, to.r), between(from.g, to.g), between(from.b, to.b)).formatHex();
}

/** What is wrong with a text, if anything. */
function faults(text: ReturnType<typeof measureTexts>[0]) {
  const { where, said, size, outside, overlaps, isCrossed } = text;
  return [
    ...(size < 12 ? [`${where}: "${said}" is ${size} px large`] : []),
    // Letters may reach beyond their own width by a pixel; pages do not cut them off.
    ...(outside > 1 ? [`${where}: "${said}" leaves the drawing by ${outside} px`] : []),
    ...overlaps.map((other) => `${where}: "${said}" meets "${other}"`),
    ...(isCrossed ? [`${where}: a line runs through "${said}"`] : []),
  ];
}

/** A page of drawings, as wide as pages show them. */
function sheet(language: Language): string {
  const css = 'body{font-family:system-ui,sans-serif}svg{display:block;width:100%;height:auto}';
  const body = chartNames.flatMap((name) => drawings(name, language)).join('');
  return `<style>${css}</style>${body}`;
}

/**
 * Every difficult input at every width; that of a hundred rows, in which no words differ, in one language, as pages show
 * it, and so those in English, whose words are the shortest.
 */
function drawings(chart: ChartName, language: Language): string[] {
  return Object.entries(inputs(kinds[chart]))
    .filter(([name]) => name !== 'hundred-rows' || language === 'fr')
    .flatMap(([name, input]) => {
      const drawing = drawnText(chart, inLanguage(input, language));
      const isPage = name === 'hundred-rows' || language === 'en';
      const shown = isPage ? (['narrow', 'wide'] as const) : sizes;
      return shown.map(
        (size) =>
          `<div class="chart" id="${chart}, ${name}, ${size}" style="width:${sheets[size]}px">${drawing[size]}</div>`,
      );
    });
}
