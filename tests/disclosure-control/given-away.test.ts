import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { formatProblem } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { VersionOnRecord } from '#record/version-file.ts';
import { putOnRecord } from '../on-record.ts';
import { folderWith } from '../study-folder.ts';

/** What is published of some tables, one row a line, "-" where a number is suppressed; and what is refused. */
function published(
  tables: Record<string, { csv: string; yaml: string }>,
  settings = 'smallCells: suppress',
  before: readonly VersionOnRecord[] = [],
) {
  const study = `format: 1\nid: x\nurl: https://example.org/\nlanguages: [en]\npublisher: { name: E }\ncontact: s@example.org
period: { start: 2025-03, end: 2025-06 }\n${/^sample:/m.test(settings) ? '' : 'sample: self-selected\n'}${/^base:/m.test(settings) ? '' : 'base: 1000\n'}${settings}\n`;
  const files = Object.entries(tables).flatMap(([id, { csv, yaml }]) => [
    ...(csv === '' ? [] : [[`data/${id}.csv`, csv]]),
    [`data/${id}.yaml`, yaml],
  ]);
  const folder = folderWith({ 'data/study.yaml': study, ...Object.fromEntries(files) });
  if (before.length > 0) putOnRecord(folder, before);
  const { findings, problems, notes } = readFindings(folder);
  const rows = findings.flatMap(({ rows: all }) =>
    all.map(({ key, cells }) =>
      [key, ...Object.values(cells).map((cell) => (isNumber(cell) ? cell.value : '-'))].join(' '),
    ),
  );
  return { rows, told: problems.map(formatProblem), notes: notes.map(formatProblem) };
}

const byPlace = (csv: string, more = '') => ({
  q: {
    csv,
    yaml: `${more}totals: { place: all }\nheadline: { row: all, measure: ${csv.includes('percent') ? 'percent' : csv.includes('mean') ? 'mean' : 'base'} }\n`,
  },
});

