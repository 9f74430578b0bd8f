import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLoosely } from '#tables/loose.ts';
import { parseTable } from '#tables/parse-table.ts';
import { countDistinct, rowAt } from '#tables/table.ts';
import { formatProblem } from '../../src/errors.ts';
import { tableRows } from './table-rows.ts';

const folder = new URL('spreadsheets/', import.meta.url);
const parseFile = (name: string) => parseTable(name, readFileSync(new URL(`${name}.csv`, folder)));
const parseText = (text: string) => parseTable('t', new TextEncoder().encode(text));
const textsOf = ({ table }: ReturnType<typeof parseTable>) =>
  table && [
    table.columns.map(({ name }) => name),
    ...tableRows(table).map(({ cells }) => cells.map(({ text }) => text)),
  ];
const placesOf = ({ table }: ReturnType<typeof parseTable>) =>
  table &&
  tableRows(table).map(({ cells }) => cells.map(({ place }) => `${place.line}:${place.column}`));
const problemsOf = ({ problems }: ReturnType<typeof parseTable>) =>
  problems.map((problem) => formatProblem(problem).split('\n')[0]);

const french = [
  ['réponse', 'percent'],
  ['oui', '12,5'],
];
const yesNo = [
  ['group', 'percent'],
  ['yes', '48'],
  ['no', '52'],
];

const read: Record<string, string[][]> = {
  'utf-8': [
    ['réponse', 'percent'],
    ['oui', '12.5'],
  ],
  'utf-8-byte-order-mark': french,
  'utf-16le': french,
  'utf-16be': french,
  'utf-16le-without-mark': french,
  'utf-16be-without-mark': french,
  'windows-1252': [
    ['réponse', 'pourcentage', 'base'],
    ['j’accède', '12,5', '1\u00a0718'],
    ['cœur', '48\u00a0%', '1\u00a0718'],
  ],
  'line-ends-lf': yesNo,
  'line-ends-cr': yesNo,
  'line-end-missing': yesNo,
  'line-break-in-cell': [
    ['group', 'percent', 'note'],
    ['very\nlikely', '48', 'a'],
    ['no "never"', '52', 'b, c'],
  ],
  'sep-line': [
    ['group', 'percent'],
    ['yes; always', '12,5'],
  ],
  'delimiter-in-label': [
    ['group', 'percent'],
    ['yes, always', '12,5'],
    ['no, never', '13,5'],
  ],
  'empty-columns-at-end': [
    ['group', 'percent'],
    ['18-24', '48'],
    ['25-34', '49'],
  ],
  'empty-row-between': [
    ['group', 'percent'],
    ['18-24', '48'],
    ['25-34', '49'],
  ],
  'blanks-around': [
    ['group', 'percent'],
    ['18-24', '48\u00a0%'],
    ['', '49'],
  ],
  'decimal-point': [
    ['group', 'percent', 'base'],
    ['yes', '12.5', '1,718'],
    ['no', '87.5', '985'],
  ],
  'decimal-comma': [
    ['group', 'percent', 'base'],
    ['yes', '12,5', '1.718'],
    ['no', '87,5', '985'],
  ],
  'decimal-none': [
    ['group', 'percent', 'base'],
    ['yes', '48', '1,718'],
  ],
  'excel-damage': [
    ['group', 'percent', 'base'],
    ['yes', '5-Mar', '#REF!'],
    ['no', '1,7E+03', '########'],
  ],
};

