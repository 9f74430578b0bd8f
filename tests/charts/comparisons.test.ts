import { describe, expect, it } from 'vitest';
import { type ChartName } from '#charts/index.ts';
import type { ChartCell, ChartInput } from '#charts/input/chart-input.ts';
import { drawnText } from './drawn-text.ts';
import { inputs } from './inputs.ts';
import { kinds } from './kinds.ts';

const inputOf = (chart: ChartName, name = 'usual'): ChartInput => {
  const input = inputs(kinds[chart])[name];
  if (input === undefined) throw new Error(`no input ${name}`);
  return input;
};

/** Rows with these numbers; a number that is not there is suppressed. */
const withNumbers = (input: ChartInput, numbers: (number | undefined)[][]): ChartInput => ({
  ...input,
  rows: numbers.map((row, index) => ({
    label: `Row ${index + 1}`,
    highlighted: index === 0,
    total: false,
    cells: row.map((value): ChartCell => ({
      value,
      text: value === undefined ? 'suppressed' : `${value}%`,
      short: value === undefined ? '[c]' : `${value}%`,
      highlighted: false,
    })),
  })),
});

const changed = (input: ChartInput): ChartInput => ({
  ...input,
  series: input.series.map((each) => ({ ...each, comparable: false })),
});

/** The circles of a drawing: where they are, and how large. */
const circles = (svg: string) =>
  [...svg.matchAll(/<circle [^>]*r="([\d.]+)" cy="([\d.]+)" cx="([\d.-]+)"/g)].map(
    ([, r, y, x]) => ({ r: Number(r), x: Number(x), y: Number(y) }),
  );

const shift = String.raw`transform="translate\(([\d.-]+),([\d.-]+)\)"[^>]*>`;

/** Where a text stands: by its own shift, and that of its group where it has one. */
const placeOf = (svg: string, text: string) => {
  const texts = new RegExp(`(?:<g ${shift})?<text[^>]* ${shift}([^<]*)<`, 'g');
  const found = [...svg.matchAll(texts)].find(([, , , , , own]) => own === text);
  if (found === undefined) throw new Error(`not drawn: ${text}`);
  const [, groupX = 0, groupY = 0, x, y] = found;
  return { x: Number(groupX) + Number(x), y: Number(groupY) + Number(y) };
};

/** The paths of a drawing with this stroke. */
const paths = (svg: string, stroke: string) =>
  [...svg.matchAll(/<g [^>]*stroke="var\(--([a-z]+)\)"[^>]*><path d="([^"]+)"/g)]
    .filter(([, own]) => own === stroke)
    .map(([, , d]) => d ?? '');

describe('dots', () => {
  it('stand where their numbers are on the axis', () => {
    const { wide } = drawnText('dots', inputOf('dots'));
    const [first, second] = circles(wide);
    const [zero, sixty] = [placeOf(wide, '0%').x, placeOf(wide, '60%').x];
    expect((first!.x - zero) / (sixty - zero)).toBeCloseTo(46 / 60, 3);
    expect((second!.x - zero) / (sixty - zero)).toBeCloseTo(31.5 / 60, 3);
  });

  it('have their interval as a line from end to end, and their number behind it', () => {
    const { wide } = drawnText('dots', inputOf('dots', 'intervals'));
    const [zero, sixty] = [placeOf(wide, '0%').x, placeOf(wide, '60%').x];
    const [, low, high] = /^M([\d.]+),[\d.]+L([\d.]+),/.exec(paths(wide, 'accent')[0] ?? '') ?? [];
    expect((Number(low) - zero) / (sixty - zero)).toBeCloseTo(42 / 60, 3);
    expect((Number(high) - zero) / (sixty - zero)).toBeCloseTo(50.5 / 60, 3);
    expect(placeOf(wide, '46%').x).toBeGreaterThan(Number(high));
  });

  it('has no dot where there is no number, but its symbol', () => {
    const { wide } = drawnText('dots', inputOf('dots', 'suppressed'));
    expect(circles(wide)).toHaveLength(3);
    expect(wide.match(/>suppressed</g)).toHaveLength(2);
  });

  it('draws the total as a ring, with a line from it through the other rows, and a core where it is put forward', () => {
    const input = inputOf('dots', 'total');
    const { wide } = drawnText('dots', input);
    // The headline is about it; where it is not, the total has no accent.
    expect(wide).toContain('stroke="var(--accent)" fill="var(--paper)"');
    const rows = input.rows.map((row, index) => ({ ...row, highlighted: index === 1 }));
    expect(drawnText('dots', { ...input, rows }).wide).toContain(
      'stroke="var(--muted)" fill="var(--paper)"',
    );
    const [total, ...others] = circles(wide);
    expect(paths(wide, 'muted')).toEqual([`M${total!.x},${total!.y}L${total!.x},201`]);
    expect(others.filter(({ x, y }) => x === total!.x && y === total!.y)).toEqual([
      { ...total, r: 4.2 },
    ]);
    expect(circles(drawnText('dots', { ...input, rows }).wide)).toHaveLength(5);
  });
});