describe('a base is a number of people like others', () => {
  it('is hidden where it is small, with another base of the same total', () => {
    const { rows, told } = published(
      byPlace('place,percent,base\nall,60,153\na,62,100\nb,56,50\nc,67,3\n'),
    );
    expect(told).toEqual([]);
    expect(rows).toEqual(['all 60 153', 'a 62 100', 'b - -', 'c - -']);
  });

  it('takes means and small counts of its row with it', () => {
    expect(
      published(byPlace('place,base,mean\nall,153,2.1\na,100,2.0\nb,50,2.2\nc,3,4.7\n')).rows,
    ).toEqual(['all 153 2.1', 'a 100 2', 'b - -', 'c - -']);
    expect(
      published(
        byPlace('place,n,percent,base\nall,92,60.1,153\na,62,62.0,100\nb,30,60.0,50\nc,0,0.0,3\n'),
      ).rows,
    ).toEqual(['all 92 60.1 153', 'a 62 62 100', 'b 30 - -', 'c - - -']);
  });

  it('takes zeros with it, and hides more where these could only be small counts', () => {
    const zero = (d: number) =>
      published(
        byPlace(`place,n,base\nall,${93 + d},238\na,60,100\nb,30,50\nc,0,3\nd,${d},40\ne,3,45\n`),
      );
    // c, d and e leave 6 together, of which e is one at least: c may be 5, since nobody sees that d is not nobody.
    expect(zero(3)).toMatchObject({
      told: [],
      rows: ['all 96 238', 'a 60 100', 'b 30 50', 'c - -', 'd - -', 'e - 45'],
    });
    // They leave 5: c is 4 at most, and another number goes.
    expect(zero(2)).toMatchObject({
      told: [],
      rows: ['all 95 238', 'a 60 100', 'b - 50', 'c - -', 'd - -', 'e - 45'],
    });
  });

  it('is hidden although the headline quotes the count beside it', () => {
    const csv = 'place,n,base\nall,92,153\na,62,100\nb,30,50\nc,0,3\n';
    const yaml = 'totals: { place: all }\nheadline: { row: b, measure: n }\n';
    expect(published({ q: { csv, yaml } }).rows).toEqual([
      'all 92 153',
      'a 62 100',
      'b 30 -',
      'c - -',
    ]);
  });

  it('leaves a count that is as large as the minimum', () => {
    const csv = 'place,n,base\nall,101,238\na,60,100\nb,30,50\nc,0,3\nd,5,40\ne,6,45\n';
    expect(published(byPlace(csv))).toMatchObject({
      told: [],
      rows: ['all 101 238', 'a 60 100', 'b 30 50', 'e 6 45', 'c - -', 'd 5 -'],
    });
  });

  it('is refused where the source hides it and its total gives it away', () => {
    const csv = 'place,percent,base\nall,60,153\na,62,100\nb,56,50\nc,[c],[c]\n';
    expect(published(byPlace(csv), 'smallCells: refuse').told).toContain(
      'data/q.csv:5:7: suppressed base that can be derived: "c"\n  "all", "a", "b" give it away: suppress more of it, or write "smallCells: suppress" in data/study.yaml to hide as many as it takes',
    );
  });

  it('is one number where it stands beside each of several rows', () => {
    const csv = `place,reply,percent,base
all,yes,60.1,153
all,no,39.9,153
a,yes,60.0,100
a,no,40.0,100
b,yes,60.0,50
b,no,40.0,50
c,yes,66.7,3
c,no,33.3,3
`;
    const { rows } = published({
      q: { csv, yaml: 'totals: { place: all }\nheadline: { row: all / yes, measure: percent }\n' },
    });
    expect(rows.filter((row) => row.endsWith(' -'))).toEqual([
      'b / no - -',
      'b / yes - -',
      'c / no - -',
      'c / yes - -',
    ]);
  });

  it('is part of the base of the study where all together make it', () => {
    const yaml = 'headline: { row: a, measure: mean }\n';
    const csv = 'place,base,mean\na,100,2.0\nb,50,2.2\nc,3,4.7\n';
    expect(published({ q: { csv, yaml } }, 'smallCells: suppress\nbase: 153').rows).toEqual([
      'a 100 2',
      'b - -',
      'c - -',
    ]);
    const none = { q: { csv, yaml: `totals: { place: none }\n${yaml}` } };
    expect(published(none, 'smallCells: suppress\nbase: 153').rows).toEqual([
      'a 100 2',
      'b 50 2.2',
      'c - -',
    ]);
  });

  it('is so also where no answer is the total of others', () => {
    const csv = `group,reply,percent,base
a,yes,60,100
a,no,40,100
b,yes,60,50
b,no,40,50
c,yes,66.7,3
c,no,33.3,3
`;
    const yaml =
      'answers: { column: reply, choice: one }\ntotals: { reply: none }\nheadline: { row: a / yes, measure: percent }\n';
    const { rows } = published({ q: { csv, yaml } }, 'smallCells: suppress\nbase: 153');
    expect(rows.filter((row) => row.endsWith(' -'))).toEqual([
      'b / no - -',
      'b / yes - -',
      'c / no - -',
      'c / yes - -',
    ]);
  });
});

describe('a small base is refused with its place', () => {
  it.each([
    [
      'in a column',
      'group,percent,base\na,60,100\nc,67,3\n',
      'headline: { row: a, measure: percent }',
      'data/q.csv:3:1: row that stands for fewer than 5 people, or leaves so few: "c"',
    ],
    [
      'of a mean',
      'group,mean,base\na,2.5,100\nc,3.1,3\n',
      'headline: { row: a, measure: mean }',
      'data/q.csv:3:1: row that stands for fewer than 5 people, or leaves so few: "c"',
    ],
    [
      'of a median in the settings',
      'group,median\na,3.1\nc,2\n',
      'base: 3\nheadline: { row: a, measure: median }',
      'data/q.yaml:1:7: base of fewer than 5 people: "3"',
    ],
  ])('%s', (_, csv, yaml, line) => {
    const { told } = published({ q: { csv, yaml } }, 'smallCells: refuse');
    expect(told.map((text) => text.split('\n')[0])).toEqual([line]);
  });

  it('of the study', () => {
    const table = { csv: 'reply,percent\nyes,100\n', yaml: 'headline: { measure: percent }\n' };
    expect(published({ q: table }, 'base: 3').told).toContain(
      'data/study.yaml:9:7: base of fewer than 5 people: "3"\n  publish nothing about so few: count more people together, or correct the number',
    );
  });

  it('where one group is counted as two numbers', () => {
    const csv = 'group,reply,n,base\na,yes,50,100\na,no,60,100\na,all,98,100\n';
    const yaml =
      'answers: { column: reply, choice: several }\ntotals: { reply: all }\nheadline: { row: a / yes, measure: n }\n';
    expect(published({ q: { csv, yaml } }).told).toEqual([
      'data/q.csv:2:1: one group of people that is counted twice, as 98 and as 100: "q.csv: group=a, reply=all"\n  correct one of the two numbers, or the base that a percentage refers to',
    ]);
  });
});

