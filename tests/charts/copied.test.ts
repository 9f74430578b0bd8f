import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ChartName, chartNames } from '#charts/index.ts';
import { shippedFonts } from '#pictures/typefaces.ts';
import { drawnText } from './drawn-text.ts';
import { inputs } from './inputs.ts';
import { kinds } from './kinds.ts';

const long = (chart: ChartName) => {
  const input = inputs(kinds[chart])['long-labels'];
  if (input === undefined) throw new Error('no long labels');
  return input;
};

/** The texts of a drawing, as programs that copy them put them together. */
const copied = (svg: string) =>
  [...parseHTML(`<html>${svg}</html>`).document.querySelectorAll('text')].map(
    ({ textContent }) => textContent,
  );

const pixels = (svg: string) => {
  const fonts = shippedFonts().map(({ file }) => file);
  const font = { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: 'Inter' };
  const drawn = svg
    .replace('<svg ', '<svg style="color:#000" ')
    .replace(/var\(--[\w-]+\)/g, '#000');
  return new Resvg(drawn, { font }).render().pixels;
};

describe('texts of several lines, copied from a chart', () => {
  it('keep the spaces at the ends of their lines', () => {
    const { narrow } = drawnText('bars', long('bars'));
    expect(copied(narrow)).toContain(
      'Did not use any of the sexual-health services that a community organisation offers near them during the last twelve months',
    );
  });

  it('get no space within a word that is broken at its own hyphen', () => {
    const input = long('bars');
    const label = 'Sociological-anthropological-epidemiological-psychological inquiries';
    const { narrow } = drawnText('bars', {
      ...input,
      rows: input.rows.map((row) => ({ ...row, label })),
    });
    expect(copied(narrow)).toContain(label);
  });

  it.each(chartNames)('do not move a pixel by these spaces: %s', (chart) => {
    const { narrow, wide } = drawnText(chart, long(chart));
    for (const svg of [narrow, wide])
      expect(pixels(svg).equals(pixels(svg.replaceAll('<tspan x="0"> </tspan>', '')))).toBe(true);
  });
});
