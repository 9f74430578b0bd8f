import { describe, expect, it } from 'vitest';
import { parseDocument } from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import { formatProblem } from '#errors.ts';
import { baseOf } from '#findings/model/base-of.ts';
import type { Finding } from '#findings/model/finding.ts';
import { parseFinding } from '#findings/parse/parse-finding.ts';
import { findingSpec } from '#findings/specs/finding-spec.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { parseTable } from '#tables/parse-table.ts';

const study: StudySpec = {
  id: 'example',
  url: 'https://example.org/',
  languages: ['en'],
  publisher: { name: 'Example association' },
  partners: [],
  support: [],
  contact: 'study@example.org',
  period: { start: '2025-03', end: '2025-06' },
  base: 640,
  baseStep: 1,
  weighted: false,
  designEffect: 1,
  sample: 'self-selected',
  minimumCell: 5,
  groupDisclosure: 'allow' as const,
  smallCells: 'refuse',
  missingTranslations: 'refuse',
  outdatedTranslations: 'refuse',
  accent: '#0b5d8f',
  themes: {},
  editions: {},
  moved: {},
  formerUrls: [],
  formerLanguages: {},
  withdrawn: {},
  ground: 'accent',
};

interface Parts {
  csv?: string;
  settings?: string;
  own?: Partial<StudySpec>;
}

const table = 'trust,percent\nservices,62\nfriends,71\n';
const headline = 'chart: proportion\nheadline: { row: services, measure: percent }\n';

function parse({ csv = table, settings = headline, own = {} }: Parts) {
  const { table } = parseTable('data/trust.csv', new TextEncoder().encode(csv));
  const { value: document } = parseDocument('data/trust.yaml', settings);
  const spec = document && checkDocument(document, findingSpec).value;
  if (!table || !document || !spec) throw new Error('unusable table or settings');
  return parseFinding({ id: 'trust', document, spec, table, study: { ...study, ...own } });
}

