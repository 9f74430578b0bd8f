import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ChartName, chartNames } from '#charts/index.ts';
import type { ChartCell, ChartInput } from '#charts/input/chart-input.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import { type BreakdownView, breakdownViews } from '#views/finding/breakdown-view.ts';
import { tableColumns } from '#views/finding/table-columns.ts';
import { openSite } from '#views/open-site.ts';
import { drawnText } from '../charts/drawn-text.ts';
import { findingUnless, type Parts } from '../findings/parts.ts';

/** Each number of a finding is drawn or told of, once for each of so many findings. */
const numRuns = 300;

const site = openSite(fileURLToPath(new URL('../studies/arabic', import.meta.url)));

/** Says each value of a table as it stands there, and all else in the language. */
function speaker(tag: 'ar' | 'en'): Translator {
  const known = site.study.translators.get(tag);
  if (known === undefined) throw new Error(`no ${tag}`);
  return {
    ...known,
    has: (file, key) => file === 'terms' || known.has(file, key),
    text: (file, key, ...rest) =>
      file === 'terms' ? (key.split('.').at(-1) ?? '') : known.text(file, key, ...rest),
  };
}

const speakers = { ar: speaker('ar'), en: speaker('en') };

/** What a table is made from. */
interface Drawn {
  tag: 'ar' | 'en';
  chart: ChartName | undefined;
  measure: 'percent' | 'n' | 'mean';
  dimensions: ('answer' | 'gender' | 'year' | 'country')[];
  counts: number[];
  totals: boolean[];
  choice: 'one' | 'several';
  scale: 'opposed' | 'amount' | undefined;
  outside: number;
  neutral: boolean;
  headline: number;
  /** Which cells have no number, and which are marked. */
  missing: number[];
  flagged: number[];
  /** Whether the cell of the headline is marked. */
  isMarked: boolean;
  seed: number;
}

const anyTable: fc.Arbitrary<Drawn> = fc.record({
  tag: fc.constantFrom('ar', 'en'),
  chart: fc.option(fc.constantFrom(...chartNames), { nil: undefined }),
  measure: fc.constantFrom('percent', 'percent', 'n', 'mean'),
  dimensions: fc.constantFrom<Drawn['dimensions'][]>(
    ['answer'],
    ['gender'],
    ['year'],
    ['country'],
    ['answer', 'gender'],
    ['gender', 'answer'],
    ['answer', 'year'],
    ['gender', 'year'],
    ['country', 'answer'],
    ['country', 'gender'],
    ['country', 'gender', 'answer'],
  ),
  counts: fc.array(fc.constantFrom(2, 2, 3, 3, 4, 5, 6, 7, 11), { minLength: 3, maxLength: 3 }),
  totals: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  choice: fc.constantFrom('one', 'several'),
  scale: fc.constantFrom(undefined, 'opposed', 'amount'),
  outside: fc.constantFrom(0, 0, 1, 2, 3),
  neutral: fc.boolean(),
  headline: fc.nat(1000),
  missing: fc.array(fc.nat(40), { maxLength: 3 }),
  flagged: fc.array(fc.nat(40), { maxLength: 3 }),
  isMarked: fc.boolean(),
  seed: fc.nat(1000),
});

const names: Record<Drawn['dimensions'][number], readonly string[]> = {
  answer: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a10', 'a11'],
  gender: ['women', 'men', 'others', 'unsaid', 'g5', 'g6', 'g7'],
  year: ['2012', '2014', '2016', '2018', '2020', '2022', '2024'],
  country: ['FR', 'MU', 'MA', 'BO', 'EC', 'TN', 'SN'],
};

/** The table and its settings: each number is another, so that each is known again. */
function partsOf(table: Drawn): Parts {
  const values = table.dimensions.map((name, index) => [
    ...(table.totals[index] ? ['all'] : []),
    ...names[name].slice(0, table.counts[index]),
  ]);
  const keys = values.reduce<string[][]>(
    (rows, own) => rows.flatMap((row) => own.map((value) => [...row, value])),
    [[]],
  );
  const headline = table.headline % keys.length;
  const rows = keys.map((key, index) => {
    const isMissing = index !== headline && table.missing.includes(index);
    const isMarked = index === headline ? table.isMarked : table.flagged.includes(index);
    const flag = isMarked ? 'p' : '';
    const number = 1 + ((index * 37 + table.seed) % 99) + (table.measure === 'n' ? 100 : 0.3);
    const low = table.measure === 'mean' && index % 3 === 1 ? -number : number;
    return [...key, isMissing ? '[c]' : String(Math.round(low * 10) / 10), flag].join(',');
  });
  return {
    csv: [[...table.dimensions, table.measure, 'flag'].join(','), ...rows].join('\n'),
    settings: settingsOf(table, values, keys[headline]?.join(' / ') ?? ''),
  };
}

