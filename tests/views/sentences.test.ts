import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Translator } from '#i18n/translator.ts';
import type { DescribedCell, DescribedGrid } from '#views/description/described-grid.ts';
import { gridSentences } from '#views/description/grid-sentences.ts';
import { listOf, listSentences, mostItems } from '#views/description/list-sentences.ts';
import { trendSentences } from '#views/description/trend-sentences.ts';
import { openSite } from '#views/open-site.ts';
import { sextraFolder } from '../study-folder.ts';

const sextra = openSite(sextraFolder).study.translators;
const arabic = openSite('tests/studies/arabic').study.translators;

function translatorOf(tag: string): Translator {
  const translator = (tag === 'ar' ? arabic : sextra).get(tag);
  if (translator === undefined) throw new Error(`no translator: "${tag}"`);
  return translator;
}

/** A grid of shares; what is missing is a symbol, the first row may hold all others together. */
function grid(
  { format }: Translator,
  series: string[],
  rows: Record<string, (number | undefined)[]>,
  total = false,
): DescribedGrid {
  const cell = (value: number | undefined): DescribedCell =>
    value === undefined
      ? { text: 'suppressed', decimals: 0 }
      : { value, text: format.percent(value, 1), decimals: 1 };
  return {
    series,
    rows: Object.entries(rows).map(([name, values], index) => ({
      name,
      total: total && index === 0,
      cells: values.map(cell),
      sides: [],
    })),
  };
}

const shares = { ranked: true, shares: true };

/** Spaces as typed: which of them do not break is no matter here. */
const plain = (sentences: readonly string[]) => sentences.join(' ').replace(/\s/g, ' ');

const list = (tag: string, rows: Record<string, number | undefined>, total = false) => {
  const translator = translatorOf(tag);
  const cells = Object.fromEntries(Object.entries(rows).map(([name, value]) => [name, [value]]));
  return plain(listSentences(translator, listOf(grid(translator, [''], cells, total)), shares));
};

const table = (tag: string, series: string[], rows: Record<string, (number | undefined)[]>) => {
  const translator = translatorOf(tag);
  return plain(gridSentences(translator, grid(translator, series, rows), shares));
};

const waves = (tag: string, values: number[], comparable: boolean[]) => {
  const translator = translatorOf(tag);
  const years = values.map((_, index) => `${2016 + 4 * index}`);
  return plain(
    trendSentences(translator, grid(translator, years, { Ville: values }), comparable, shares),
  );
};

const many = Object.fromEntries(
  'ABCDEFGHIJ'.split('').map((name, index) => [name, 60 - 5 * index]),
);

describe('a list in words', () => {
  it.each([
    [
      'en',
      { Friends: 12, Hospital: 31.5 },
      'From most to least – Hospital: 31.5%; Friends: 12.0%. Between the most and the least: 19.5 percentage points.',
    ],
    [
      'fr',
      { Proches: 12, Hôpital: 31.5 },
      'Du plus au moins – Hôpital : 31,5 % ; Proches : 12,0 %. Entre le plus et le moins : 19,5 points.',
    ],
    [
      'en',
      { Friends: 12, Hospital: 13 },
      'From most to least – Hospital: 13.0%; Friends: 12.0%. Between the most and the least: 1.0 percentage point.',
    ],
    [
      'fr',
      { Proches: 12, Hôpital: 13.5 },
      'Du plus au moins – Hôpital : 13,5 % ; Proches : 12,0 %. Entre le plus et le moins : 1,5 point.',
    ],
    [
      'en',
      many,
      'Most – A: 60.0%. Least – J: 15.0%. 8 others lie between them. Between the most and the least: 45.0 percentage points.',
    ],
    [
      'fr',
      many,
      'Le plus – A : 60,0 %. Le moins – J : 15,0 %. 8 autres chiffres se trouvent entre les deux. Entre le plus et le moins : 45,0 points.',
    ],
    [
      'en',
      { ...many, B: 60, I: 15 },
      'Most – A: 60.0%; B: 60.0%. Least – I: 15.0%; J: 15.0%. 6 others lie between them. Between the most and the least: 45.0 percentage points.',
    ],
    [
      'en',
      { ...Object.fromEntries('ABCDEFGHI'.split('').map((name) => [name, 0])), J: 5 },
      'Most – J: 5.0%. Least – A: 0.0%; B: 0.0%; C: 0.0%; D: 0.0%; E: 0.0%; F: 0.0%; G: 0.0%; H: 0.0%; …. Between the most and the least: 5.0 percentage points.',
    ],
    ['en', { A: 20, B: 20, C: 20 }, 'The same everywhere, 20.0%: A, B, and C.'],
    ['fr', { A: 20, B: 20, C: 20 }, 'Partout le même chiffre, 20,0 % : A, B et C.'],
    ['en', { A: 20, B: undefined }, 'A: 20.0%. Without a number – B: suppressed.'],
    ['fr', { A: 20, B: undefined }, 'A : 20,0 %. Sans chiffre – B : suppressed.'],
  ])('%s, %o', (tag, rows, said) => {
    expect(list(tag, rows)).toBe(said);
  });

  it.each([
    [
      'en',
      'Everyone: 25.0%. From most to least – A: 30.0%; B: 20.0%. Between the most and the least: 10.0 percentage points.',
    ],
    [
      'fr',
      'Everyone : 25,0 %. Du plus au moins – A : 30,0 % ; B : 20,0 %. Entre le plus et le moins : 10,0 points.',
    ],
  ])('says all together first: %s', (tag, said) => {
    expect(list(tag, { Everyone: 25, A: 30, B: 20 }, true)).toBe(said);
  });
});