function findingOf(parts: Parts): Finding {
  const { finding, problems } = parse(parts);
  if (finding === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return finding;
}

const keys = (parts: Parts) => findingOf(parts).rows.map(({ key }) => key);
const told = (parts: Parts) => parse(parts).problems.map(formatProblem);

describe('parseFinding', () => {
  it('makes a finding, complete', () => {
    const services = {
      key: 'services',
      place: { file: 'data/trust.csv', line: 2, column: 1 },
      places: {
        trust: { file: 'data/trust.csv', line: 2, column: 1 },
        percent: { file: 'data/trust.csv', line: 2, column: 10 },
      },
      values: { trust: 'services' },
      cells: { percent: { value: 62, decimals: 0 } },
      flags: {},
    };
    expect(findingOf({})).toEqual({
      id: 'trust',
      settings: 'data/trust.yaml',
      chart: 'proportion',
      counting: { table: 'trust.csv', baseStep: 1, weighted: false },
      dimensions: ['trust'],
      places: {
        trust: { file: 'data/trust.csv', line: 1, column: 1 },
        percent: { file: 'data/trust.csv', line: 1, column: 7 },
      },
      measures: ['percent'],
      rows: [
        services,
        {
          key: 'friends',
          place: { file: 'data/trust.csv', line: 3, column: 1 },
          places: {
            trust: { file: 'data/trust.csv', line: 3, column: 1 },
            percent: { file: 'data/trust.csv', line: 3, column: 9 },
          },
          values: { trust: 'friends' },
          cells: { percent: { value: 71, decimals: 0 } },
          flags: {},
        },
      ],
      headline: { row: services, measure: 'percent' },
      base: 640,
      totals: {},
      breakdowns: [],
      order: {},
      weighted: false,
      designEffect: 1,
      source: {},
      version: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
  });

  it('takes the only row for the headline where none is named', () => {
    const finding = findingOf({
      csv: 'trust,percent\nservices,62\n',
      settings: 'chart: proportion\nheadline: { measure: percent }\n',
    });
    expect(finding.headline.row.key).toBe('services');
  });

  it('names a row by all of its dimensions', () => {
    const csv = 'age,gender,percent\n18-24,men,40\n18-24,women,50\n';
    const settings = 'chart: figure\nheadline: { row: 18-24 / women, measure: percent }\n';
    expect(keys({ csv, settings })).toEqual(['18-24 / men', '18-24 / women']);
    expect(findingOf({ csv, settings }).headline.row.key).toBe('18-24 / women');
  });

  it('keeps a missing number as a symbol, in its row', () => {
    const { rows } = findingOf({ csv: `${table}family,[c]\nnobody,[low]\n` });
    expect(rows.map(({ cells }) => cells.percent)).toEqual([
      { value: 62, decimals: 0 },
      { value: 71, decimals: 0 },
      { symbol: 'suppressed' },
      { symbol: 'rounds-to-zero' },
    ]);
  });

  it('reads the symbols of the study', () => {
    const { rows } = findingOf({
      csv: `${table}family,..\n`,
      own: { symbols: { '..': 'unavailable' } },
    });
    expect(rows[2]?.cells.percent).toEqual({ symbol: 'unavailable' });
  });
});

describe('a filter', () => {
  const csv = 'question,answer,percent\nq1,yes,40\nq1,no,55\nq2,yes,30\n';
  const settings =
    'chart: proportion\nfilter: { question: q1 }\nheadline: { row: yes, measure: percent }\n';

  it('chooses rows, and its column is no dimension of the finding', () => {
    expect(keys({ csv, settings })).toEqual(['yes', 'no']);
    expect(findingOf({ csv, settings }).dimensions).toEqual(['answer']);
  });

  it('that no row passes is a problem', () => {
    expect(told({ csv, settings: settings.replace('q1', 'q3') })).toEqual([
      'data/trust.yaml:2:21: filter that no row of data/trust.csv passes: "q3"\n  did you mean "q1"? expected one of "q1", "q2"',
    ]);
  });

  const several = settings.replace('q1', '[q2, q1]').replace('row: yes', 'row: q1 / yes');

  it('may let several values pass, and its column tells their rows apart', () => {
    expect(keys({ csv, settings: several })).toEqual(['q1 / yes', 'q1 / no', 'q2 / yes']);
    const some = several.replace('question: [q2, q1]', 'question: [q1], answer: yes');
    expect(keys({ csv, settings: some.replace('q1 / yes', 'q1') })).toEqual(['q1']);
  });

  it('of which a value is not in the table is a problem', () => {
    expect(told({ csv, settings: several.replace('q2', 'q3') })).toEqual([
      'data/trust.yaml:2:22: filter that no row of data/trust.csv passes: "q3"\n  did you mean "q1"? expected one of "q1", "q2"',
    ]);
  });

  it('that no row passes whole is a problem', () => {
    const none = settings.replace('q1', 'q2, answer: [no, none]');
    expect(told({ csv: `${csv}q3,none,1\n`, settings: none })).toEqual([
      'data/trust.yaml:2:1: filter that no row of data/trust.csv passes: "question: q2, answer: no or none"\n  each of its values is in the table, but in no row together: correct one',
    ]);
  });

  it('keeps other rows from being read', () => {
    expect(told({ csv: `${csv}q2,no,many\n`, settings })).toEqual([]);
  });
});

describe('an order', () => {
  const csv = 'age,answer,percent\nold,no,1\nyoung,yes,2\nold,yes,3\nyoung,no,4\n';
  const settings = 'chart: figure\nheadline: { row: old / yes, measure: percent }\n';

  it('is that of the table where none is given', () => {
    expect(keys({ csv, settings })).toEqual(['old / no', 'young / yes', 'old / yes', 'young / no']);
  });

  it('sorts by each column it names, the first one first', () => {
    const order = 'order: { answer: [yes, no], age: [young, old] }\n';
    expect(keys({ csv, settings: settings + order })).toEqual([
      'young / yes',
      'old / yes',
      'young / no',
      'old / no',
    ]);
  });

  it('keeps the order of the table among equals', () => {
    const order = 'order: { age: [young, old] }\n';
    expect(keys({ csv, settings: settings + order })).toEqual([
      'young / yes',
      'young / no',
      'old / no',
      'old / yes',
    ]);
  });

  it('that leaves out a value is a problem', () => {
    expect(told({ csv, settings: `${settings}order: { answer: [yes] }\n` })).toEqual([
      'data/trust.yaml:3:18: order that leaves out values of answer: "no"\n  add them: every value that data/trust.csv has is listed, written the same way',
    ]);
  });
});

describe('a base', () => {
  const base = (parts: Parts) => {
    const finding = findingOf(parts);
    return finding.rows.map((row) => baseOf(finding, row));
  };

  it('is that of the study', () => {
    expect(base({})).toEqual([
      { value: 640, decimals: 0 },
      { value: 640, decimals: 0 },
    ]);
  });

  it('is that of the finding, before that of the study', () => {
    expect(base({ settings: `${headline}base: 120\n` })).toEqual([
      { value: 120, decimals: 0 },
      { value: 120, decimals: 0 },
    ]);
  });

  it('is that of the row, before that of the finding', () => {
    const csv = 'trust,percent,base\nservices,62,90\nfriends,71,[c]\n';
    expect(base({ csv, settings: `${headline}base: 120\n` })).toEqual([
      { value: 90, decimals: 0 },
      { symbol: 'suppressed' },
    ]);
  });

  it('may be none', () => {
    expect(base({ settings: `${headline}base: none\n` })).toEqual([undefined, undefined]);
    expect(base({ settings: `${headline}base: unknown\n` })).toEqual([undefined, undefined]);
  });
});

describe('a source', () => {
  const own = { source: { url: 'https://example.org/report', date: '2025-09' } };

  it('is that of the study', () => {
    expect(findingOf({ own }).source).toEqual(own.source);
  });

  it('is that of the finding, part by part', () => {
    expect(findingOf({ own, settings: `${headline}source: { date: 2025-11 }\n` }).source).toEqual({
      url: 'https://example.org/report',
      date: '2025-11',
    });
  });
});

describe('the version', () => {
  const { version } = findingOf({});
  const correction = (more: string) => `corrections: [{ date: 2026-01-10, text: hidden${more} }]\n`;

  it('is the same for the same input', () => {
    expect(findingOf({}).version).toBe(version);
  });

  it.each<[string, Parts]>([
    ['a number', { csv: table.replace('71', '72') }],
    ['the decimals of a number', { csv: table.replace('71', '71.0') }],
    ['a number that is taken away', { csv: table.replace('71', '[c]') }],
    ['the name of a row', { csv: table.replace('friends', 'family') }],
    ['a row', { csv: `${table}family,50\n` }],
    ['the base', { settings: `${headline}base: 120\n` }],
    ['the headline', { settings: headline.replace('services', 'friends') }],
    ['the source', { settings: `${headline}source: { date: 2025-11 }\n` }],
    ['the period', { own: { period: { start: '2025-03', end: '2025-07' } } }],
    ['the kind of sample', { own: { sample: 'census' } }],
    ['a correction that withdraws', { settings: `${headline}${correction(', withdraws: true')}` }],
  ])('changes with %s', (_, parts) => {
    expect(findingOf(parts).version).not.toBe(version);
  });

  it.each<[string, Parts]>([
    ['the address of the site', { own: { url: 'https://example.org/elsewhere/' } }],
    ['a colour', { own: { accent: '#000000' } }],
    ['a correction', { settings: `${headline}${correction('')}` }],
    ['blanks in the table', { csv: 'trust, percent\nservices, 62\nfriends, 71\n' }],
  ])('does not change with %s', (_, parts) => {
    expect(findingOf(parts).version).toBe(version);
  });
});

describe('parseFinding tells of', () => {
  it.each<[string, Parts, string]>([
    [
      'a headline that does not name its row',
      { settings: 'chart: proportion\nheadline: { measure: percent }\n' },
      'data/trust.yaml:2:1: headline that does not say which of the 2 rows it is about: "headline"\n  say it, e.g.\n    headline: { row: services, measure: percent }\n  expected one of "services", "friends"',
    ],
    [
      'a headline of an unknown row',
      { settings: headline.replace('row: services', 'row: service') },
      'data/trust.yaml:2:18: unknown row: "service"\n  did you mean "services"? expected one of "services", "friends"',
    ],
    [
      'a headline without a number',
      { csv: table.replace('62', '[c]') },
      'data/trust.yaml:2:18: headline that quotes a cell without a number: "services"\n  its percent is suppressed, on line 2 of data/trust.csv; name a row that has one: "friends"',
    ],
    [
      'a measure that the headline quotes and the table lacks',
      {
        settings: headline
          .replace('proportion', 'figure')
          .replace('measure: percent', 'measure: n'),
      },
      'data/trust.yaml:2:37: headline that quotes a column that data/trust.csv does not have: "n"\n  add the column, or quote another: expected "percent"',
    ],
    [
      'a measure that the chart needs and the table lacks',
      { csv: 'trust,n\nservices,5\nfriends,6\n', settings: headline.replace('percent', 'n') },
      'data/trust.yaml:1:8: chart that needs a column "percent": "proportion"\n  add the column to data/trust.csv, which has "trust", "n"; or choose another chart',
    ],
    [
      'a chart of parts of a whole for means',
      {
        csv: 'group,trust,mean\na,services,5\na,friends,6\nb,services,5\nb,friends,6\n',
        settings:
          'chart: stacked\nanswers: { column: trust, choice: one }\nheadline: { row: a / services, measure: mean }\n',
      },
      'data/trust.yaml:1:8: chart that cannot show the numbers of "mean": "stacked"\n  it takes groups, countries, waves below one another, answers within each row, one answer of each person ("choice: one"), at most 4 answers on a side of a scale and 2 outside it, each with a tone of its own, numbers that are shares or counts; choose another chart, or remove the line and the columns choose',
    ],
    [
      'a row that stands twice',
      { csv: `${table}services,9\n` },
      'data/trust.csv:4:1: row that stands already on line 2: "services"\n  keep one of the two, or correct its trust',
    ],
    [
      'a row without a name',
      { csv: `${table},9\n` },
      'data/trust.csv:4:1: empty trust\n  write which trust the row is about; where a blank means all, write in data/trust.yaml:\n    totals: { "trust": "" }\n  or write all into each blank cell, and:\n    totals: { "trust": all }',
    ],
    [
      'a count above its base',
      {
        csv: 'trust,percent,n\nservices,62,641\nfriends,100,640\n',
      },
      'data/trust.csv:2:13: n above its base of 640: "641"\n  correct the count, or the base in data/study.yaml',
    ],
    [
      'a count above the base of its row',
      {
        csv: 'trust,percent,n,base\nservices,62,41,40\nfriends,71,6,[c]\n',
      },
      'data/trust.csv:2:13: n above its base of 40: "41"\n  correct the count, or the base in the same row',
    ],
    [
      'a cell that cannot be read',
      { csv: table.replace('71', '171') },
      'data/trust.csv:3:9: percent above 100: "171"\n  expected 0 to 100; rates, indices and averages are a mean, also in "headline": write in data/trust.yaml:\n    columns: { "percent": mean }',
    ],
  ])('%s', (_, parts, problem) => {
    expect(told(parts)).toEqual([problem]);
  });

  it('everything at once', () => {
    const csv = 'trust,percent\nservices,162\nfriends,\nfriends,5\n';
    const problems = told({ csv, settings: headline.replace('row: services', 'row: nobody') });
    expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
      'data/trust.csv:2:10: percent above 100: "162"',
      'data/trust.csv:3:9: empty percent',
      'data/trust.csv:4:1: row that stands already on line 3: "friends"',
      'data/trust.yaml:2:18: unknown row: "nobody"',
    ]);
  });

  it('no count of a finding that has no base', () => {
    const csv = 'trust,n\nservices,1000000\n';
    expect(
      told({ csv, settings: 'chart: figure\nbase: none\nheadline: { measure: n }\n' }),
    ).toEqual([]);
  });
});