const refused: Record<string, string[]> = {
  'utf-16le-cut-short': [
    'utf-16le-cut-short:2:9: letter that is lost or cannot be decoded: "12.5\ufffd"',
  ],
  'windows-1252-undefined-byte': [
    'windows-1252-undefined-byte:3:2: byte that is no letter in UTF-8 or Windows-1252: "n⟨U+0081⟩n"',
  ],
  'ms-dos': ['ms-dos:1:2: letter that seems to be another: "r‚ponse"'],
  macintosh: ['macintosh:2:3: letter that seems to be another: "prŽsence"'],
  'windows-1251': ['windows-1251:1:1: letter that seems to be another: "ãðóïïà"'],
  'read-as-windows-1252-and-saved': [
    'read-as-windows-1252-and-saved:2:3: letters that were read in a wrong encoding, as "Ã©" for "é": "prÃ©sence"',
  ],
  'letter-lost': ['letter-lost:2:3: letter that is lost or cannot be decoded: "pr\ufffdsence"'],
  'zero-byte': ['zero-byte:2:6: character that no text has: "1⟨U+0000⟩2"'],
  'excel-workbook': [
    'excel-workbook:1:1: is no CSV file, it seems to be an Excel workbook (.xlsx)',
  ],
  'libreoffice-spreadsheet': [
    'libreoffice-spreadsheet:1:1: is no CSV file, it seems to be a LibreOffice spreadsheet (.ods)',
  ],
  'old-excel-workbook': [
    'old-excel-workbook:1:1: is no CSV file, it seems to be an old Excel workbook (.xls)',
  ],
  'web-page': ['web-page:1:1: is no CSV file, it seems to be a web page or XML'],
  empty: ['empty:1:1: empty table'],
  'header-only': ['header-only:1:1: empty table'],
  'sep-line-unknown': ['sep-line-unknown:1:5: unknown delimiter: "|"'],
  'delimiter-ambiguous': [
    'delimiter-ambiguous:1:1: cells may be separated by "," or by ";": "answer, short;percent"',
  ],
  'decimal-comma-not-quoted': [
    'decimal-comma-not-quoted:2:5: decimal comma, where commas separate cells: "12,5"',
  ],
  'title-above-header': ['title-above-header:1:1: title above the names of the columns'],
  'rows-uneven': [
    'rows-uneven:3:7: row has 2 cells, but the header has 3: "49"',
    'rows-uneven:4:12: row has 4 cells, but the header has 3: "c"',
  ],
  'header-blank': ['header-blank:1:7: column without a name: "F"'],
  'header-twice': ['header-twice:1:15: column name stands twice: "group"'],
  'quote-open': [
    'quote-open:2:2: quote that is not closed, or closed in the middle of the cell: "yes,48"',
  ],
  'quote-in-the-middle': [
    'quote-in-the-middle:2:2: quote that is not closed, or closed in the middle of the cell: "yes" always,48"',
  ],
  'quote-stray': ['quote-stray:2:1: quote inside a cell that does not begin with one: "size 5""'],
  'decimal-both': ['decimal-both:3:9: decimals are marked in two ways: "1.25"'],
};

describe('parseTable(file, bytes) on spreadsheets/', () => {
  it.each(Object.entries(read))('reads %s', (name, texts) => {
    const result = parseFile(name);
    expect(problemsOf(result)).toEqual([]);
    expect(textsOf(result)).toEqual(texts);
  });

  it.each(Object.entries(refused))('refuses %s', (name, problems) => {
    const result = parseFile(name);
    expect(problemsOf(result)).toEqual(problems);
    expect(result.table).toBeUndefined();
  });

  it('is told what to expect of each file', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(
      [...Object.keys(read), ...Object.keys(refused)].map((name) => `${name}.csv`).sort(),
    ).toEqual(names.sort());
  });
});

describe('parseTable(file, bytes) places', () => {
  it('a cell at its first character, blanks counted', () => {
    expect(placesOf(parseText('a;b;c\nxy; 2;\n'))).toEqual([['2:1', '2:4', '2:7']]);
  });

  it('a quoted cell after its opening quote', () => {
    expect(placesOf(parseText('a,b,c\n"x","2",""\n'))).toEqual([['2:2', '2:6', '2:10']]);
  });

  it('cells after doubled quotes and after blanks between a quote and its delimiter', () => {
    expect(placesOf(parseText('a,b,c\n"x ""y""" ,2,"""" \nz,3,4\n'))).toEqual([
      ['2:2', '2:12', '2:15'],
      ['3:1', '3:3', '3:5'],
    ]);
  });

  it('cells after a delimiter between doubled quotes', () => {
    expect(placesOf(parseText('a,b\n"""x"" ""y"",z",1\n'))).toEqual([['2:2', '2:17']]);
  });

  it('cells after quoted line breaks', () => {
    const result = parseFile('line-break-in-cell');
    expect(placesOf(result)).toEqual([
      ['2:2', '3:9', '3:12'],
      ['4:2', '5:3', '5:7'],
    ]);
    expect(result.table && tableRows(result.table).map(({ place }) => place.line)).toEqual([2, 4]);
  });

  it.each(['\n', '\r\n', '\r'])('lines that end with %j', (end) => {
    expect(placesOf(parseText(['a,b', 'x,1', '', 'y,2', ''].join(end)))).toEqual([
      ['2:1', '2:3'],
      ['4:1', '4:3'],
    ]);
  });

  it('columns in UTF-16 units, not counting the byte-order mark', () => {
    const result = parseText('\ufeffa,b\n🙂é,1\n');
    expect(result.table?.columns.map(({ place }) => place)).toEqual([
      { file: 't', line: 1, column: 1 },
      { file: 't', line: 1, column: 3 },
    ]);
    expect(placesOf(result)).toEqual([['2:1', '2:5']]);
  });

  it('rows below a line that names the delimiter', () => {
    expect(placesOf(parseText('sep=;\na;b\nx;1\n'))).toEqual([['3:1', '3:3']]);
  });
});

