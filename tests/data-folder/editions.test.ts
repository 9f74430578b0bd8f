import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { formatProblem } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import { folderWith } from '../study-folder.ts';

const first = `format: 1
id: x
url: https://example.org/
languages: [en]
publisher: { name: Example }
contact: study@example.org
period: { start: 2021-06, end: 2022-05 }
base: 400
sample: self-selected
source: { url: "https://example.org/2021/", date: 2022-11 }
published: 2022-12-01
smallCells: suppress
`;

const next = `editions:
  "2027":
    period: { start: 2027-01, end: 2027-03 }
    base: 500
    sample: probability
    published: 2027-09-01
`;

const trust = {
  'data/trust.csv': 'answer,percent\nyes,60\nno,40\n',
  'data/trust.yaml': 'position: 1\nheadline: { row: "yes", measure: percent }\n',
};
const trust2027 = {
  'data/trust-2027.csv': 'answer,percent\nyes,70\nno,30\n',
  'data/trust-2027.yaml':
    'edition: "2027"\ncontinues: trust\nheadline: { row: "yes", measure: percent }\n',
};

it('a further edition leaves the findings of the first as they were', () => {
  const before = readFindings(folderWith({ 'data/study.yaml': first, ...trust }));
  const { findings, problems, notes, shortCodes } = readFindings(
    folderWith({ 'data/study.yaml': `${first}${next}`, ...trust, ...trust2027 }),
  );
  expect([...problems, ...notes]).toEqual([]);
  // Those of the latest are the first.
  expect(findings.map(({ id }) => id)).toEqual(['trust-2027', 'trust']);
  const [later, earlier] = findings;
  expect(earlier).toEqual(before.findings[0]);
  expect(earlier?.version).toBe('d84fa7e8');
  expect(shortCodes.get('trust')).toBe(before.shortCodes.get('trust'));
  // What an edition says of itself, and never the source and day of another.
  expect(later).toMatchObject({
    ...{ edition: '2027', continues: 'trust', base: 500, interval: 'wilson' },
    ...{ source: {}, published: '2027-09-01' },
  });
  expect(earlier).toMatchObject({
    ...{ base: 400, published: '2022-12-01' },
    source: { url: 'https://example.org/2021/', date: '2022-11' },
  });
  expect(earlier?.interval).toBeUndefined();
});

it('the later edition is that of later answers, also where it is the study itself', () => {
  const moved = `${first}editions: { "2017": { period: { start: 2017-01, end: 2017-02 }, base: 90 } }\n`;
  const { findings, problems } = readFindings(
    folderWith({
      'data/study.yaml': moved,
      'data/trust.csv': trust['data/trust.csv'],
      'data/trust.yaml': `continues: before\n${trust['data/trust.yaml']}`,
      'data/before.csv': trust2027['data/trust-2027.csv'],
      'data/before.yaml': 'edition: "2017"\nheadline: { row: "yes", measure: percent }\n',
    }),
  );
  expect(problems).toEqual([]);
  expect(findings.map(({ id, base }) => [id, base])).toEqual([
    ['trust', 400],
    ['before', 90],
  ]);
});

it('in a battery, each finding may continue one of its own', () => {
  const { findings, problems } = readFindings(
    folderWith({
      'data/study.yaml': `${first}${next}`,
      ...trust,
      'data/items.csv': 'item,answer,percent\na,yes,70\na,no,30\nb,yes,20\nb,no,80\n',
      'data/items.yaml': `edition: "2027"
headline: { row: "yes", measure: percent }
battery:
  column: item
  findings:
    cost: { value: a, continues: trust }
    reach: { value: b, continues: cost }
`,
    }),
  );
  expect(findings.map(({ id, edition, continues }) => [id, edition, continues])).toEqual([
    ['cost', '2027', 'trust'],
    ['reach', '2027', 'cost'],
    ['trust', undefined, undefined],
  ]);
  expect(problems.map(formatProblem)).toEqual([
    `data/items.yaml:7:35: continues a finding of the same edition: "cost"
  both are of "2027": correct "edition" in one of them, or remove "continues"`,
  ]);
});

it('tells of an edition that no finding is of, and of one that asked too few', () => {
  const { notes } = readFindings(folderWith({ 'data/study.yaml': `${first}${next}`, ...trust }));
  expect(notes.map(formatProblem)).toEqual([
    `data/study.yaml:14:3: edition without findings: "2027"
  write in the settings of each of its findings:
    edition: "2027"`,
  ]);
  const few = next.replace('base: 500', 'base: 4');
  const { problems } = readFindings(folderWith({ 'data/study.yaml': `${first}${few}`, ...trust }));
  expect(problems.map(formatProblem)).toEqual([
    `data/study.yaml:16:11: base of fewer than 5 people: "4"
  publish nothing about so few: count more people together, or correct the number`,
  ]);
});

describe('people of another edition are other people', () => {
  /** What two findings print where one of them hides a small count, and both have a group of 100 and one of 50. */
  function printed(settings: string, more: string, own = '') {
    const { findings, problems } = readFindings(
      folderWith({
        'data/study.yaml': `${first}${settings}`,
        'data/q.csv': 'place,n\nall,153\na,100\nb,50\nc,3\n',
        'data/q.yaml': `${own}totals: { place: all }\nheadline: { row: all, measure: n }\n`,
        'data/r.csv': 'place,n\nall,160\na,100\nb,50\nd,10\n',
        'data/r.yaml': `${more}totals: { place: all }\nheadline: { row: all, measure: n }\n`,
      }),
    );
    expect(problems.map(formatProblem)).toEqual([]);
    const rows = findings.find(({ id }) => id === 'r')?.rows ?? [];
    return rows.map(({ key, cells: { n } }) => `${key} ${isNumber(n) ? n.value : '-'}`);
  }

  it('whose numbers give nothing away', () => {
    expect(printed('', '')).toEqual(['all 160', 'a 100', 'b -', 'd -']);
    expect(printed(next, 'edition: "2027"\n')).toEqual(['all 160', 'a 100', 'b 50', 'd 10']);
  });

  it('unless the study says that they are the same', () => {
    const same = 'population: panel\n';
    expect(printed(next, `edition: "2027"\n${same}`, same)).toEqual([
      ...['all 160', 'a 100', 'b -', 'd -'],
    ]);
  });
});
