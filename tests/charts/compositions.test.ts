import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ChartName } from '#charts/index.ts';
import type { ChartInput } from '#charts/input/chart-input.ts';
import { amountTone, sidesOf, tonesOf } from '#charts/parts/tones.ts';
import { drawnText } from './drawn-text.ts';
import { input, inputs } from './inputs.ts';
import { kinds } from './kinds.ts';

const named = (chart: ChartName, name = 'usual'): ChartInput => {
  const found = inputs(kinds[chart])[name];
  if (found === undefined) throw new Error(`no input ${name}`);
  return found;
};

const parse = (svg: string) => parseHTML(`<html>${svg}</html>`).document;

/** Where the rectangles of a fill begin and how wide they are; patches of the key come last. */
const rects = (svg: string, fill: string) =>
  [...parse(svg).querySelectorAll(`g[fill="${fill}"] rect`)].map((rect) => ({
    x: Number(rect.getAttribute('x')),
    width: Number(rect.getAttribute('width')),
  }));

const texts = (svg: string) =>
  [...parse(svg).querySelectorAll('text')].map(({ textContent }) => textContent);

/** Where a text begins. */
const placeOf = (svg: string, text: string) => {
  const found = [...parse(svg).querySelectorAll('text')].find(
    ({ textContent }) => textContent === text,
  );
  const [, x, y] =
    /translate\(([\d.]+),([\d.]+)\)/.exec(found?.getAttribute('transform') ?? '') ?? [];
  return { x: Number(x), y: Number(y) };
};

/** How wide a patch of the key is. */
const patch = { narrow: 11.25, wide: 14.4, broad: 14.4 } as const;

describe('sidesOf', () => {
  const series = (count: number) =>
    Array.from({ length: count }, () => ({ label: '', highlighted: false }));

  it('parts the answers at the neutral one, without those outside', () => {
    const scale = { kind: 'opposed', neutral: 2, outside: [5] } as const;
    expect(sidesOf({ series: series(6), scale: { ...scale, outside: [5] } })).toEqual({
      before: [0, 1],
      middle: 2,
      after: [3, 4],
      accented: 'before',
    });
  });

  it('parts an even number in the middle', () => {
    expect(sidesOf({ series: series(4), scale: { kind: 'opposed', outside: [] } })).toMatchObject({
      before: [0, 1],
      middle: undefined,
      after: [2, 3],
    });
  });

  it('gives the accent to the side of the headline', () => {
    const [first, second, third] = series(3).map((each, index) => ({
      ...each,
      highlighted: index === 2,
    }));
    const all = [first, second, third].flatMap((each) => each ?? []);
    const scale = { kind: 'opposed' as const, neutral: 1, outside: [] };
    expect(sidesOf({ series: all, scale }).accented).toBe('after');
    expect(tonesOf({ series: all, scale }).map(({ fill }) => fill)).toEqual([
      'var(--b3)',
      'var(--grey)',
      'var(--a3)',
    ]);
  });
});

describe('tonesOf', () => {
  it('goes from strong to soft and from soft to strong on an opposed scale', () => {
    expect(tonesOf(named('likert')).map(({ fill }) => fill)).toEqual([
      'var(--a4)',
      'var(--a2)',
      'var(--grey)',
      'var(--b2)',
      'var(--b4)',
      'none',
    ]);
  });

  it('goes from soft to strong on a scale of amounts', () => {
    expect([0, 1, 2, 3].map((place) => amountTone(place, 4).fill)).toEqual([
      'var(--a1)',
      'var(--a2)',
      'var(--a3)',
      'var(--a4)',
    ]);
  });

  it('gives the accent to the answer of the headline, and steps of one neutral to others, where there is no scale', () => {
    expect(tonesOf(named('stacked')).map(({ fill, opacity }) => [fill, opacity])).toEqual([
      ['var(--a3)', undefined],
      ['var(--quiet)', 0.5],
      ['var(--quiet)', 0.34],
      ['var(--quiet)', 0.2],
    ]);
  });
});