describe('a grid in words', () => {
  it.each([
    [
      'en',
      'A – North: 40.0%; South: 30.0%. B – North: 20.0%; South: suppressed. C – North: 10.0%; South: 40.0%. The largest difference – C: 30.0 percentage points.',
    ],
    [
      'fr',
      'A – North : 40,0 % ; South : 30,0 %. B – North : 20,0 % ; South : suppressed. C – North : 10,0 % ; South : 40,0 %. L’écart le plus grand – C : 30,0 points.',
    ],
  ])('of two series names the largest difference: %s', (tag, said) => {
    const rows = { A: [40, 30], B: [20, undefined], C: [10, 40] };
    expect(table(tag, ['North', 'South'], rows)).toBe(said);
  });

  it.each([
    [
      'en',
      'North. Most – A: 60.0%. Least – J: 15.0%. 8 others lie between them. Between the most and the least: 45.0 percentage points.',
    ],
    [
      'fr',
      'North. Le plus – A : 60,0 %. Le moins – J : 15,0 %. 8 autres chiffres se trouvent entre les deux. Entre le plus et le moins : 45,0 points.',
    ],
  ])('of many rows tells each series by its extremes: %s', (tag, said) => {
    const rows = Object.fromEntries(Object.entries(many).map(([name, value]) => [name, [value]]));
    expect(table(tag, ['North'], rows)).toBe(said);
  });

  it.each([
    ['en', 'Town – Fully: 33.3%; Partly: 33.4%. Together – Fully and Partly: 66.7%.'],
    ['fr', 'Town – Fully : 33,3 % ; Partly : 33,4 %. Ensemble – Fully et Partly : 66,7 %.'],
  ])('on an opposed scale adds the sums of its sides: %s', (tag, said) => {
    const translator = translatorOf(tag);
    const { series, rows } = grid(translator, ['Fully', 'Partly'], { Town: [33.3, 33.4] });
    const name = translator.format.list(series);
    const sides = [{ name, text: translator.format.percent(66.7, 1), decimals: 1 }];
    const told = { series, rows: rows.map((row) => ({ ...row, sides })) };
    expect(plain(gridSentences(translator, told, shares))).toBe(said);
  });
});

describe('what is alike', () => {
  it.each([
    ['en', 'The largest difference – A and C: 0.2 percentage points.'],
    ['fr', 'L’écart le plus grand – A et C : 0,2 point.'],
  ])('is named together as the largest difference: %s', (tag, said) => {
    const rows = { A: [0.3, 0.1], B: [1, 1], C: [8.7, 8.9] };
    expect(table(tag, ['North', 'South'], rows)).toContain(said);
  });

  it('is told one by one where a number is marked', () => {
    const cells = listOf(grid(translatorOf('en'), [''], { A: [20], B: [20] }));
    const marked = cells.map((each) => (each.name === 'A' ? { ...each, text: '20.0% (p)' } : each));
    expect(plain(listSentences(translatorOf('en'), marked, shares))).toBe(
      'A: 20.0% (p); B: 20.0%.',
    );
  });
});