describe('intervals', () => {
  /** The first path of a stroke that is drawn two pixels wide. */
  const firstWhisker = (svg: string, stroke: string) =>
    new RegExp(`stroke-width="2"[^>]*stroke="var\\(--${stroke}\\)"[^>]*><path d="([^"]+)"`)
      .exec(svg)?.[1]
      ?.split(/[MLHV,]/)
      .slice(1)
      .map(Number) ?? [];

  it('lie on bars from end to end, and numbers stand behind them', () => {
    const { wide } = drawnText('bars', inputOf('bars', 'intervals'));
    const [low = 0, , high = 0] = firstWhisker(wide, 'ink');
    const [, width, x] = /<rect [^>]*width="([\d.]+)"[^>]*x="([\d.]+)"/.exec(wide) ?? [];
    const unit = Number(width) / 46;
    expect((low - Number(x)) / unit).toBeCloseTo(42, 1);
    expect((high - Number(x)) / unit).toBeCloseTo(50.5, 1);
    expect(placeOf(wide, '46%').x).toBeGreaterThan(high);
  });

  it('stand beside a line where it has one row', () => {
    const input = inputOf('slope', 'intervals');
    const { wide } = drawnText('slope', { ...input, rows: input.rows.slice(0, 1) });
    const [x, low = 0, , high = 0] = firstWhisker(wide, 'accent');
    const [point] = circles(wide);
    expect(x).toBe(point!.x);
    // From 42 to 50.5, and the number is 46.
    expect((low - point!.y) / (low - high)).toBeCloseTo(4 / 8.5, 2);
  });

  it('make a list of lines whose intervals would stand on one another', () => {
    expect(drawnText('slope', inputOf('slope', 'intervals')).wide).toContain('r="7"');
    expect(drawnText('slope', inputOf('slope')).wide).not.toContain('r="8.5"');
  });

  it.each(['bars', 'dumbbell', 'histogram', 'map', 'multiples', 'slope', 'trend'] as const)(
    'are drawn by %s only where there are some',
    (chart) => {
      const [sure, some] = (['usual', 'intervals'] as const).map((name) => {
        const input = inputOf(chart, name);
        return drawnText(chart, { ...input, rows: input.rows.slice(0, 1) }).wide;
      });
      expect(some!.match(/<path/g)!.length).toBeGreaterThan((sure!.match(/<path/g) ?? []).length);
    },
  );
});

describe('a number that was not measured as those before it', () => {
  /** The last number of each row begins anew. */
  const anew = (input: ChartInput): ChartInput => ({
    ...input,
    rows: input.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) =>
        index === row.cells.length - 1 ? { ...cell, startsAnew: true } : cell,
      ),
    })),
  });

  it.each(['slope', 'trend', 'dumbbell'] as const)('is joined by no line of waves: %s', (chart) => {
    const usual = inputOf(chart);
    const series = usual.series.map((each, index) => ({
      ...each,
      time: 2020 + index,
      comparable: index > 0,
    }));
    const input = { ...usual, series };
    for (const width of ['narrow', 'wide'] as const) {
      const [joined, apart] = [input, anew(input)].map((each) => {
        const drawn = drawnText(chart, { ...each, rows: each.rows.slice(0, 1) })[width];
        return paths(drawn, 'accent').join('').match(/L/g)?.length ?? 0;
      });
      expect([chart, width, joined! - apart!]).toEqual([chart, width, 1]);
    }
  });

  it('stands by itself where a symbol of another row would stand on it', () => {
    const usual = inputOf('trend');
    const series = usual.series.slice(0, 3).map((each, index) => ({
      ...each,
      time: 2020 + index,
      comparable: index > 0,
    }));
    const input = withNumbers({ ...usual, series }, [
      [undefined, 9, 9.2],
      [8.4, 7.1, 9.2],
    ]);
    const [own, other] = input.rows;
    other!.cells[1]!.startsAnew = true;
    const axis = { low: 0, high: 10, ticks: [], counted: false };
    const { wide } = drawnText('trend', { ...input, axis, rows: [own!, other!] });
    // Each row has a line of its own, with its first number beside it.
    expect(wide).toContain('>8.4%<');
    expect(wide).toContain('>[c]<');
  });

  it('is joined with that of another group', () => {
    const input = inputOf('dumbbell');
    expect(drawnText('dumbbell', anew(input))).toEqual(drawnText('dumbbell', input));
  });
});

