import { describe, expect, it } from 'vitest';
import type { ChartInput, ChartRow } from '#charts/chart.ts';
import { chartNames, drawChart } from '#charts/index.ts';

const row: ChartRow = {
  label: 'Did not use a service',
  value: 41,
  text: '41%',
  counted: false,
  highlighted: true,
};

const input: ChartInput = {
  id: 'services',
  name: '41% did not use a service',
  dir: 'ltr',
  rows: [row],
  words: { rest: 'All other answers' },
};

const cases: Record<string, Partial<ChartInput>> = {
  empty: { rows: [] },
  'one-row': {},
  'two-rows': {
    rows: [row, { ...row, label: 'Used one', text: '50%', value: 50, highlighted: false }],
  },
  'missing-cell': { rows: [{ ...row, value: undefined, text: 'not available' }] },
  'long-label': {
    rows: [
      {
        ...row,
        label:
          'Did not use any of the sexual-health services that a community organisation offers near them during the last twelve months',
      },
    ],
  },
  zero: { rows: [{ ...row, value: 0, text: '0%' }] },
  hundred: { rows: [{ ...row, value: 100, text: '100%' }] },
  decimals: { rows: [{ ...row, value: 47.5, text: '47.5%' }] },
  interval: {
    rows: [{ ...row, interval: { low: 36.5, high: 45.5, text: '95% interval: 36.5% to 45.5%' } }],
  },
  'interval-right-to-left': {
    dir: 'rtl',
    name: '3٪ لم يستخدموا أي خدمة',
    words: { rest: 'كل الإجابات الأخرى' },
    rows: [
      {
        ...row,
        label: 'لم يستخدموا أي خدمة',
        value: 3,
        text: '3٪',
        interval: { low: 0, high: 6.1, text: 'مجال الثقة 95٪: من 0٪ إلى 6٪' },
      },
    ],
  },
  counted: {
    rows: [{ ...row, value: 1718, text: '1,718', counted: true, label: 'People who answered' }],
  },
  'right-to-left': {
    dir: 'rtl',
    name: '41٪ لم يستخدموا أي خدمة',
    words: { rest: 'كل الإجابات الأخرى' },
    rows: [{ ...row, label: 'لم يستخدموا أي خدمة', text: '41٪' }],
  },
};

// A proportion cannot be counted one by one, and only it draws an interval.
const drawable = chartNames.flatMap((chart) =>
  Object.entries(cases)
    .filter(([name]) => !(chart === 'proportion' && name === 'counted'))
    .filter(([name]) => chart === 'proportion' || !name.startsWith('interval'))
    .map(([name, change]) => ({ chart, name, change })),
);

describe.each(drawable)('$chart, $name', ({ chart, name, change }) => {
  const drawing = drawChart(chart, { ...input, ...change });

  it.each(['narrow', 'wide'] as const)('is drawn as before, %s', async (size) => {
    await expect(`${drawing[size].replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      `../output/charts/${chart}-${name}-${size}.svg`,
    );
  });
});

describe('drawChart', () => {
  it('draws the same text whatever was drawn before', () => {
    const first = drawChart('proportion', input);
    drawChart('figure', { ...input, id: 'other', rows: [{ ...row, counted: true }] });
    expect(drawChart('proportion', input)).toEqual(first);
  });

  it('gives each drawing of a page ids of its own', () => {
    const { narrow, wide } = drawChart('proportion', input);
    const ids = [...`${narrow}${wide}`.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['services-n-1', 'services-n-2', 'services-w-1', 'services-w-2']);
  });

  it('names the drawing, and labels nothing inside it', () => {
    const { wide } = drawChart('proportion', input);
    expect(wide.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="41% did not use a service"']);
    expect(wide).toContain('role="img"');
  });

  it('fills as many dots as there are in a hundred', () => {
    const { wide } = drawChart('proportion', input);
    // 41 dots in columns of five, 32 px each: eight full columns, and one dot of the ninth.
    expect(wide).toContain('256,160L256,32');
  });

  it('draws no dots where there is no number', () => {
    const { wide } = drawChart('proportion', {
      ...input,
      rows: [{ ...row, value: undefined, text: 'not available' }],
    });
    expect(wide).toContain('not available');
    expect(wide).not.toContain('<pattern');
  });

  it.each(['narrow', 'wide'] as const)('has no text below 12 px where it is shown, %s', (size) => {
    // The narrow drawing is never shown smaller than drawn; the wide one down to three quarters of its width.
    const scale = size === 'narrow' ? 1 : 480 / 640;
    const sizes = [...drawChart('proportion', input)[size].matchAll(/font-size="([\d.]+)"/g)];
    expect(sizes.length).toBeGreaterThan(2);
    for (const [, fontSize] of sizes) expect(Number(fontSize) * scale).toBeGreaterThanOrEqual(12);
  });
});