describe('waves in words', () => {
  it('tells no change across a number that was measured otherwise', () => {
    const translator = translatorOf('en');
    const told = grid(translator, ['2016', '2020', '2024'], { Town: [20, 26, 40] });
    const [, broken] = told.rows[0]?.cells ?? [];
    if (broken) broken.startsAnew = true;
    expect(plain(trendSentences(translator, told, [false, true, true], shares))).toBe(
      'Town – 2016: 20.0%; 2020: 26.0%; 2024: 40.0%. From 2020 to 2024: a rise of 14.0 percentage points.',
    );
  });

  it.each([
    [
      'en',
      [20, 26],
      [false, true],
      'Ville – 2016: 20.0%; 2020: 26.0%. From 2016 to 2020: a rise of 6.0 percentage points.',
    ],
    [
      'fr',
      [20, 26],
      [false, true],
      'Ville – 2016 : 20,0 % ; 2020 : 26,0 %. De 2016 à 2020 : une hausse de 6,0 points.',
    ],
    [
      'en',
      [20, 19],
      [false, true],
      'Ville – 2016: 20.0%; 2020: 19.0%. From 2016 to 2020: a fall of 1.0 percentage point.',
    ],
    [
      'fr',
      [20, 19],
      [false, true],
      'Ville – 2016 : 20,0 % ; 2020 : 19,0 %. De 2016 à 2020 : une baisse de 1,0 point.',
    ],
    [
      'en',
      [20, 20],
      [false, true],
      'Ville – 2016: 20.0%; 2020: 20.0%. From 2016 to 2020: no change.',
    ],
    [
      'fr',
      [20, 20],
      [false, true],
      'Ville – 2016 : 20,0 % ; 2020 : 20,0 %. De 2016 à 2020 : aucun changement.',
    ],
    [
      'en',
      [20, 26, 40],
      [false, true, false],
      'Ville – 2016: 20.0%; 2020: 26.0%; 2024: 40.0%. 2024: the question was not the same as before; these figures cannot be compared with earlier ones.',
    ],
    [
      'fr',
      [20, 26, 40],
      [false, true, false],
      'Ville – 2016 : 20,0 % ; 2020 : 26,0 % ; 2024 : 40,0 %. 2024 : la question n’était pas la même qu’avant ; ces chiffres ne se comparent pas aux précédents.',
    ],
  ])('%s, %o, %o', (tag, values, comparable, said) => {
    expect(waves(tag, values, comparable)).toBe(said);
  });
});

const cell = fc.option(
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  { nil: undefined, freq: 5 },
);

/** Any table of up to twelve rows and three series; few different numbers make ties. */
const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 12 }), series: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, series }) => {
    const row = (value: typeof cell) => fc.array(value, { minLength: series, maxLength: series });
    const values = (value: typeof cell) =>
      fc.array(row(value), { minLength: rows, maxLength: rows });
    return fc.oneof(values(cell), values(fc.constantFrom(0, 25, 100, undefined)));
  });

/** Names without digits, so that each digit is of a number. */
const nameOf = (index: number) => `row ${'abcdefghijkl'[index]}`;

const namedRows = (values: (number | undefined)[][]) =>
  Object.fromEntries(values.map((row, index) => [nameOf(index), row]));

/** The numbers in a text, whichever digits and marks its language writes. */
function numbersIn(text: string): number[] {
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/٫/g, '.')
    .replace(/(\d),(\d)/g, '$1.$2');
  return [...latin.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
}

/** The numbers that a text may say: those of the rows, and how far two of them are apart. */
function sayable(values: readonly (number | undefined)[]): Set<number> {
  const known = values.filter((value) => value !== undefined);
  const apart = known.flatMap((one) =>
    known.map((other) => Number(Math.abs(one - other).toFixed(1))),
  );
  return new Set([...known, ...apart]);
}

/** How many numbers of each series are neither its largest nor its smallest. */
function betweenIn(rows: readonly (readonly (number | undefined)[])[]): number[] {
  return [0, 1, 2].map((series) => {
    const known = rows.flatMap((row) => row[series] ?? []);
    return known.filter((value) => value < Math.max(...known) && value > Math.min(...known)).length;
  });
}

function expectWellSaid(text: string) {
  expect(text).not.toMatch(/NaN|undefined|\{\{|\.\.|\s\s|^\s|\s$| [.;]( |$)/u);
}

describe.each(['en', 'fr', 'ar'])('any table in words, %s', (tag) => {
  const translator = translatorOf(tag);
  const series = ['north', 'middle', 'south'];

  it('says no number that its rows do not give', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), fc.boolean(), (values, isWaves, ranked) => {
        const told = grid(translator, series.slice(0, values[0]?.length), namedRows(values));
        const telling = { ranked, shares: true };
        const sentences = isWaves
          ? trendSentences(translator, told, [false, true, true], telling)
          : gridSentences(translator, told, telling);
        const text = sentences.join(' ').replaceAll('\u00a0', ' ').replaceAll('\u202f', '');
        const counts = isWaves ? [values.length - mostItems] : betweenIn(values);
        const may = sayable(values.flat());
        const many = values.length > mostItems ? counts : [];
        expect(numbersIn(text).filter((n) => !may.has(n) && !many.includes(n))).toEqual([]);
        expectWellSaid(text);
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it('names as extremes of a long list nothing else', () => {
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), {
      minLength: mostItems + 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(lists, (tenths) => {
        const values = tenths.map((each) => [each / 10]);
        const cells = listOf(grid(translator, [''], namedRows(values)));
        const text = listSentences(translator, cells, shares).join(' ');
        const [high, low] = [Math.max(...values.flat()), Math.min(...values.flat())];
        const apart = Number((high - low).toFixed(1));
        expect(new Set(numbersIn(text))).toEqual(new Set([high, low, values.length - 2, apart]));
        const names = [...text.matchAll(/row [a-l]/g)].map(([name]) => name);
        expect(names).toEqual([high, low].map((value) => nameOf(tenths.indexOf(value * 10))));
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
