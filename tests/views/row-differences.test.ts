import { describe, expect, it } from 'vitest';
import type { ChartInput } from '#charts/input/chart-input.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { project } from '../command-line.ts';
import { drawnText } from '../charts/drawn-text.ts';

/** The chart of a breakdown of one of the studies. */
function chartOf(study: string, tag: string, finding: string, breakdown = 'all') {
  const site = openSite(`${project}tests/studies/${study}`);
  const view = findingView(site, tag, finding).breakdowns.find(({ id }) => id === breakdown);
  if (view === undefined) throw new Error(`no ${breakdown}`);
  return view.chart;
}

const told = ({ rows }: ChartInput) => rows.map(({ label, difference }) => [label, difference]);

describe('the difference of two groups', () => {
  it('is that of the dot minus that of the ring, and ranks the rows', () => {
    const { type, input } = chartOf('prep-ci', 'en', 'missing', 'by-group');
    expect(type).toBe('dumbbell');
    expect(input.words.difference).toBe('Difference');
    expect(told(input)).toEqual([
      ['Frequency of sex work', '−8'],
      ['Has a boyfriend or husband', '+7'],
      ['Number of children', '−4'],
      ['Level of education', '−1'],
    ]);
  });

  it('stands in the drawing, below its name', () => {
    const { type, input } = chartOf('prep-ci', 'fr', 'missing', 'by-group');
    for (const text of Object.values(drawnText(type, input))) {
      expect(text).toContain('>Écart<');
      expect(text).toContain('>−8<');
    }
  });
});

describe('the change over time', () => {
  it('goes from the first wave to the last, in percentage points', () => {
    const { input } = chartOf('waves', 'fr', 'neighbours');
    expect(input.words.difference).toBe('Évolution');
    expect(told(input)).toEqual([
      ['Un village', '+10\u00a0pts'],
      ['Une ville', '+10\u00a0pts'],
    ]);
  });

  it('is not told where the question changed', () => {
    const { input } = chartOf('waves', 'en', 'services');
    expect(told(input)).toEqual([
      ['A town', undefined],
      ['A village', undefined],
    ]);
  });

  it('is written in each drawing of a line', () => {
    const { type, input } = chartOf('waves', 'en', 'reasons');
    expect(type).toBe('slope');
    for (const text of Object.values(drawnText(type, input))) expect(text).toContain('>−15 pts<');
  });
});
