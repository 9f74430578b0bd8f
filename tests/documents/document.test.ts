import { describe, expect, it } from 'vitest';
import {
  type Document,
  documentLeaves,
  expectedOneOf,
  parseDocument,
} from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import { formatProblem } from '#errors.ts';
import { findingSpec } from '#findings/specs/finding-spec.ts';
import { studySpec } from '#findings/specs/study-spec.ts';

function documentOf(text: string, file = 'data/study.yaml'): Document {
  const { value, problems } = parseDocument(file, text);
  if (value === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return value;
}

function placeOf(text: string, path: (string | number)[], part?: 'key' | 'value'): string {
  const { line, column } = documentOf(text).place(path, part);
  return `${line}:${column}`;
}

/** What a file is told, each problem without its mend. */
function faults(file: string, text: string): (string | undefined)[] {
  return parseDocument(file, text).problems.map((problem) => formatProblem(problem).split('\n')[0]);
}

describe('parseDocument', () => {
  it('reads YAML', () => {
    expect(documentOf('id: sextra\nlanguages: [fr, en]\nbase: 1718\n').value).toEqual({
      id: 'sextra',
      languages: ['fr', 'en'],
      base: 1718,
    });
  });

  it.each([
    ['a month', 'period: 2021-06', '2021-06'],
    ['a day', 'period: 2021-06-15', '2021-06-15'],
    ['the language tag of Norwegian', 'period: no', 'no'],
    ['the answer yes', 'period: yes', 'yes'],
  ])('reads %s as text', (_, text, value) => {
    expect(documentOf(text).value).toEqual({ period: value });
  });

  it('reads JSON, whether blanks or tabs indent it', () => {
    const value = { title: 'SEXTRA', nav: { home: 'Overview' } };
    const blanks = '{\n  "title": "SEXTRA",\n  "nav": { "home": "Overview" }\n}\n';
    const tabs = '{\n\t"title": "SEXTRA",\n\t"nav": {\n\t\t"home": "Overview"\n\t}\n}\n';
    expect(documentOf(blanks, 'ui.json').value).toEqual(value);
    expect(documentOf(tabs, 'ui.json').value).toEqual(value);
  });

  it.each([
    ['YAML', 'data/study.yaml', '\uFEFFid: sextra\n'],
    ['JSON', 'locales/fr/study.json', '\uFEFF{"id": "sextra"}'],
  ])('skips the byte-order mark of %s', (_, file, text) => {
    const document = documentOf(text, file);
    expect(document.value).toEqual({ id: 'sextra' });
    expect(document.place(['id'], 'key')).toEqual({
      file,
      line: 1,
      column: file.endsWith('.json') ? 2 : 1,
    });
  });

  it.each([
    ['a comma after the last entry', '{\n  "a": "x",\n}', '2:11', 'comma after the last entry'],
    ['single quotes', '{\n  \'a\': "x"\n}', '2:3', 'key that is not between double quotes'],
    [
      'a text without quotes',
      '{\n  "a": x,\n  "b": "y"\n}',
      '2:8',
      'text that is not between double quotes',
    ],
    [
      'nothing after a colon',
      '{\n  "a": ,\n  "b": "y"\n}',
      '2:8',
      'text that is not between double quotes',
    ],
    ['a comment', '{\n  "a": "x" // note\n}', '2:12', 'comment in a file that can have none'],
    ['a key without quotes', '{\n  a: "x"\n}', '2:3', 'key that is not between double quotes'],
    ['a forgotten comma', '{\n  "a": "x"\n  "b": "y"\n}', '2:11', 'comma missing after an entry'],
    ['a line break in a text', '{\n  "a": "x\ny"\n}', '2:8', 'text without its closing quote'],
    ['YAML', 'a: x\n', '1:1', 'text that is not between double quotes'],
    ['a text that does not end', '{\n  "a": "x', '2:8', 'text without its closing quote'],
    ['a quote in a text', '{\n  "a": "x "y" z"\n}', '2:11', 'quote inside a text'],
    ['a backslash in a text', '{\n  "a": "C:\\dir"\n}', '2:11', 'backslash inside a text'],
    ['a tab in a text', '{\n  "a": "x\ty"\n}', '2:10', 'tab inside a text'],
    [
      'a bracket that is not closed',
      '{\n  "a": {\n    "b": "x"\n  }\n',
      '1:1',
      'bracket that is never closed',
    ],
    ['a bracket too many', '{\n  "a": "x"\n}}\n', '3:2', 'text after the last bracket'],
    ['no colon', '{\n  "a" "x"\n}', '2:7', 'colon missing after a key'],
    ['half a file', '{\n  "a": "x",\n', '3:1', 'file that breaks off'],
    ['nothing', '', '1:1', 'empty file'],
  ])('takes no JSON with %s', (_, text, place, what) => {
    const { value, problems } = parseDocument('locales/fr/ui.json', text);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(problems[0]?.what).toBe(what);
  });

  it('shows the line where JSON breaks', () => {
    expect(faults('ui.json', '{\n  "a": x,\n  "b": "y"\n}')).toEqual([
      'ui.json:2:8: text that is not between double quotes: ""a": x,"',
    ]);
    expect(faults('ui.json', '{\n  "a": "x"\n  "b": "y"\n}')).toEqual([
      'ui.json:2:11: comma missing after an entry: ""a": "x""',
    ]);
  });

  it.each([
    ['a key that stands twice', 'id: a\nid: b\n', '2:1', 'key that stands twice'],
    ['a tab that indents', 'publisher:\n\tname: x\n', '2:1', 'line indented with a tab'],
    ['a colon in plain text', 'id: a: b\n', '1:5', 'line that cannot be read'],
    ['a quote that does not end', 'id: "a\n', '1:5', 'text without its closing quote'],
    ['a text that starts with a star', 'id: *a\n', '1:5', 'text that begins with a star'],
  ])('takes no YAML with %s', (_, text, place, what) => {
    const { value, problems } = parseDocument('data/study.yaml', text);
    expect(value).toBeUndefined();
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(problems[0]?.what).toBe(what);
  });

  it('takes no JSON with a key that stands twice', () => {
    expect(faults('ui.json', '{\n  "a": "x",\n  "a": "y"\n}')).toEqual([
      'ui.json:3:3: key that stands twice: "a"',
    ]);
  });
});

describe('place in JSON', () => {
  const json = '{\n  "a": { "b": "x",\n    "c.d": ["y", "z"] }\n}';
  const place = (path: (string | number)[], part?: 'key' | 'value') => {
    const { line, column } = documentOf(json, 'ui.json').place(path, part);
    return `${line}:${column}`;
  };

  it('is that of a value, of a key, of an item, or of the nearest parent of what is absent', () => {
    expect(place(['a', 'b'])).toBe('2:15');
    expect(place(['a', 'b'], 'key')).toBe('2:10');
    expect(place(['a', 'c.d', 1])).toBe('3:18');
    expect(place(['a', 'e'])).toBe('2:3');
    expect(place(['f'])).toBe('2:3');
  });
});

describe('place', () => {
  const text =
    '# a comment\nid: sextra\nperiod:\n  start: 2021-06\nlanguages: [fr, en]\ncountries:\n  - BO\n  - FR\n';

  it.each([
    ['a value', ['id'], 'value', '2:5'],
    ['a key', ['id'], 'key', '2:1'],
    ['a nested value', ['period', 'start'], 'value', '4:10'],
    ['a nested key', ['period', 'start'], 'key', '4:3'],
    ['an entry of a list', ['languages', 1], 'value', '5:17'],
    ['an entry of a list on lines', ['countries', 1], 'value', '8:5'],
    ['an absent value, at its parent', ['period', 'end'], 'value', '3:1'],
    ['an absent value of an absent parent, at the first entry', ['source', 'url'], 'value', '2:1'],
    ['the file, at its first entry', [], 'value', '2:1'],
  ] as const)('gives the place of %s', (_, path, part, place) => {
    expect(placeOf(text, [...path], part)).toBe(place);
  });

  it('counts UTF-16 units, as editors do', () => {
    expect(placeOf('{ é: 1, 😀: 2, a: 3 }', ['a'], 'key')).toBe('1:16');
  });

  it('counts lines that end as on Windows', () => {
    expect(placeOf('id: a\r\nurl: b\r\n', ['url'])).toBe('2:6');
  });
});

describe('checkDocument', () => {
  const study = [
    'id: sextra',
    'url: https://sextra.example/',
    'languages: [fr, en]',
    'publisher:',
    '  name: Coalition PLUS',
    'contact: sextra@coalitionplus.org',
    'period: { start: 2021-06, end: 2022-05 }',
    'base: 1718',
    'sample: self-selected',
  ].join('\n');

  const checkStudy = (text: string) =>
    checkDocument(documentOf(text), studySpec).problems.map(formatProblem);

  const checkFinding = (text: string) =>
    checkDocument(documentOf(text, 'data/services.yaml'), findingSpec).problems.map(formatProblem);

  it('completes a study with the defaults', () => {
    expect(checkDocument(documentOf(study), studySpec)).toEqual({
      value: {
        id: 'sextra',
        url: 'https://sextra.example/',
        languages: ['fr', 'en'],
        publisher: { name: 'Coalition PLUS' },
        contact: 'sextra@coalitionplus.org',
        period: { start: '2021-06', end: '2022-05' },
        base: 1718,
        baseStep: 1,
        groupDisclosure: 'allow',
        weighted: false,
        withdrawn: {},
        designEffect: 1,
        sample: 'self-selected',
        minimumCell: 5,
        smallCells: 'refuse',
        missingTranslations: 'refuse',
        outdatedTranslations: 'refuse',
        accent: '#9c1f5c',
        ground: 'accent',
        partners: [],
        support: [],
        themes: {},
        editions: {},
        moved: {},
        formerUrls: [],
        formerLanguages: {},
      },
      problems: [],
    });
  });

  it('takes a finding with all that it may say', () => {
    const finding = [
      'position: 3',
      'chart: proportion',
      'table: answers.csv',
      'filter: { question: services }',
      'columns: { share: percent, note: ignored, year: dimension }',
      'order: { answer: [yes, no] }',
      'base: none',
      'headline: { row: yes, measure: percent }',
      'source: { url: "https://example.org/", date: 2022-11 }',
    ].join('\n');
    expect(checkFinding(finding)).toEqual([]);
  });

  it.each([
    [
      'a mistyped key, with the key that was meant',
      `${study}\ncontries: [BO]`,
      'data/study.yaml:10:1: unknown key: "contries"\n  did you mean "countries"?',
    ],
    [
      'a nested unknown key, without guessing',
      study.replace('  name: Coalition PLUS', '  name: Coalition PLUS\n  telephone: none'),
      'data/study.yaml:6:3: unknown key: "publisher.telephone"\n  expected one of "name", "url", "logo"',
    ],
    [
      'a mistyped choice',
      study.replace('self-selected', 'self selected'),
      'data/study.yaml:9:9: unknown sample: "self selected"\n  did you mean "self-selected"? expected one of "self-selected", "convenience", "probability", "census"',
    ],
    [
      'a name that cannot be an address',
      study.replace('id: sextra', 'id: SEX TRA'),
      'data/study.yaml:1:5: unusable id: "SEX TRA"\n  expected lower-case letters, digits and single hyphens, e.g. "sextra"',
    ],
    [
      'an address that is none',
      study.replace('https://sextra.example/', 'sextra.example'),
      'data/study.yaml:2:6: unusable url: "sextra.example"\n  expected a web address with https://, e.g. "https://example.org/study/"',
    ],
    [
      'an address that a browser would run',
      `${study}\nexit: javascript:alert(1)`,
      'data/study.yaml:10:7: unusable exit: "javascript:alert(1)"\n  expected a web address with https://, e.g. "https://example.org/study/"',
    ],
    [
      'a period that ends before it starts',
      study.replace('start: 2021-06', 'start: 2023-06'),
      'data/study.yaml:7:32: field work that ends before it starts: "2022-05"\n  expected "2023-06" or later, or an earlier start',
    ],
    [
      'a month in words',
      study.replace('start: 2021-06', 'start: June 2021'),
      'data/study.yaml:7:18: unusable period.start: "June 2021"\n  expected a month, e.g. "2021-06", or a day, e.g. "2021-06-15"',
    ],
    [
      'a day that no calendar has',
      study.replace('start: 2021-06', 'start: 2021-02-30'),
      'data/study.yaml:7:18: unusable period.start: "2021-02-30"\n  expected a month, e.g. "2021-06", or a day, e.g. "2021-06-15"',
    ],
    [
      'a colour that is no code',
      `${study}\naccent: red`,
      'data/study.yaml:10:9: unusable accent: "red"\n  expected # and six digits or letters from a to f, between quotes, e.g. "#a3195b"',
    ],
    [
      'no language',
      study.replace('[fr, en]', '[]'),
      'data/study.yaml:3:12: unusable languages: "[]"\n  expected at least one language tag, e.g. [fr, en]',
    ],
    [
      'a missing key of a missing part, at the part above',
      study.replace(', end: 2022-05', ''),
      'data/study.yaml:7:1: missing key: "period.end"\n  add it below "period": last month or day of the field work, e.g. "2022-05"',
    ],
    [
      'a missing key, at the first line',
      study.replace('contact: sextra@coalitionplus.org\n', ''),
      'data/study.yaml:1:1: missing key: "contact"\n  add it: e-mail address that readers may write to',
    ],
  ])('tells of %s', (_, text, problem) => {
    expect(checkStudy(text)).toEqual([problem]);
  });

  it.each([
    [
      'a number written as text',
      study.replace('base: 1718', 'base: 1 718'),
      'data/study.yaml:8:7: unusable base: "1 718"',
      /^expected a whole number above 0, in digits only/,
    ],
    [
      'a number with decimals',
      study.replace('base: 1718', 'base: 1718.5'),
      'data/study.yaml:8:7: unusable base: "1718.5"',
      /^expected a whole number/,
    ],
    [
      'a number below the smallest',
      `${study}\nminimumCell: 0`,
      'data/study.yaml:10:14: unusable minimumCell: "0"',
      /^expected a whole number above 0/,
    ],
    [
      'one thing where a list is expected',
      study.replace('[fr, en]', 'fr'),
      'data/study.yaml:3:12: unusable languages: "fr"',
      /^expected a list of language tags/,
    ],
    [
      'text where keys are expected',
      study.replace('publisher:\n  name: Coalition PLUS', 'publisher: Coalition PLUS'),
      'data/study.yaml:4:12: unusable publisher: "Coalition PLUS"',
      /^expected "name" on lines of their own below it/,
    ],
    [
      'an empty file',
      '',
      'data/study.yaml:1:1: empty file: "data/study.yaml"',
      /^write a line "key: value" for each of "id", /,
    ],
  ])('tells of %s in plain words', (_, text, problem, mend) => {
    const [first = '', ...others] = checkStudy(text);
    const [fault, ...lines] = first.split('\n  ');
    expect(others).toEqual([]);
    expect(fault).toBe(problem);
    expect(lines.join()).toMatch(mend);
  });

  it.each([
    [
      'an unknown chart',
      'chart: propotion\nheadline: { measure: percent }',
      'data/services.yaml:1:8: unknown chart: "propotion"\n  did you mean "proportion"?',
    ],
    [
      'a table in another folder',
      'chart: proportion\ntable: ../answers.csv\nheadline: { measure: percent }',
      'data/services.yaml:2:8: unusable table: "../answers.csv"\n  expected the name of a CSV file in data/, e.g. "answers.csv"',
    ],
    [
      'a base that is neither a number nor none',
      'chart: proportion\nbase: many\nheadline: { measure: percent }',
      'data/services.yaml:2:7: unusable base: "many"\n  expected a whole number above 0, "none" or "unknown"',
    ],
    [
      'a date of its source in words',
      'chart: proportion\nheadline: { measure: percent }\nsource: { date: spring 2022 }',
      'data/services.yaml:3:17: unusable source.date: "spring 2022"\n  expected a month, e.g. "2021-06", or a day, e.g. "2021-06-15"',
    ],
    [
      'an address of its source that a browser would run',
      'chart: proportion\nheadline: { measure: percent }\nsource: { url: "javascript:alert(1)" }',
      'data/services.yaml:3:16: unusable source.url: "javascript:alert(1)"\n  expected a web address with https://, e.g. "https://example.org/study/"',
    ],
  ])('tells of %s in a finding', (_, text, problem) => {
    expect(checkFinding(text)).toEqual([problem]);
  });

  it('tells of everything at once', () => {
    const problems = checkFinding('chart: pie\nheadline:\n  mesure: percent\n');
    expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
      'data/services.yaml:1:8: unknown chart: "pie"',
      'data/services.yaml:3:3: unknown key: "headline.mesure"',
    ]);
  });
});

describe('expectedOneOf', () => {
  it.each([
    ['percnt', 'did you mean "percent"? expected one of "n", "percent"'],
    ['Percent', 'did you mean "percent"? expected one of "n", "percent"'],
    ['average', 'expected one of "n", "percent"'],
  ])('for %j gives %s', (word, mend) => {
    expect(expectedOneOf(word, ['n', 'percent'])).toBe(mend);
  });
});

it('documentLeaves(value) gives everything that holds nothing else, with its path', () => {
  expect(
    documentLeaves({ title: 'A', year: 2022, nav: { home: 'B', 'a.b': ['C'] }, none: {} }),
  ).toEqual([
    { path: ['title'], value: 'A' },
    { path: ['year'], value: 2022 },
    { path: ['nav', 'home'], value: 'B' },
    { path: ['nav', 'a.b'], value: ['C'] },
  ]);
});