function settingsOf(table: Drawn, values: string[][], row: string): string {
  const { dimensions, measure, chart, choice, scale, outside, neutral, totals } = table;
  const at = dimensions.indexOf('answer');
  const answers = (values[at] ?? []).filter((value) => value !== 'all');
  const outer = scale === undefined ? [] : answers.slice(Math.max(2, answers.length - outside));
  const middle = answers[Math.floor((answers.length - outer.length) / 2)];
  const summed = dimensions.filter((_, index) => totals[index]);
  return [
    `headline: { row: ${JSON.stringify(row)}, measure: ${measure} }`,
    'base: none',
    ...(chart === undefined ? [] : [`chart: ${chart}`]),
    ...(at < 0
      ? []
      : [
          `answers: { column: answer, choice: ${choice}${scale ? `, scale: ${scale}` : ''}${
            scale === 'opposed' && neutral ? `, neutral: ${middle}` : ''
          }, outside: [${outer.join(', ')}] }`,
          `order: { answer: [${values[at]?.join(', ')}] }`,
        ]),
    ...(dimensions.includes('year') ? ['waves: { column: year, sameQuestion: true }'] : []),
    ...(dimensions.includes('country') ? ['countries: country'] : []),
    ...(summed.length === 0
      ? []
      : [`totals: { ${summed.map((name) => `${name}: all`).join(', ')} }`]),
  ].join('\n');
}

/** A finding and its ways of being shown. */
interface Shown {
  finding: Finding;
  ways: BreakdownView[];
}

/** Every check asks for the same tables: each is read once. */
const read = new Map<string, Shown | undefined>();

/** The finding that is made of a table; absent where `check` refuses it. */
function shown(table: Drawn): Shown | undefined {
  const key = JSON.stringify(table);
  if (!read.has(key)) read.set(key, readAnew(table));
  return read.get(key);
}

function readAnew(table: Drawn): Shown | undefined {
  const refused = /cannot show|more columns|headline about|needs a column/;
  const finding = findingUnless(refused, partsOf(table));
  if (finding === undefined) return undefined;
  const columns = tableColumns(speakers[table.tag], finding);
  const words = { headline: 'The headline', title: 'The title', columns };
  return { finding, ways: breakdownViews(site, speakers[table.tag], finding, words) };
}

const widths = ['narrow', 'wide', 'broad', 'picture'] as const;

/** The texts of a drawing, without spaces and signs of direction. */
function textOf(svg: string): string {
  const { document } = parseHTML(`<body>${svg}</body>`);
  return plain(
    [...document.querySelectorAll('text')].map(({ textContent }) => textContent).join('|'),
  );
}

function plain(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2066-\u2069]/g, '');
}

function cellsOf({ rows }: ChartInput): ChartCell[] {
  return rows.flatMap(({ cells }) => cells);
}

/** The same input with another number, or symbol, in one of its cells. */
function changed(input: ChartInput, cell: ChartCell): ChartInput {
  const { low, high } = input.axis;
  const other: ChartCell = {
    ...cell,
    text: `${cell.text}§`,
    short: `${cell.short}§`,
    ...(cell.value !== undefined && { value: low + high - cell.value || high / 3 }),
  };
  return {
    ...input,
    rows: input.rows.map((row) => ({
      ...row,
      cells: row.cells.map((each) => (each === cell ? other : each)),
    })),
  };
}

