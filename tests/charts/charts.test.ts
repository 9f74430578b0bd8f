import { describe, expect, it } from 'vitest';
import { type ChartName, chartNames, drawChart } from '#charts/index.ts';
import { type ChartCell, type ChartInput, chartWidths } from '#charts/input/chart-input.ts';
import { drawnText, sizes } from './drawn-text.ts';
import { inputs } from './inputs.ts';
import { kinds } from './kinds.ts';

const drawings = chartNames.flatMap((chart) =>
  Object.entries(inputs(kinds[chart])).map(([name, input]) => ({ chart, name, input })),
);

/** How wide a page, or a square picture of 1080 px, shows each drawing at least, and what no text of it may be below there. */
const shown = [
  ['narrow', 288, 12],
  ['wide', 480, 12],
  ['broad', 880, 12],
  ['picture', 984, 26],
] as const;

describe.each(drawings)('$chart, $name', ({ chart, name, input }) => {
  const drawing = drawnText(chart, input);

  // Those drawn larger differ from the wide one in little: the usual input shows it.
  it.each(name === 'usual' ? sizes : (['narrow', 'wide'] as const))(
    'is drawn as before, %s',
    async (size) => {
      await expect(`${drawing[size].replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
        `../output/charts/${chart}-${name}-${size}.svg`,
      );
    },
  );

  it.each(shown)('has texts that are large enough where it is shown, %s', (size, width, least) => {
    const scale = width / chartWidths[size];
    const fonts = [...drawing[size].matchAll(/font-size="([\d.]+)"/g)].map(([, own]) =>
      Number(own),
    );
    expect(fonts.length > 0).toBe(name !== 'empty');
    expect(fonts.filter((own) => own * scale < least)).toEqual([]);
  });

  it('names the drawing, and labels nothing inside it', () => {
    expect(drawing.wide.match(/aria-label="[^"]*"/g)).toEqual([`aria-label="${input.name}"`]);
    expect(drawing.wide).toContain('role="img"');
  });

  it('draws no number that is not there', () => {
    for (const size of sizes) expect(drawing[size]).not.toMatch(/NaN|undefined|Infinity/);
  });
});

const usual = (name: ChartName): ChartInput => {
  const input = inputs(kinds[name])['usual'];
  if (input === undefined) throw new Error('no usual input');
  return input;
};

const withHeadline = (input: ChartInput, change: Partial<ChartCell>): ChartInput => ({
  ...input,
  rows: input.rows.map((row, index) =>
    index === 0 ? { ...row, cells: row.cells.map((cell) => ({ ...cell, ...change })) } : row,
  ),
});

describe('drawChart', () => {
  it('draws no size that nobody asks for, and each but once', () => {
    const { rows } = usual('proportion');
    let asked = 0;
    const input: ChartInput = {
      ...usual('proportion'),
      get rows() {
        asked += 1;
        return rows;
      },
    };
    const drawings = drawChart('proportion', input);
    expect(asked).toBe(0);
    const { broad } = drawings;
    const once = asked;
    expect(once).toBeGreaterThan(0);
    expect(drawChart('proportion', input).broad).toBe(broad);
    expect(asked).toBe(once);
  });

  it('draws the same text whatever was drawn before', () => {
    const first = drawnText('proportion', usual('proportion'));
    drawnText('figure', usual('figure'));
    expect(drawnText('proportion', usual('proportion'))).toEqual(first);
  });

  it('keeps texts as they are, whatever signs and digits they have', () => {
    const input = { ...usual('bars'), name: 'Fees < "1.2345" & more' };
    const rows = input.rows.map((row) => ({ ...row, label: 'Pays > 1.2345 €' }));
    const { wide } = drawnText('bars', { ...input, rows });
    expect(wide).toContain('aria-label="Fees &lt; &quot;1.2345&quot; &amp; more"');
    expect(wide).toContain('>Pays &gt; 1.2345 €</text>');
  });

  it.each(chartNames)('gives no part of %s an id: a page has many', (name) => {
    const drawing = drawnText(name, usual(name));
    expect(sizes.map((size) => drawing[size]).join('')).not.toMatch(/ id=|<pattern|url\(/);
  });
});

describe('proportion', () => {
  const drawnAt = (value: number, dir: 'ltr' | 'rtl' = 'ltr') =>
    drawnText('proportion', { ...withHeadline(usual('proportion'), { value }), dir }).wide;

  it('fills as many dots as there are in a hundred, each drawn by itself', () => {
    const drawn = drawnAt(41);
    expect(drawn.match(/h\.01/g)).toHaveLength(41);
    expect(drawn.match(/M[\d.]+ [\d.]+a11\.25 11\.25/g)).toHaveLength(59);
    // In columns of five, 32 px each: eight full columns, and one dot of the ninth, at the top.
    expect(drawn).toMatch(/M272 (\d+)h\.01"/);
  });

  it('is mirrored where reading starts on the right: the dot that is one too many stays at the top', () => {
    const [, top] = /M272 (\d+)h\.01"/.exec(drawnAt(41)) ?? [];
    expect(drawnAt(41, 'rtl')).toContain(`M368 ${top}h.01"`);
  });

  it('fills a dot in part where the number is no whole one, from where reading starts', () => {
    expect(drawnAt(47.5).match(/h\.01/g)).toHaveLength(47);
    expect(drawnAt(47.5)).toMatch(/M304 ([\d.]+)A12 12 0 0 1 304 /);
    expect(drawnAt(47.5, 'rtl')).toMatch(/M336 ([\d.]+)A12 12 0 0 0 336 /);
    expect(drawnAt(47.5).match(/M[\d.]+ [\d.]+a11\.25 11\.25/g)).toHaveLength(53);
  });

  it('draws no dots where there is no number', () => {
    const { wide } = drawnText(
      'proportion',
      withHeadline(usual('proportion'), { value: undefined, text: 'not available' }),
    );
    expect(wide).toContain('not available');
    expect(wide).not.toContain('<path');
  });
});

describe('bars', () => {
  it('begin at zero, and are as long as their numbers', () => {
    const { wide } = drawnText('bars', usual('bars'));
    const widths = [...wide.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    const [first = 0, second = 0] = widths;
    expect(first / second).toBeCloseTo(46 / 31.5, 2);
  });
});