describe('findings about the same people are one system', () => {
  const q1 = {
    csv: 'gender,n\nall,73\nmen,40\nwomen,30\nother,3\n',
    yaml: 'base: none\ntotals: { gender: all }\nheadline: { row: all, measure: n }\n',
  };
  const q2 = {
    csv: 'gender,reply,n\nmen,yes,25\nmen,no,15\nwomen,yes,12\nwomen,no,18\n',
    yaml: 'base: none\nanswers: { column: reply, choice: one }\nheadline: { row: men / yes, measure: n }\n',
  };

  it('where all that both print agrees: the other hides what gives the first away', () => {
    const { rows, told } = published({ q1, q2 });
    expect(told).toEqual([]);
    expect(rows).toEqual([
      'all 73',
      'men 40',
      'other -',
      'women -',
      'men / no 15',
      'men / yes 25',
      'women / no 18',
      'women / yes -',
    ]);
  });

  it('and are not, where a number that both print differs', () => {
    for (const men of ['10', '20']) {
      const other = { ...q2, csv: q2.csv.replace('15', men) };
      const { rows } = published({ q1, q2: other });
      expect(rows).toContain('women -');
      expect(rows).toContain('women / yes 12');
    }
  });

  it('also where one of them is a base, or the same file by another filter', () => {
    const bases = {
      csv: 'gender,percent,base\nmen,60.0,40\nwomen,50.0,30\n',
      yaml: 'headline: { row: men, measure: percent }\n',
    };
    expect(published({ q1, q2: bases }).rows).toContain('women - -');
    const csv = `question,gender,n\nwho,all,73\nwho,men,40\nwho,women,30\nwho,other,3\nuse,men,40\nuse,women,30\n`;
    const filtered = (question: string, totals: string) => ({
      csv,
      yaml: `table: q1.csv\nfilter: { question: ${question} }\nbase: none\n${totals}headline: { row: ${totals === '' ? 'men' : 'all'}, measure: n }\n`,
    });
    const both = published({
      q1: filtered('who', 'totals: { gender: all }\n'),
      q2: { ...filtered('use', ''), csv: '' },
    });
    expect(both.rows.filter((row) => row.startsWith('women'))).toEqual(['women -', 'women -']);
  });

  it('but not where one counts all, and the other those of whom something is true', () => {
    const yaml = 'population: all\nheadline: { row: a, measure: n }\n';
    const smokers = { csv: 'place,n,base\na,20,50\nb,[z],0\nc,30,49\n', yaml };
    const all = {
      csv: 'reply,n\na,60\nb,36\nc,3\n',
      yaml: `answers: { column: reply, choice: one }\n${yaml}`,
    };
    expect(published({ all, smokers }, 'smallCells: suppress\nbase: 99')).toMatchObject({
      told: [],
      rows: ['a 60', 'b -', 'c -', 'a 20 50', 'b - 0', 'c 30 49'],
    });
  });

  it('and the study is asked where nothing tells', () => {
    const csv = 'gender,n\nall,100\nmen,[c]\nwomen,[c]\nother,30\n';
    const asked = published({ q1: { ...q1, csv }, q2 }, 'smallCells: refuse').told;
    expect(asked).toEqual([
      'data/q1.csv:2:1: finding that gives a suppressed number away if it counts the same people as another: "q2"\n  where it does, write "population: all" in data/q1.yaml and in data/q2.yaml; else "population: all" in one and "population: others" in the other',
    ]);
    const named = (one: string, two: string) =>
      published(
        {
          q1: { csv, yaml: `population: ${one}\n${q1.yaml}` },
          q2: { ...q2, yaml: `population: ${two}\n${q2.yaml}` },
        },
        'smallCells: refuse',
      ).told.map((text) => text.split('\n')[0]);
    expect(named('all', 'others')).toEqual([]);
    expect(named('all', 'all')).toEqual([
      'data/q1.csv:3:5: suppressed n that can be derived: "men"',
      'data/q1.csv:4:7: suppressed n that can be derived: "women"',
    ]);
  });
});