describe('dumbbell', () => {
  it('has both groups as ends, that of both together as a tick with its number, and all three in its key', () => {
    const { wide } = drawnText(
      'dumbbell',
      withNumbers(inputOf('dumbbell', 'with-total'), [[14, 3, 11]]),
    );
    expect(wide.match(/>(Both towns|San Pedro|Abidjan)</g)).toEqual([
      ...['>San Pedro<', '>Abidjan<', '>Both towns<'],
    ]);
    const [ring, dot] = circles(wide);
    const ticks = paths(wide, 'accent').flatMap((path) => /^M([\d.]+),[\d.]+L\1,/.exec(path) ?? []);
    expect(ticks).toHaveLength(4);
    const tick = Number(ticks[1]);
    expect(dot!.x).toBeLessThan(ring!.x);
    expect(ring!.x).toBeLessThan(tick);
    expect((tick - dot!.x) / (ring!.x - dot!.x)).toBeCloseTo(11 / 8, 2);
    expect([...wide.matchAll(/>(14|11|3)%</g)].map(([, number]) => number)).toEqual([
      '3',
      '11',
      '14',
    ]);
  });

  it('has the number of the lower end before it, and that of the higher end behind it', () => {
    const { wide } = drawnText('dumbbell', withNumbers(inputOf('dumbbell'), [[30, 40]]));
    const [ring, dot] = circles(wide);
    // A ring is drawn to the middle of its line: both cover as much.
    expect([ring!.r, dot!.r]).toEqual([7, 8]);
    // The first series is that of the headline: it is the dot.
    expect(placeOf(wide, '30%').x).toBeLessThan(dot!.x);
    expect(dot!.x).toBeLessThan(ring!.x);
    expect(placeOf(wide, '40%').x).toBeGreaterThan(ring!.x);
  });

  it('draws the ring round the dot where both are the same', () => {
    const { wide } = drawnText('dumbbell', withNumbers(inputOf('dumbbell'), [[30, 30]]));
    const [ring, dot] = circles(wide);
    expect(dot!.r).toBe(3.5);
    expect(ring).toEqual({ ...dot, r: 7 });
    expect(wide.match(/>30%</g)).toHaveLength(2);
  });

  it('has a symbol on the side of the number that is missing, and no line', () => {
    const input = withNumbers(inputOf('dumbbell'), [[undefined, 30]]);
    const { wide } = drawnText('dumbbell', input);
    const [ring, ...others] = circles(wide).filter(({ y }) => y > 40);
    expect(others).toEqual([]);
    expect(placeOf(wide, 'suppressed').x).toBeLessThan(ring!.x);
    expect(placeOf(wide, '30%').x).toBeGreaterThan(ring!.x);
    expect(paths(wide, 'accent')).toEqual([]);
  });

  it('has symbols where both are missing', () => {
    const { narrow } = drawnText(
      'dumbbell',
      withNumbers(inputOf('dumbbell'), [
        [20, 30],
        [undefined, undefined],
      ]),
    );
    expect(circles(narrow)).toHaveLength(2);
    expect(narrow.match(/>suppressed</g)).toHaveLength(1);
  });

  it('joins waves only where they asked the same', () => {
    const waves = { ...inputOf('dumbbell'), series: inputOf('slope').series };
    expect(paths(drawnText('dumbbell', waves).wide, 'quiet')).toHaveLength(1);
    const apart = drawnText('dumbbell', changed(waves)).wide;
    expect([...paths(apart, 'quiet'), ...paths(apart, 'accent')]).toEqual([]);
    expect(apart).toContain('>The question changed<');
  });
});