describe('likert', () => {
  const { wide } = drawnText('likert', named('likert', 'equal'));

  it('stands astride the middle of the neutral answer', () => {
    const [neutral = { x: 0, width: 0 }] = rects(wide, 'var(--grey)');
    const line = Number(parse(wide).querySelector('line')?.getAttribute('x1'));
    expect(neutral.x + neutral.width / 2).toBeCloseTo(line, 1);
  });

  it('draws answers as long as their shares', () => {
    // 20 % strongly agree and 40 % agree; 2 px of paper between two.
    const strong = rects(wide, 'var(--a4)')[0]?.width ?? 0;
    const soft = rects(wide, 'var(--a2)')[0]?.width ?? 0;
    expect((soft + 2) / (strong + 2)).toBeCloseTo(2, 2);
  });

  it.each([
    ['narrow', 288],
    ['wide', 640],
    ['broad', 880],
  ] as const)('leaves more than half of a %s sheet to bars', (size, sheet) => {
    const drawn = drawnText('likert', named('likert'))[size];
    const own = ['var(--a4)', 'var(--a2)', 'var(--grey)', 'var(--b2)', 'var(--b4)'].flatMap(
      (fill) => rects(drawn, fill).filter(({ width }) => width !== patch[size]),
    );
    const ends = own.map(({ x, width }) => x + width);
    const reach = Math.max(...ends) - Math.min(...own.map(({ x }) => x));
    expect(reach / sheet).toBeGreaterThan(0.5);
  });

  it('names answers over the first row, and needs no key there', () => {
    const { broad } = drawnText('likert', named('likert'));
    expect(rects(broad, 'var(--a2)')).toHaveLength(5);
    const [agree = { x: 0, width: 0 }] = rects(broad, 'var(--a2)');
    const { x, y } = placeOf(broad, 'Agree');
    expect(Math.abs(agree.x + agree.width / 2 - x)).toBeLessThan(agree.width / 2);
    expect(y).toBeLessThan(placeOf(broad, '27%').y);
  });

  it('names all answers in a key where they do not fit over the first row', () => {
    const { narrow } = drawnText('likert', named('likert'));
    expect(rects(narrow, 'var(--a2)')).toHaveLength(6);
  });

  it('puts the sums of sides below bars that would have too little room beside them', () => {
    const { narrow } = drawnText('likert', named('likert'));
    const [sum, part] = ['73%', '46%'].map((text) => placeOf(narrow, text).y);
    expect(sum!).toBeGreaterThan(part! + 15);
    const short = named('likert', 'unlabelled');
    const { wide: roomy } = drawnText('likert', short);
    expect(placeOf(roomy, '73%').y).toBeCloseTo(placeOf(roomy, '46%').y, 1);
  });

  it('says the sum of each side once in each row', () => {
    expect(texts(wide).filter((text) => text === '60%')).toHaveLength(5);
    expect(texts(wide).filter((text) => text === '15%')).toHaveLength(5);
  });

  it('gives a symbol, and no sum, to a side of which a part is not known', () => {
    const { wide: drawn } = drawnText('likert', named('likert', 'missing'));
    expect(texts(drawn)).toContain('[x]');
    expect(texts(drawn)).not.toContain('65.8%');
    expect(texts(drawn)).toContain('12.8%');
  });

  it('names a row of which nothing is known by its symbol', () => {
    const input = named('likert');
    const unknown = { value: undefined, text: 'suppressed', short: '[c]', highlighted: false };
    const rows = input.rows.map((row, index) =>
      index === 1 ? { ...row, cells: row.cells.map(() => unknown) } : row,
    );
    const { narrow } = drawnText('likert', { ...input, rows });
    expect(texts(narrow).filter((text) => text === 'suppressed')).toHaveLength(1);
  });
});