describe('a sum that stands in the numbers is asked for where it gives something away', () => {
  const counts = (csv: string, more = '') => ({
    q: { csv, yaml: `base: none\n${more}headline: { row: a, measure: n }\n` },
  });
  const total = 'reply,n\nall,99\na,60\nb,36\nc,3\n';

  it('and is used once declared, either way', () => {
    expect(published(counts(total)).told).toEqual([
      `data/q.csv:2:1: number that is the sum of others, which gives a suppressed one away: "all"\n  where it is their total, write in data/q.yaml "totals: { reply: all }"; where that is chance, "totals: { reply: none }"`,
    ]);
    const declared = published(counts(total, 'totals: { reply: all }\n'));
    expect(declared).toMatchObject({ told: [], rows: ['all 99', 'a 60', 'b -', 'c -'] });
    const chance = published(counts(total, 'totals: { reply: none }\n'));
    expect(chance).toMatchObject({ told: [], rows: ['all 99', 'a 60', 'b 36', 'c -'] });
  });

  it('is found where it has two parts, one of them as small as can be shown', () => {
    const told = published(counts('reply,n\nall,8\na,5\nc,3\n')).told;
    expect(told.map((text) => text.split('\n')[0])).toEqual([
      'data/q.csv:2:1: number that is the sum of others, which gives a suppressed one away: "all"',
    ]);
  });

  it('is found where the source hides the number', () => {
    const told = published(counts(total.replace('c,3', 'c,[c]')), 'smallCells: refuse').told;
    expect(told.map((text) => text.split('\n')[0])).toEqual([
      'data/q.csv:2:1: number that is the sum of others, which gives a suppressed one away: "all"',
    ]);
  });

  const levels = 'place,n\nall,150\nnorth,90\nx,50\na,40\nsouth,60\nc,57\nd,3\n';

  it('is found within a dimension of two levels, and declared as a subtotal', () => {
    expect(published(counts(levels)).told.join()).toContain(
      'write in data/q.yaml "subtotals: { place: { south: [c, d] } }"',
    );
    const totalsLast = 'place,n\nc,57\nd,3\nsouth,60\nx,50\na,40\nnorth,90\n';
    expect(published(counts(totalsLast)).told.join()).toContain(
      'write in data/q.yaml "subtotals: { place: { south: [c, d] } }"',
    );
    const { told, rows } = published(
      counts(
        levels,
        'totals: { place: all }\nsubtotals: { place: { north: [x, a], south: [c, d] } }\n',
      ),
    );
    expect(told).toEqual([]);
    expect(rows.filter((row) => row.endsWith('-'))).toEqual(['c -', 'd -']);
  });

  it('is held against its parts once declared', () => {
    const wrong = levels.replace('south,60', 'south,61').replace('all,150', 'all,151');
    const yaml = 'totals: { place: all }\nsubtotals: { place: { south: [c, d], north: [x, a] } }\n';
    expect(published(counts(wrong, yaml)).told).toEqual([
      'data/q.csv:6:7: total that is not the sum of the others, which is 60: "61"\n  correct it or one of the 2 rows; or remove "place" from "subtotals" in data/q.yaml',
    ]);
    expect(published(counts(levels, yaml.replace('[c, d]', '[c, e]'))).told.join()).toContain(
      'value that no row of data/q.csv has in place: "e"',
    );
  });

  it('is asked for also where what the source hides is large, of a value that is all by its name', () => {
    const told = (csv: string, more = '') =>
      published(counts(csv, more), 'smallCells: refuse').told.map((text) => text.split('\n')[0]);
    const question = (line: number, name: string) => [
      `data/q.csv:${line}:1: number that is the sum of others, which gives a suppressed one away: "${name}"`,
    ];
    expect(told('reply,n\nall,99\na,60\nb,[c]\n')).toEqual(question(2, 'all'));
    expect(told('reply,n\na,60\nb,20\nc,[c]\nTotal général,99\n')).toEqual(
      question(5, 'Total général'),
    );
    for (const name of ['Summe', 'Insgesamt', 'الإجمالي', 'Suma'])
      expect(told(`reply,n\n${name},99\na,60\nb,[c]\n`)).toEqual(question(2, name));
    // Nobody says of "x" that it is all; a total of less than its parts is none; two that are hidden keep each other.
    expect(told('reply,n\nx,99\na,60\nb,[c]\n')).toEqual([]);
    expect(told('reply,n\nall,40\na,60\nb,[c]\n')).toEqual([]);
    expect(told('reply,n\nall,99\na,60\nb,[c]\nc,[c]\n')).toEqual([]);
    expect(told('reply,n\nall,99\na,60\nb,[c]\n', 'totals: { reply: none }\n')).toEqual([]);
  });

  it('is asked for also where it is large, of a number that is the base', () => {
    const q = {
      csv: 'who,n\nasked,1000\na,600\nb,[c]\n',
      yaml: 'headline: { row: a, measure: n }\n',
    };
    expect(published({ q }, 'smallCells: refuse').told).toEqual([
      `data/q.csv:2:1: number that is the sum of others, which gives a suppressed one away: "asked"\n  where it is their total, write in data/q.yaml "totals: { who: asked }"; where that is chance, "totals: { who: none }"`,
    ]);
    expect(published({ q }, 'smallCells: refuse\nbase: 1200').told).toEqual([]);
  });

  it('is none where nothing is hidden', () => {
    expect(published(counts(total.replace('36', '34').replace('c,3', 'c,5'))).told).toEqual([]);
  });

  it('is the base where shares leave few people, without being asked for', () => {
    const yaml = 'headline: { row: a, measure: percent }\n';
    const shares = { q: { csv: 'reply,percent\na,60.0\nb,39.7\nc,0.3\n', yaml } };
    expect(published(shares).rows).toEqual(['a 60', 'b -', 'c -']);
    const hidden = {
      q: {
        csv: 'gender,n\nmen,30\nwomen,30\nother,[c]\n',
        yaml: 'headline: { row: men, measure: n }\n',
      },
    };
    expect(published(hidden, 'smallCells: refuse\nbase: 63').told).toEqual([
      'data/q.csv:4:7: suppressed n that can be derived: "other"\n  "men", "women" give it away: suppress more of it, or write "smallCells: suppress" in data/study.yaml to hide as many as it takes; where these rows are not all of the base, write "totals: { gender: none }"',
    ]);
  });
});