describe('slope', () => {
  it('rises as much as its numbers', () => {
    const input = withNumbers(inputOf('slope'), [
      [10, 40],
      [20, 30],
    ]);
    const [first, second, third, fourth] = circles(drawnText('slope', input).wide);
    // The line of the headline is drawn last.
    expect((third!.y - fourth!.y) / (first!.y - second!.y)).toBeCloseTo(3, 2);
  });

  it('draws points alone where the question changed, and says so', () => {
    const { wide } = drawnText('slope', changed(inputOf('slope')));
    expect(circles(wide)).toHaveLength(10);
    expect(paths(wide, 'accent')).toEqual([]);
    expect(wide).toContain('>The question changed<');
  });

  it('has no point where a number is missing, and its row below where both are', () => {
    const { wide } = drawnText(
      'slope',
      withNumbers(inputOf('slope'), [
        [20, 30],
        [undefined, 40],
        [undefined, undefined],
      ]),
    );
    expect(circles(wide)).toHaveLength(3);
    expect(wide.match(/>\[c\]</g)).toHaveLength(2);
    const [, , axis = ''] = /M([\d.]+),[\d.]+L[\d.]+,([\d.]+)/.exec(paths(wide, 'line')[0]!) ?? [];
    expect(placeOf(wide, 'Row 3').y).toBeGreaterThan(Number(axis));
  });

  it('becomes a list where its labels would not fit', () => {
    const { wide } = drawnText('slope', inputOf('slope', 'hundred-rows'));
    expect(wide.match(/ r="7"/g)).toHaveLength(100);
  });
});

describe('trend', () => {
  const waves = (times: number[], comparable: boolean[]): ChartInput => ({
    ...inputOf('trend'),
    series: times.map((time, index) => ({
      label: String(time),
      highlighted: index === times.length - 1,
      time,
      comparable: comparable[index],
    })),
  });

  it('sets waves as far apart as they were in time', () => {
    const input = withNumbers(waves([2010, 2011, 2020], [false, true, true]), [[10, 20, 30]]);
    const [first, second, third] = circles(drawnText('trend', input).wide);
    expect((third!.x - first!.x) / (second!.x - first!.x)).toBeCloseTo(10, 1);
    expect((first!.y - third!.y) / (first!.y - second!.y)).toBeCloseTo(2, 2);
  });

  it('breaks the line before a wave that asked something else', () => {
    const input = withNumbers(waves([2010, 2015, 2020], [false, true, false]), [[10, 20, 30]]);
    const { wide } = drawnText('trend', input);
    const [first, second, third] = circles(wide);
    expect(paths(wide, 'accent')).toEqual([`M${first!.x},${first!.y}L${second!.x},${second!.y}`]);
    expect(third!.x).toBeGreaterThan(second!.x);
    expect(wide.match(/>The question changed</g)).toHaveLength(1);
  });

  it('leaves a gap for a missing wave, with its symbol', () => {
    const input = withNumbers(waves([2010, 2015, 2020], [false, true, true]), [
      [10, undefined, 30],
    ]);
    for (const drawing of Object.values(drawnText('trend', input))) {
      expect(circles(drawing)).toHaveLength(2);
      expect(paths(drawing, 'accent')).toEqual([]);
      expect(drawing).toContain('>[c]<');
    }
  });

  it('begins at zero', () => {
    const input = withNumbers(waves([2010, 2020], [false, true]), [[0, 30]]);
    const { wide } = drawnText('trend', input);
    const [first] = circles(wide);
    expect(paths(wide, 'muted')[0]).toMatch(new RegExp(`,${first!.y}L[\\d.]+,${first!.y}$`));
  });

  it('draws each row by itself where names would cover lines', () => {
    const { narrow } = drawnText('trend', inputOf('trend', 'hundred-rows'));
    const heights = circles(narrow).map(({ y }) => y);
    expect(heights).toHaveLength(400);
    expect(new Set(heights).size).toBeGreaterThan(100);
  });
});