describe('parseTable(file, bytes) finds the delimiter', () => {
  it.each([
    ['comma', 'a,b\nx,1\n'],
    ['semicolon', 'a;b\nx;1\n'],
    ['tab', 'a\tb\nx\t1\n'],
    ['semicolon beside decimal commas', 'a;b\nx;1,5\n'],
    ['comma where semicolons stand in quotes', '"a;",b\n"x;",1\n'],
    ['comma where a later cell has semicolons in quotes', 'a,"b;c"\nx,"1;2"\n'],
    ['what the first line says', 'SEP=,\na;,b\nx;,1\n'],
    ['a tab that the first line says', 'sep=\t\na\tb\nx\t1\n'],
  ])('%s', (_, text) => {
    expect(parseText(text).table?.columns).toHaveLength(2);
  });

  it('in a table of one column, none', () => {
    expect(textsOf(parseText('answer\n"yes, always; or so"\nno\n'))).toEqual([
      ['answer'],
      ['yes, always; or so'],
      ['no'],
    ]);
  });

  it('never where a header of one column stands above rows of more', () => {
    expect(problemsOf(parseText('answer\nyes, always\nno\n'))).toEqual([
      't:2:5: row has 2 cells, but the header has 1: "always"',
    ]);
  });

  it('and says how to tell it where two fit', () => {
    expect(parseText('a;b,c\nx;1,2\n').problems).toEqual([
      {
        file: 't',
        line: 1,
        column: 1,
        what: 'cells may be separated by "," or by ";"',
        value: 'a;b,c',
        mend: 'name the right one in a line before the header, e.g. "sep=;", or keep the other out of the names of columns',
      },
    ]);
  });
});

describe('parseTable(file, bytes) finds the decimal mark', () => {
  it.each([
    ['a comma before one digit', 'a;b\nx;12,5\n', ',', ['file', 'column']],
    ['a point before two digits', 'a;b\nx;12.50\n', '.', ['file', 'column']],
    ['a percentage', 'a;b\nx;12,5\u00a0%\n', ',', ['file', 'column']],
    ['a zero before three digits', 'a\tb\nx\t0,718\n', ',', ['file', 'column']],
    ['four digits before three', 'a\tb\nx\t1718.250\n', '.', ['file', 'column']],
    ['two groups of thousands', 'a;b\nx;1,234,567\n', '.', ['file', 'file']],
    ['both marks in one number', 'a;b\nx;1.718,250\n', ',', ['file', 'column']],
    ['nothing, after semicolons', 'a;b\nx;1,718\n', ',', ['none', 'none']],
    ['nothing, after tabs', 'a\tb\nx\t1,718\n', '.', ['none', 'none']],
    ['nothing in text', 'a;b\n12,5 years;v1.5\n', ',', ['none', 'none']],
  ])('by %s', (_, text, decimal, proofs) => {
    const { table } = parseText(text);
    expect(table?.decimal).toBe(decimal);
    expect(table?.columns.map(({ decimalProof }) => decimalProof)).toEqual(proofs);
  });

  it('and names the cells of the rarer mark where they disagree', () => {
    expect(parseText('a;b\nx;12,5\ny;13,5\nu;11,5\nz;14.5\nw;15.5\n').problems).toEqual([
      {
        file: 't',
        line: 5,
        column: 3,
        what: 'decimals are marked in two ways',
        value: '14.5',
        mend: 'this needs "." before decimals, the cell at line 2, column 3 needs ",": write all in one way, and put a letter before a code that is no number\n  the same on line 6',
      },
    ]);
  });
});

