import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { understandFile } from '#spreadsheets/understand-file.ts';
import { lostNumbers } from './no-number-lost.ts';

const answers = fc.uniqueArray(
  fc.constantFrom('Oui', 'Non', 'Peut-être', 'Jamais', 'Souvent', 'Ne sait pas', 'Autre lieu'),
  { minLength: 2, maxLength: 5 },
);
const groups = fc.uniqueArray(
  fc.constantFrom('Hommes', 'Femmes', 'Nord', 'Sud', '18-34 ans', 'Lyon', 'Groupe A'),
  { minLength: 2, maxLength: 4 },
);
const layout = fc.record({
  measures: fc.constantFrom<string[]>(['n'], ['%'], ['n', '%'], ['%', 'n']),
  isTurned: fc.boolean(),
  hasTotals: fc.boolean(),
  title: fc.constantFrom('', 'Tableau 3. Fréquentation'),
  delimiter: fc.constantFrom(';', ',', '\t'),
});

const table = fc
  .tuple(answers, groups, layout)
  .chain(([down, across, shape]) =>
    fc
      .array(fc.integer({ min: 1, max: 900 }), { minLength: 35, maxLength: 35 })
      .map((counts) => ({ down, across, shape, counts })),
  );

type Sample = typeof table extends fc.Arbitrary<infer One> ? One : never;

/** What each cell of the tidy table is: "Oui/Hommes/n" is 120. */
function expectedCells({ down, across, counts, shape }: Sample): Map<string, string> {
  const cells = new Map<string, string>();
  across.forEach((group, column) => {
    const own = down.map((_, row) => counts[row * 5 + column] ?? 1);
    const sum = own.reduce((one, other) => one + other, 0);
    down.forEach((answer, row) => {
      if (shape.measures.includes('n')) cells.set(`${answer}/${group}/n`, String(own[row]));
      if (shape.measures.includes('%'))
        cells.set(`${answer}/${group}/percent`, (((own[row] ?? 0) / sum) * 100).toFixed(1));
    });
  });
  return cells;
}

/** The same as a crosstab: two header rows where it has two measures. */
function crosstab(sample: Sample): string[][] {
  const { down, across, shape } = sample;
  const cells = expectedCells(sample);
  const decimal = shape.delimiter === ',' ? '.' : ',';
  const { measures } = shape;
  const cell = (answer: string, group: string, measure: string) =>
    (cells.get(`${answer}/${group}/${measure === 'n' ? 'n' : 'percent'}`) ?? '').replace(
      '.',
      decimal,
    );
  const sums = (group: string, measure: string) =>
    measure === 'n'
      ? String(down.reduce((sum, answer) => sum + Number(cells.get(`${answer}/${group}/n`)), 0))
      : `100${decimal}0`;
  const rows = [
    [
      'Réponse',
      ...across.flatMap((group) => measures.map((_, place) => (place === 0 ? group : ''))),
    ],
    ['', ...across.flatMap(() => measures)],
    ...down.map((answer) => [
      answer,
      ...across.flatMap((group) => measures.map((measure) => cell(answer, group, measure))),
    ]),
    ...(shape.hasTotals
      ? [['Total', ...across.flatMap((group) => measures.map((measure) => sums(group, measure)))]]
      : []),
  ];
  const turned = shape.isTurned
    ? (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''))
    : rows;
  return shape.title === ''
    ? turned
    : [[shape.title, ...(turned[0] ?? []).slice(1).map(() => '')], ...turned];
}

const understand = (rows: readonly (readonly string[])[], delimiter: string) =>
  understandFile(
    'table.csv',
    Buffer.from(
      `${rows.map((row) => row.map((text) => (text.includes(delimiter) ? `"${text}"` : text)).join(delimiter)).join('\n')}\n`,
    ),
    { languages: ['fr'] },
  );

it('reads crosstabs back as the tidy tables that they were made of', () => {
  fc.assert(
    fc.property(table, (sample) => {
      const rows = crosstab(sample);
      const { understood, problems } = understand(rows, sample.shape.delimiter);
      expect(problems).toEqual([]);
      const read = understood!.tables.flatMap(({ columns, rows: tidy }) =>
        tidy.flatMap((row) => {
          const at = columns.flatMap(({ role }, place) =>
            role === 'dimension' ? [row[place]!.text] : [],
          );
          return columns.flatMap(({ role }, place): [string, string][] =>
            role === 'n' || role === 'percent'
              ? [[`${at.toSorted().join('/')}/${role}`, row[place]!.text]]
              : [],
          );
        }),
      );
      const expected = [...expectedCells(sample)].map(([key, text]): [string, string] => {
        const [answer = '', group = '', measure] = key.split('/');
        return [`${[answer, group].toSorted().join('/')}/${measure}`, text];
      });
      // Where nothing tells answers from groups, their total may be a value.
      expect(new Map(read.filter(([key]) => !key.includes('Total')))).toEqual(new Map(expected));
      expect(lostNumbers(rows, understood!.tables)).toEqual([]);
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('loses no number of any sheet, whatever stands in it, and never fails', () => {
  const cell = fc.constantFrom(
    ...[
      '',
      '',
      '',
      'Oui',
      'Hommes',
      'Total',
      '%',
      'n',
      'Base',
      '12',
      '48,5',
      '100',
      '48 %',
      '2019',
      ':',
      'Source : enquête',
      '1 718',
      '12 (48 %)',
      'Sexe',
      '18-34',
    ],
  );
  const grid = fc
    .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 6 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(grid, (rows) => {
      const { understood, problems } = understand(rows, ';');
      if (understood === undefined) expect(problems.length).toBeGreaterThan(0);
      else expect(lostNumbers(rows, understood.tables)).toEqual([]);
    }),
    { seed: 2, numRuns: 400 },
  );
});