describe('the order of rows', () => {
  const sorted = (first: string, second: string) => ({
    q: {
      csv: `reply,n\n${first},4\n${second},5\nc,5\nb,30\na,60\nall,104\n`,
      yaml: 'base: none\nanswers: { column: reply, choice: one }\ntotals: { reply: all }\nheadline: { row: a, measure: n }\n',
    },
  });

  it('tells nothing of what is hidden', () => {
    const rows = ['c 5', 'b 30', 'a 60', 'd -', 'e -', 'all 104'];
    expect(published(sorted('e', 'd')).rows).toEqual(rows);
    expect(published(sorted('d', 'e')).rows).toEqual(rows);
  });

  it('is that of the study where it writes one', () => {
    const { csv, yaml } = sorted('e', 'd').q;
    const order = 'order: { reply: [d, a, e, b, c, all] }\n';
    expect(published({ q: { csv, yaml: order + yaml } }).rows).toEqual([
      'd -',
      'a 60',
      'e -',
      'b 30',
      'c 5',
      'all 104',
    ]);
  });
});

it('rows stand by their names where the table keeps to no order, those with hidden numbers last', () => {
  const csv = 'place,reply,n\nx,b,60\nx,a,30\nx,d,3\ny,a,50\ny,b,20\ny,d,9\n';
  const yaml = 'base: none\nheadline: { row: y / a, measure: n }\n';
  expect(published({ q: { csv, yaml } }).rows).toEqual([
    'y / a 50',
    'y / b 20',
    'y / d 9',
    'x / a 30',
    'x / b 60',
    'x / d -',
  ]);
});