describe('parseTable(file, bytes) reports together', () => {
  it('a repeated name, a missing name and two decimal marks', () => {
    expect(problemsOf(parseText('a;a;;b\nx;y;z;1,5\nx;y;z;1.5\n'))).toEqual([
      't:1:5: column without a name: "z"',
      't:1:3: column name stands twice: "a"',
      't:3:7: decimals are marked in two ways: "1.5"',
    ]);
  });

  it('no row that is as long as the names are', () => {
    expect(textsOf(parseText('a,b,,\nx,1\ny,2,\n'))).toEqual([
      ['a', 'b'],
      ['x', '1'],
      ['y', '2'],
    ]);
  });

  it('all rows that are too short, or the only one that is too long', () => {
    expect(problemsOf(parseText('a;b;c\nx;1\ny;2\n'))).toEqual([
      't:2:3: row has 2 cells, but the header has 3: "1"',
    ]);
    expect(problemsOf(parseText('a;b\nx;1;2\n'))).toEqual([
      't:2:5: row has 3 cells, but the header has 2: "2"',
    ]);
  });

  it('all rows that one cause makes uneven', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `x${index}`);
    const mendOf = (text: string) => parseText(text).problems.map(({ mend }) => mend);
    expect(
      mendOf(`a,b\n${rows.map((row, index) => `${row},1${index % 2 ? ',5' : ''}`).join('\n')}`),
    ).toEqual([
      `write a point before decimals, e.g. 12.5; or put such numbers between double quotes, e.g. "12,5"; where these are two cells, name both of their columns in the first line
  the same on lines 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27 and 487 more`,
    ]);
    const semicolons = `a,b\n${rows.map((row, index) => `${row}${index % 3 ? ',' : ';'}1`).join('\n')}`;
    expect(problemsOf(parseText(semicolons))).toEqual([
      't:2:1: row whose cells are separated by ";", while those of the header are by ",": "x0;1"',
    ]);
    expect(mendOf(semicolons)).toEqual([
      `separate all by the same sign
  the same on lines 5, 8, 11, 14, 17, 20, 23, 26, 29, 32, 35, 38 and 321 more`,
    ]);
    expect(mendOf(`a,b\n${rows.map((row) => `${row}"y",1`).join('\n')}`)).toEqual([
      `put the whole cell between double quotes, without blanks before them, and write each quote inside it twice
  the same on lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 and 987 more`,
    ]);
    expect(mendOf('a,b\nx,1\ny,2,a note\n')).toEqual([
      'put each cell that contains "," between double quotes; or name the column they make in the first line',
    ]);
  });

  it('an uneven row and a stray quote', () => {
    expect(problemsOf(parseText('a;b\n5";1\nx;1;2\n'))).toEqual([
      't:2:1: quote inside a cell that does not begin with one: "5""',
      't:3:5: row has 3 cells, but the header has 2: "2"',
    ]);
  });
});

describe('parseTable(file, bytes) takes no time over', () => {
  it.each([
    ['misplaced quotes and blanks', `a,b\n"${'x"'.repeat(50_000)}${' '.repeat(50_000)},\n`],
    ['runs of blanks', `a,b\n${`${' '.repeat(255)}"`.repeat(1_000)}\n`],
    ['quotes only', '"'.repeat(300_001)],
    ['delimiters only', ','.repeat(300_000)],
    ['one long number', `a,b\n${'1,000'.repeat(50_000)},2\n`],
    ['quoted cells in one line', `a,b\n${'"x",'.repeat(50_000)}\n`],
  ])('%s', (_, text) => {
    expect(parseText(text).problems.length).toBeGreaterThan(0);
  });

  it('more cells than fit into memory', () => {
    expect(problemsOf(parseText(','.repeat(10_000_000)))).toEqual([
      't:1:1: has more than 10 million cells',
    ]);
  });
});

it('a million rows are read, each cell with its place', () => {
  const { table } = parseText(`group,note\n${'women,a\nmen,"b ""c"""\n'.repeat(500_000)}`);
  expect(table?.size).toBe(1_000_000);
  expect(table?.columns.map(({ texts }) => texts)).toEqual([
    ['women', 'men'],
    ['a', 'b "c"'],
  ]);
  expect(table && rowAt(table, 999_999)).toEqual({
    place: { file: 't', line: 1_000_001, column: 1 },
    cells: [
      { text: 'men', place: { file: 't', line: 1_000_001, column: 1 } },
      { text: 'b "c"', place: { file: 't', line: 1_000_001, column: 6 } },
    ],
  });
});

it('countDistinct(columns, size) counts the rows that differ', () => {
  const { table } = parseText('a,b,c\nx,1,p\nx,2,p\ny,1,p\nx,1,p\n');
  expect(table && countDistinct(table.columns, 4)).toBe(3);
  expect(table && countDistinct(table.columns.slice(0, 1), 4)).toBe(2);
  expect(countDistinct([], 4)).toBe(1);
});

it('readLoosely(file, bytes) places the cells of each line', () => {
  const [table] = readLoosely('t', new TextEncoder().encode('a,b\n"x"y,1\n'));
  expect(table && tableRows(table)).toEqual([
    {
      place: { file: 't', line: 2, column: 1 },
      cells: [
        { text: 'xy', place: { file: 't', line: 2, column: 1 } },
        { text: '1', place: { file: 't', line: 2, column: 6 } },
      ],
    },
  ]);
});