describe('of generated findings, in whatever chart, with totals, flags, symbols, and from right to left,', () => {
  it('each row is drawn at every width, or named as not drawn', () => {
    const charts = new Map<ChartName, number>();
    check((table) => {
      for (const { chart, notes, table: numbers } of shown(table)?.ways ?? []) {
        charts.set(chart.type, (charts.get(chart.type) ?? 0) + 1);
        const { input, type } = chart;
        const drawn = new Set(cellsOf(input).map(({ text }) => text));
        const missing = numbers.rows.filter(({ numbers: [number] }) => !drawn.has(number ?? ''));
        const isRest = type === 'proportion' || type === 'figure';
        const isTold = notes.some((note) => /in the table|في الجدول/.test(note)) || isRest;
        expect(missing.length === 0 || isTold, `${type}: ${missing.length} rows`).toBe(true);
        const whole = drawnText(type, input);
        const unseen = cellsOf(input).flatMap((cell, index) => {
          const other = drawnText(type, changed(input, cell));
          // The larger drawings take turns.
          return (['narrow', widths[1 + (index % 3)] ?? 'wide'] as const)
            .filter((width) => other[width] === whole[width])
            .map((width) => `${type}, ${width}: ${cell.text}`);
        });
        expect(unseen).toEqual([]);
      }
    });
    // Each chart type has been drawn.
    expect([...charts.keys()].toSorted()).toEqual(chartNames.toSorted());
  });

  it.each(['likert', 'stacked'] as const)(
    'answers of %s each have a tone of their own',
    (chart) => {
      const accepted = everyScale(chart).flatMap((table) => shown(table)?.ways[0]?.chart ?? []);
      expect(accepted.length).toBeGreaterThan(20);
      for (const { input, type } of accepted) {
        const part = 100 / input.series.length;
        const rows = input.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, value: part })),
        }));
        const { wide } = drawnText(type, { ...input, rows });
        expect(tonesIn(wide), `${type} of ${part}%`).toBeGreaterThanOrEqual(input.series.length);
      }
    },
  );

  it('the number of the headline stands in the drawing, and is put forward', () => {
    let drawn = 0;
    check((table) => {
      const { finding, ways: [first] = [] } = shown(table) ?? {};
      if (finding === undefined || first === undefined) return;
      drawn += 1;
      const { type, input } = first.chart;
      const quoted = cellsOf(input).filter(({ highlighted }) => highlighted);
      expect(quoted, type).toHaveLength(1);
      for (const width of widths)
        expect(textOf(drawnText(type, input)[width]), `${type}, ${width}`).toContain(
          plain(quoted[0]?.text ?? ''),
        );
    });
    expect(drawn).toBeGreaterThan(100);
  });

  it('a large figure is the number alone, with its mark small beside it', () => {
    const seen = { marked: 0, plain: 0 };
    check((table) => {
      for (const { chart } of shown(table)?.ways ?? []) {
        if (chart.type !== 'figure' && chart.type !== 'proportion') continue;
        const { document } = parseHTML(drawnText(chart.type, chart.input).wide);
        const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
        const [cell] = cellsOf(chart.input);
        if (cell?.value === undefined) continue;
        expect(texts[0]).toBe(cell.text);
        if (cell.mark !== undefined) expect(texts[1]).toBe(cell.mark);
        seen[cell.mark === undefined ? 'plain' : 'marked'] += 1;
      }
    });
    expect(Math.min(seen.marked, seen.plain)).toBeGreaterThan(5);
  });
});

/** Answers of every number, kind of scale and number of those outside it, for two groups. */
function everyScale(chart: ChartName): Drawn[] {
  const same = { tag: 'en', chart, measure: 'percent', choice: 'one' } as const;
  return [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((count) =>
    [0, 1, 2, 3].flatMap((outside) =>
      ([undefined, 'opposed', 'amount'] as const).flatMap((scale) =>
        [true, false].map((neutral): Drawn => ({
          ...{ ...same, outside, scale, neutral, isMarked: false, headline: 0, seed: 0 },
          ...{ dimensions: ['gender', 'answer'], counts: [2, count], totals: [] },
          ...{ missing: [], flagged: [] },
        })),
      ),
    ),
  );
}

function check(holds: (table: Drawn) => void): void {
  fc.assert(fc.property(anyTable, holds), { seed: 5, numRuns });
}

/** How many areas of a drawing look unlike each other; what is put forward has a thick outline besides. */
function tonesIn(svg: string): number {
  const { document } = parseHTML(`<body>${svg}</body>`);
  const looks = [...document.querySelectorAll('rect')].flatMap((rect) => {
    const look = (name: string) =>
      rect.getAttribute(name) ?? rect.parentElement?.getAttribute(name) ?? '';
    if (look('stroke-width') === '2') return [];
    return [['fill', 'fill-opacity', 'style'].map(look).join(' ')];
  });
  return new Set(looks).size;
}