describe('what is printed of a rounded number', () => {
  const rounded = (csv: string, row: string) => ({
    q: {
      csv,
      yaml: `answers: { column: reply, choice: one }\nheadline: { row: ${row}, measure: percent }\n`,
    },
  });

  it('is never a base of 0 for people who exist', () => {
    const csv = 'group,reply,percent,base\na,yes,60,100\na,no,40,100\nc,yes,67,0\nc,no,33,0\n';
    expect(published(rounded(csv, 'a / yes'), 'smallCells: suppress\nbaseStep: 10').told).toEqual([
      'data/q.csv:4:7: percent of nobody, since its base is 0: "67"\n  write "[z]" for "not applicable"; or correct the base\n  the same on line 5',
    ]);
  });

  it('is small where the other numbers leave nothing else', () => {
    // 4 % of 113 are 4 or 5 people; 109 gave the other answer.
    const csv = 'reply,n,percent\nyes,[x],4\nno,109,96\n';
    expect(published(rounded(csv, 'no'), 'smallCells: refuse\nbase: 113').told).toContain(
      'data/q.csv:2:1: row that stands for fewer than 5 people, or leaves so few: "yes"\n  join it with another row, or write "smallCells: suppress" in data/study.yaml to hide it and all that gives it away',
    );
    const enough = csv.replace('109', '108');
    expect(published(rounded(enough, 'no'), 'smallCells: refuse\nbase: 113').told).toEqual([]);
    const open = 'reply,percent\nyes,4\nno,96\n';
    expect(published(rounded(open, 'no'), 'smallCells: refuse\nbase: 113').told).toEqual([]);
  });

  const several = (csv: string) => ({
    q: {
      csv: `group,reply,percent,base\n${csv}`,
      yaml: `answers: { column: reply, choice: several }\nheadline: { row: b / yes, measure: percent }\n`,
    },
  });

  it('is one base where two shares are of no other: 66.7 and 88.9 % of some 10 are of 9', () => {
    const shares = several('a,yes,66.7,10\na,no,88.9,10\nb,yes,50.0,40\n');
    const { told } = published(shares, 'smallCells: refuse\nbaseStep: 10');
    expect(told.map((text) => text.split('\n')[0])).toEqual([
      'data/q.csv:2:1: row that stands for fewer than 5 people, or leaves so few: "a / yes"',
      'data/q.csv:3:1: row that stands for fewer than 5 people, or leaves so few: "a / no"',
    ]);
  });

  it('is one of few bases where shares fit no other: 83.3 and 50 % of some 10 are of 6 or 12', () => {
    const shares = several('a,yes,83.3,10\na,no,50.0,10\nb,yes,50.0,40\n');
    const { rows, told } = published(shares, 'smallCells: suppress\nbaseStep: 10');
    expect(told).toEqual([]);
    expect(rows).toContain('a / yes - 10');
    expect(rows).toContain('a / no 50 10');
  });

  it('may be the base of the study, which then is not taken for exact', () => {
    const counts = (csv: string) => ({
      q: {
        csv,
        yaml: 'answers: { column: reply, choice: one }\ntotals: { reply: all }\nheadline: { row: a, measure: n }\n',
      },
    });
    const step = (base: number) => `smallCells: suppress\nbaseStep: 10\nbase: ${base}`;
    expect(published(counts('reply,n\na,18\nb,16\nall,34\n'), step(30))).toMatchObject({
      told: [],
      rows: ['a 18', 'b 16', 'all 34'],
    });
    expect(published(counts('reply,n\na,19\nb,167\nall,186\n'), step(190))).toMatchObject({
      told: [],
      rows: ['a 19', 'b 167', 'all 186'],
    });
  });

  it('is the one that another finding of the same base tells', () => {
    // 120 and 93 make 213, of which 15, 37 and 48 % are 211 at least.
    const finding = (row: string) =>
      `answers: { column: reply, choice: one }\nheadline: { row: ${row}, measure: percent }\n`;
    const q1 = { csv: 'reply,percent\nd,15\ne,1\nf,37\ng,48\n', yaml: finding('g') };
    const q2 = {
      csv: 'use,n,percent\na,120,56\nb,93,44\n',
      yaml: finding('a').replace('reply', 'use'),
    };
    const { rows } = published({ q1, q2 }, 'smallCells: suppress\nbaseStep: 10\nbase: 210');
    expect(rows.filter((row) => row.endsWith(' -'))).toHaveLength(2);
  });

  it('is the one that an earlier release tells', () => {
    const yaml = (column: string, row: string) =>
      `answers: { column: ${column}, choice: one }\nheadline: { row: ${row}, measure: percent }\n`;
    const tables = {
      q1: { csv: 'reply,n,percent\ne,[x],2\nf,87,38\ng,138,60\n', yaml: yaml('reply', 'g') },
      q2: { csv: 'use,percent\na,52\nb,48\n', yaml: yaml('use', 'a') },
    };
    const settings = 'smallCells: suppress\nbaseStep: 10\nbase: 230';
    const printed = (use: string, n: number, percent: number) => ({
      ...{ key: use, values: { use }, flags: {} },
      cells: { n: { value: n, decimals: 0 }, percent: { value: percent, decimals: 0 } },
    });
    const before = (a: number, b: number): VersionOnRecord[] => [
      {
        ...{ id: 'q2', version: '12345678', base: 230 },
        counting: { table: 'q2.csv', baseStep: 10, weighted: false },
        answers: { column: 'use', choice: 'one' },
        rows: [printed('a', a, 52), printed('b', b, 48)],
      },
    ];
    // 2 % of some 230 are 4 or 5, beside 225; of 229, as 120 and 109 made earlier, they are 4.
    const shown = ['e - 2', 'f 87 38', 'g 138 60', 'a 52', 'b 48'];
    expect(published(tables, settings)).toMatchObject({ told: [], rows: shown });
    expect(published(tables, settings, before(120, 109))).toMatchObject({
      told: [],
      rows: ['g 138 60', 'e - -', 'f - -', 'a 52', 'b 48'],
    });
    // 226 people cannot be those of today.
    expect(published(tables, settings, before(118, 108))).toMatchObject({ told: [], rows: shown });
  });

  it('is no interval where the source hides the base', () => {
    const tables = {
      q: {
        csv: 'group,percent,base,low,high\na,60,400,55,65\nc,50,[c],10,90\n',
        yaml: 'headline: { row: a, measure: percent }\n',
      },
    };
    const sample = (smallCells: string) => `smallCells: ${smallCells}\nsample: probability`;
    expect(published(tables, sample('suppress')).rows).toEqual(['a 60 400 55 65', 'c 50 - - -']);
    const oneEnd = { q: { ...tables.q, csv: tables.q.csv.replace('10,90', '10,[c]') } };
    expect(published(oneEnd, sample('suppress')).rows).toEqual(['a 60 400 55 65', 'c 50 - - -']);
    expect(published(tables, sample('refuse')).told).toEqual([
      'data/q.csv:3:1: interval beside a suppressed base, which its width gives away: "c"\n  suppress "low" and "high" as well, or write "smallCells: suppress" in data/study.yaml to have them hidden',
    ]);
  });
});