describe('stacked', () => {
  it('begins with the answer of the headline, and fills the whole width', () => {
    const { wide } = drawnText('stacked', named('stacked', 'unlabelled'));
    // 46 % of 640 px, less the paper at both ends.
    expect(rects(wide, 'var(--a3)')).toEqual([{ x: 1, width: 292.4 }]);
    expect(texts(wide).toSorted()).toEqual([
      ...['13.5%', '13.5%', '27%', '46%'],
      ...['No fixed home', 'Own home', 'Rented', 'With family'],
    ]);
  });

  it('keeps the order of a scale', () => {
    const input = named('stacked', 'amount');
    const series = input.series.map((each, index) => ({ ...each, highlighted: index === 4 }));
    const { wide } = drawnText('stacked', { ...input, series });
    const starts = ['a1', 'a2', 'a3', 'a4'].map((tone) => rects(wide, `var(--${tone})`)[0]?.x ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    // One in each row, and a patch in the key.
    expect(rects(wide, 'var(--a3)')).toHaveLength(6);
  });

  it('leaves what is not known hollow, at the end, with its symbol', () => {
    const { wide } = drawnText('stacked', named('stacked', 'missing'));
    expect(wide.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(texts(wide)).toContain('[x]');
    // To the end of the sheet, since its symbol stands in it: less the paper, and half of its line.
    const hollow = parse(wide).querySelector('[stroke-dasharray] rect, rect[stroke-dasharray]');
    const [x, width] = ['x', 'width'].map((name) => Number(hollow?.getAttribute(name)));
    expect(x! + width!).toBeCloseTo(640 - 1 - 0.5, 1);
  });
});

describe('multiples', () => {
  it('name each row once, and draw the groups on one scale beside one another', () => {
    const { narrow, wide } = drawnText('multiples', named('multiples'));
    for (const drawn of [narrow, wide]) {
      expect(texts(drawn).filter((text) => text === 'Hospital')).toHaveLength(1);
      const heads = ['San Pedro', 'Abidjan', 'Both towns'].map((text) => placeOf(drawn, text));
      expect(new Set(heads.map(({ y }) => y)).size).toBe(1);
      const numbers = ['46%', '37%', '28%'].map((text) => placeOf(drawn, text));
      expect(new Set(numbers.map(({ y }) => y)).size).toBe(1);
      const [first, second, third] = rects(drawn, 'var(--accent)').map(({ width }) => width);
      expect(second! / first!).toBeCloseTo(37 / 46, 1);
      expect(third! / first!).toBeCloseTo(28 / 46, 1);
    }
  });

  it('begin with all groups together', () => {
    const input = named('multiples');
    const series = input.series.map((each, index) => ({ ...each, total: index === 2 }));
    const { wide } = drawnText('multiples', { ...input, series });
    const [total, other] = ['Both towns', 'San Pedro'].map((text) => placeOf(wide, text).x);
    expect(total!).toBeLessThan(other!);
  });

  it('take a further line where groups do not fit beside one another', () => {
    const input = named('multiples');
    const series = [...input.series, ...input.series].map((each, index) => ({
      ...each,
      label: `Group ${index}`,
    }));
    const rows = input.rows.map((row) => ({ ...row, cells: [...row.cells, ...row.cells] }));
    const { narrow, wide } = drawnText('multiples', { ...input, series, rows });
    expect(texts(narrow).filter((text) => text === 'Hospital')).toHaveLength(2);
    expect(texts(wide).filter((text) => text === 'Hospital')).toHaveLength(2);
  });
});

describe('what the headline quotes', () => {
  it.each(['likert', 'stacked'] as const)('is underlined in a bar of %s', (chart) => {
    const { wide } = drawnText(chart, named(chart));
    expect(wide.match(/stroke-width="3" stroke="var\(--ink\)"/g)).toHaveLength(1);
  });
});

describe('heatmap', () => {
  it('is the stronger the larger the number', () => {
    const { wide } = drawnText('heatmap', named('heatmap'));
    // 46, 37 of 60 are in the fourth fifth, 31.5 and 28 in the third.
    expect(rects(wide, 'var(--a3)')).toHaveLength(2);
    expect(rects(wide, 'var(--a2)')).toHaveLength(2);
  });

  it('frames the cell of the headline', () => {
    const { wide } = drawnText('heatmap', named('heatmap'));
    const frames = parse(wide).querySelectorAll(
      '[stroke="var(--ink)"] rect, rect[stroke="var(--ink)"]',
    );
    expect(frames).toHaveLength(1);
  });

  it('parts columns into blocks where they are too many, and repeats the rows', () => {
    const kind = kinds.heatmap.variants?.['many-columns'] ?? {};
    const table = input(kind, [46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35]);
    const { narrow, wide } = drawnText('heatmap', table);
    expect(texts(narrow).filter((text) => text === 'Hospital')).toHaveLength(2);
    expect(texts(wide).filter((text) => text === 'Hospital')).toHaveLength(2);
    expect(texts(narrow).filter((text) => /^20\d\d$/.test(text))).toHaveLength(12);
  });

  it('turns a table where it needs fewer blocks so, each row with all of its names', () => {
    const { narrow } = drawnText('heatmap', named('heatmap', 'many-columns'));
    // Two blocks of its five rows as columns, not three of its twelve columns.
    expect(texts(narrow).filter((text) => text === 'Hospital')).toHaveLength(1);
    expect(texts(narrow).filter((text) => /^20\d\d$/.test(text))).toHaveLength(24);
    const { narrow: kept } = drawnText('heatmap', named('heatmap', 'intervals-in-cells'));
    const places = texts(kept);
    expect(places.indexOf('San Pedro')).toBeLessThan(places.indexOf('Hospital'));
  });
});
