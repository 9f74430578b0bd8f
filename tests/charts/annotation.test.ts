import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ChartName, chartNames, charts } from '#charts/index.ts';
import type { Chart, ChartInput } from '#charts/input/chart-input.ts';
import { drawnText } from './drawn-text.ts';
import { inputs } from './inputs.ts';
import { kinds } from './kinds.ts';

const words = 'Two of three centres were closed for eight months, and none reopened at once';

const inputOf = (chart: ChartName): ChartInput => {
  const input = inputs(kinds[chart])['annotated'];
  if (input === undefined) throw new Error('no annotated input');
  return input;
};

const texts = (svg: string) =>
  [...parseHTML(`<html>${svg}</html>`).document.querySelectorAll('text')].map(
    (text) => text.textContent,
  );

const isDrawnBy = (name: ChartName) => (charts[name] as Chart).annotates === true;

const annotating = chartNames.filter(isDrawnBy);

describe('an annotation', () => {
  it.each(annotating)('stands in every drawing of %s, once', (name) => {
    for (const drawing of Object.values(drawnText(name, inputOf(name))))
      expect(texts(drawing).filter((text) => text.includes(words))).toHaveLength(1);
  });

  it.each(chartNames.filter((name) => !isDrawnBy(name)))(
    'is left to the notes below %s, whose drawing is as without',
    (name) => {
      const input = inputOf(name);
      const without = drawnText(name, { ...input, annotation: undefined });
      expect(Object.values(drawnText(name, input))).toEqual(Object.values(without));
    },
  );

  it('names the series that it is about, where several stand in a row', () => {
    const input = inputOf('dumbbell');
    expect(texts(drawnText('dumbbell', input).wide)).toContain(`Abidjan · ${words}`);
  });

  it('stands at its wave, or below the lines with the name of both where there is no room', () => {
    const input = inputOf('trend');
    expect(texts(drawnText('trend', input).broad)).toContain(words);
    const below = { ...input, annotation: { row: 1, series: 1, text: words } };
    expect(texts(drawnText('trend', below).broad)).toContain(`Hospital · 2020 · ${words}`);
  });

  it('moves the rows below it, and no other', () => {
    const input = inputOf('bars');
    const tops = (each: ChartInput) =>
      [...drawnText('bars', each).wide.matchAll(/<rect [^>]*y="([\d.]+)"/g)].map(([, y]) =>
        Number(y),
      );
    const [plain, annotated] = [tops({ ...input, annotation: undefined }), tops(input)];
    const shifts = annotated.map((top, index) => top - (plain[index] ?? 0));
    expect(shifts.slice(0, 2)).toEqual([0, 0]);
    expect(new Set(shifts.slice(2)).size).toBe(1);
    expect(shifts[2]).toBeGreaterThan(32);
  });
});