describe('a share that the source hides beside its count', () => {
  const table = {
    q: {
      csv: 'reply,n,percent\na,60,60\nb,40,[c]\n',
      yaml: 'answers: { column: reply, choice: one }\nheadline: { row: a, measure: percent }\n',
    },
  };

  it('can be worked out, unless shares are weighted', () => {
    const { told } = published(table, 'smallCells: refuse\nbase: 100');
    expect(told.map((text) => text.split('\n')[0])).toEqual([
      'data/q.csv:3:6: suppressed percent that can be derived: "b"',
    ]);
    const weighted = 'smallCells: refuse\nbase: 100\nweighted: true';
    expect(published(table, weighted).told).toEqual([]);
  });
});

describe('a number that the source does not have', () => {
  const unavailable = (count: number) => ({
    q: {
      csv: `reply,n\nall,${96 + count}\na,60\nb,36\nc,[x]\n`,
      yaml: 'base: none\ntotals: { reply: all }\nheadline: { row: all, measure: n }\n',
    },
  });

  it('is hidden with another where the rest gives a small one', () => {
    expect(published(unavailable(3)).rows).toEqual(['all 99', 'a 60', 'c -', 'b -']);
    expect(published(unavailable(3), 'smallCells: refuse').told).toHaveLength(1);
  });

  it('is told of where the rest gives it', () => {
    for (const count of [9, 0])
      expect(published(unavailable(count))).toMatchObject({
        told: [],
        notes: [
          'data/q.csv:5:3: n that is said not to be there, while the other rows give it: "c"\n  write the number, or check the total and its other parts',
        ],
      });
  });

  it('is none of a table where its share is printed, whatever that is of', () => {
    const csv = 'reply,n,percent\na,60,60.0\nb,[x],20.0\nc,[c],20.0\nall,100,100\n';
    const yaml = 'base: none\ntotals: { reply: all }\nheadline: { row: a, measure: percent }\n';
    const { told } = published({ q: { csv, yaml } }, 'smallCells: refuse');
    expect(told.map((text) => text.split('\n')[0])).toEqual([
      'data/q.csv:4:3: suppressed n that can be derived: "c"',
    ]);
  });

  it('is told of where it is said not to apply, and the rest leaves people for it', () => {
    const notApplicable = (csv: string, base: string) => ({
      q: {
        csv,
        yaml: `${base}answers: { column: reply, choice: one }\ntotals: { reply: all }\nheadline: { row: a, measure: n }\n`,
      },
    });
    const notes = (csv: string, base = 'base: none\n') => published(notApplicable(csv, base)).notes;
    const mend =
      '\n  write the number, or [x] where it is not known; or check the total and its other parts';
    expect(notes('reply,n\na,60\nb,36\nc,[z]\nall,108\n')).toEqual([
      `data/q.csv:4:3: n that is said not to apply, while the other rows leave 12 people for it: "c"${mend}`,
    ]);
    expect(notes('reply,n\na,60\nb,36\nc,[z]\nall,96\n')).toEqual([]);
    expect(notes('reply,n,base\na,60,108\nb,36,108\nc,[z],108\nall,108,108\n', '')).toEqual([
      `data/q.csv:4:3: n that is said not to apply, while the other rows leave 12 people for it: "c"${mend}`,
    ]);
  });
});

describe('an answer of all of a group', () => {
  const tables = {
    q: {
      csv: 'group,reply,percent,base\na,yes,60,100\na,no,40,100\nb,yes,100,20\nb,no,0,20\n',
      yaml: 'answers: { column: reply, choice: one }\nheadline: { row: a / yes, measure: percent }\n',
    },
  };

  it('is published, unless the study says otherwise', () => {
    expect(published(tables).told).toEqual([]);
    expect(
      published(tables, 'groupDisclosure: refuse').told.map((text) => text.split('\n')[0]),
    ).toEqual([
      'data/q.csv:4:1: answer that all of a group gave, or nobody: "b / yes"',
      'data/q.csv:5:1: answer that all of a group gave, or nobody: "b / no"',
    ]);
  });
});
