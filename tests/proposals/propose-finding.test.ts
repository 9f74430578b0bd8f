import { describe, expect, it } from 'vitest';
import { proposeFinding } from '#proposals/propose-finding.ts';
import type { StudyAround } from '#proposals/study-around.ts';
import type { Understood } from '#spreadsheets/understood.ts';
import { studyAround, understoodTable } from './understood-table.ts';

const propose = (table: Understood, around: StudyAround, answers = {}) =>
  proposeFinding(table, around, { id: 'times', file: 'survey.xlsx', answers });

const crosstab = understoodTable(
  [
    { name: 'moment', header: 'Moment', tells: 'answers', choice: 'several' },
    { name: 'gender', header: 'Gender', tells: 'groups', total: 'All' },
    { name: 'percent', role: 'percent' },
    { name: 'base', role: 'base' },
  ],
  `In the morning | Women | 30.0 | 120
   In the morning | Men   | 20.0 | 90
   In the morning | All   | 25.7 | 210
   In the evening | Women | 60.0 | 120
   In the evening | Men   | 50.0 | 90
   In the evening | All   | 55.7 | 210
   Other          | Women | 10.0 | 120
   Other          | Men   | 9.0  | 90
   Other          | All   | 9.6  | 210`,
  {
    above: [{ text: 'Q12. When would you come in 2025?', address: 'A1' }],
    reasons: [{ says: 'column D "All" is the total', about: 'totals', column: 'gender' }],
    leftOut: [{ address: '9:9', texts: ['Total'], why: 'sum of the percentages' }],
  },
);

describe('proposeFinding(table)', () => {
  it('writes the table with keys, and settings with their reasons', () => {
    const { files, chart, problems } = propose(crosstab, studyAround(['en']));
    expect(files.get('data/times.csv')).toBe(`moment,gender,percent,base
in-the-morning,women,30.0,120
in-the-morning,men,20.0,90
in-the-morning,all,25.7,210
in-the-evening,women,60.0,120
in-the-evening,men,50.0,90
in-the-evening,all,55.7,210
other,women,10.0,120
other,men,9.0,90
other,all,9.6,210
`);
    expect(files.get('data/times.yaml'))
      .toBe(`# yaml-language-server: $schema=.schema/finding.schema.json
# Made by constats add from survey.xlsx, sheet "Feuil1", A1:F9.
# Above the table, in A1: Q12. When would you come in 2025?
# Left out: 9:9, sum of the percentages.
# ? Is this what the table says? Look at each line, and at the table beside it.

# Behind the other findings.
position: 3
# It ranks answers.
chart: bars
answers:
  column: moment
  choice: several
  # It stands for all that were not listed, and is shown last.
  other: other
totals:
  # Column D "All" is the total.
  gender: all
# The largest number; name the row that matters most.
headline:
  row: in-the-evening / all
  measure: percent
`);
    expect(chart).toEqual({ chart: 'bars', because: 'it ranks answers' });
    expect(problems).toEqual([]);
  });

  it('has the words of the spreadsheet in its language, and leaves those of others to be written', () => {
    const { files } = propose(crosstab, studyAround(['fr', 'en']));
    expect(JSON.parse(files.get('locales/en/findings.json') ?? '')).toEqual({
      times: {
        title: '…',
        headline: '{{percent}} …',
        claim: '…',
        question: "When would you come in {{'2025'}}?",
      },
    });
    expect(JSON.parse(files.get('locales/fr/findings.json') ?? '')).toEqual({
      times: { title: '…', headline: '{{percent}} …', claim: '…', question: '…' },
    });
    expect(JSON.parse(files.get('locales/fr/terms.json') ?? '').gender).toEqual({
      label: '…',
      values: { women: '…', men: '…', all: '…' },
    });
    expect(JSON.parse(files.get('locales/en/terms.json') ?? '').gender).toEqual({
      label: 'Gender',
      values: { women: 'Women', men: 'Men', all: 'All' },
    });
  });

  it('keeps keys for words that the study has, and gives others to words that it has otherwise', () => {
    const terms =
      '{ "gender": { "label": "gender", "values": { "w": "Women", "men": "Male" } }, "moment": { "label": "Time" } }';
    const { files } = propose(crosstab, studyAround(['en'], terms));
    expect(files.get('data/times.csv')?.split('\n').slice(0, 4)).toEqual([
      'times-moment,gender,percent,base',
      'in-the-morning,w,30.0,120',
      'in-the-morning,men-2,20.0,90',
      'in-the-morning,all,25.7,210',
    ]);
    expect(files.get('locales/en/terms.json')).toContain(
      '"gender": { "label": "gender", "values": { "w": "Women", "men": "Male", "men-2": "Men", "all": "All" } }',
    );
  });

  it('takes an answer that was given, and asks what is open at its line', () => {
    const table = understoodTable(
      [
        { name: 'year', header: 'Year', tells: 'time' },
        { name: 'percent', role: 'percent' },
      ],
      '2018 | 20\n 2020 | 25\n 2024 | 35',
    );
    const { files, questions, chart } = propose(table, studyAround(['en']), {
      'Feuil1 A1:F9: base': 'study',
    });
    expect(files.get('data/times.yaml'))
      .toBe(`# yaml-language-server: $schema=.schema/finding.schema.json
# Made by constats add from survey.xlsx, sheet "Feuil1", A1:F9.
# ? Is this what the table says? Look at each line, and at the table beside it.

# Behind the other findings.
position: 3
# It follows waves.
chart: trend
waves:
  column: year
  # ? Did each of 2018, 2020, 2024 ask the same question in the same way? No change between them is drawn or told before somebody says so. Taken: I do not know; or yes, the same question (true).
  sameQuestion: false
# The largest number; name the row that matters most.
headline:
  row: "2024"
  measure: percent
`);
    expect(questions.map(({ id, answered }) => [id, answered])).toEqual([
      ['Feuil1 A1:F9: same-question year', false],
      ['Feuil1 A1:F9: base', true],
    ]);
    expect(chart?.chart).toBe('trend');
  });

  const shares = understoodTable(
    [
      { name: 'answer', header: 'Answer', tells: 'answers', choice: 'several' },
      { name: 'percent', role: 'percent' },
    ],
    'Far | 40\n Dear | 70',
  );

  it.each([
    ['640', 'base: 640'],
    ['9000', 'base: 9000'],
    ['unknown', 'base: unknown'],
  ])('takes the number of people that is given: %s', (given, line) => {
    const { files } = propose(shares, studyAround(['en']), { 'Feuil1 A1:F9: base': given });
    expect(files.get('data/times.yaml')).toContain(`\n${line}\n`);
  });

  it('asks how many people answered, and offers no base of an example', () => {
    const asked = (around: StudyAround) =>
      propose(shares, around).questions.map(({ asks, choices, number }) => ({
        asks,
        says: choices.map(({ says }) => says),
        number,
      }));
    const asks = 'How many people answered this question?';
    const number = 'the number of people';
    expect(asked(studyAround(['en']))).toEqual([
      { asks, says: ['I do not know', 'everybody whom the study asked, 640'], number },
    ]);
    expect(asked({ ...studyAround(['en']), isExample: true })).toEqual([
      { asks, says: ['I do not know'], number },
    ]);
  });

  it.each([
    ['Why did you come? (in %, base: {640})', 'Why did you come?'],
    ['Pourquoi venir ? (en %, base : 1 718 répondants)', 'Pourquoi venir ?'],
    ['¿Por qué viene? [n = 640]', '¿Por qué viene?'],
    ['Why did you come? In %, n = 1,718', 'Why did you come?'],
    ['Why did you come (by bus)? (%)', 'Why did you come (by bus)?'],
    ['Did you pay (in euros, 2025)?', "Did you pay (in euros, {{'2025'}})?"],
  ])('takes the question without its unit: %s', (text, question) => {
    const table = { ...shares, above: [{ text, address: 'A1' }] };
    const { files } = propose(table, studyAround(['en']), { 'Feuil1 A1:F9: language': 'en' });
    const { times } = JSON.parse(files.get('locales/en/findings.json') ?? '');
    expect(times.question).toBe(question);
  });

  it('writes the code of a country that is called otherwise', () => {
    const table = understoodTable(
      [
        { name: 'country', header: 'Pays', tells: 'countries' },
        { name: 'percent', role: 'percent' },
      ],
      'France | 20\n RD Congo | 25\n UK | 30\n Congo | 10\n Maroc | 40',
    );
    const { files, notes } = propose(table, studyAround(['en']));
    expect(files.get('data/times.csv')).toBe(
      'country,percent\nFR,20\nCD,25\nGB,30\ncongo,10\nMA,40\n',
    );
    expect(notes).toEqual([
      '"RD Congo" is the country CD, Congo - Kinshasa',
      '"UK" is the country GB, United Kingdom',
      '"Maroc" is the country MA, Morocco',
    ]);
  });

  it('knows a scale, and asks about a base that all numbers agree with', () => {
    const table = understoodTable(
      [
        { name: 'answer', tells: 'answers', choice: 'one' },
        { name: 'n', role: 'n' },
        { name: 'percent', role: 'percent' },
      ],
      'Agree | 100 | 50\n Neither | 20 | 10\n Disagree | 70 | 35\n No answer | 10 | 5',
    );
    const { files, problems } = propose(table, studyAround(['en']));
    expect(files.get('data/times.yaml')).toContain(`chart: likert
answers:
  column: answer
  choice: one
  # Its answers go from one view to the opposite one.
  scale: opposed
  # It stands between the two views.
  neutral: neither
  # No place on the scale: shown beside it.
  outside: [no-answer]
order:
  # From one view to the opposite one.
  answer: [agree, neither, disagree, no-answer]
# ? Did 200 people answer? All counts and percentages agree with it.
base: 200
`);
    expect(problems).toEqual([]);
  });

  it('writes symbols and marks as the study does', () => {
    const table = understoodTable(
      [
        { name: 'country', header: 'Country', tells: 'countries' },
        { name: 'percent', role: 'percent' },
        { name: 'flag', role: 'flag' },
      ],
      'France | 20 |\n Germany | : |\n Morocco | 3 | (a)\n United Kingdom | |',
      {
        base: { text: '900', address: 'B7' },
        symbols: [{ text: ':', addresses: ['B3'] }],
        marks: [{ text: '(a)', addresses: ['B4'], note: 'fewer than 30 answers' }],
      },
    );
    const { files } = propose(table, studyAround(['en']));
    expect(files.get('data/times.csv')).toBe(
      'country,percent,flag\nFR,20,\nDE,[x],\nMA,3,*\nGB,[x],\n',
    );
    expect(files.get('data/times.yaml')).toContain(
      'countries: country\n# B7 says 900.\nbase: 900\n',
    );
    expect(JSON.parse(files.get('locales/en/terms.json') ?? '')).toEqual({
      country: { label: 'Country' },
    });
  });

  it('says which line the study lacks where it writes symbols otherwise', () => {
    const table = understoodTable(
      [
        { name: 'group', tells: 'groups' },
        { name: 'n', role: 'n' },
      ],
      'Young | 20\n Old | :',
      { symbols: [{ text: ':', addresses: ['B3'] }] },
    );
    const around = studyAround(['en'], '{}', { symbols: { '-': 'not-applicable' } });
    expect(propose(table, around).notes).toEqual([
      'add to "symbols" in data/study.yaml, beside what stands there:  ":": unavailable',
    ]);
  });

  it('leaves all words to be written where the study does not speak the language of the spreadsheet', () => {
    const table = understoodTable(
      [
        { name: 'answer', header: 'المصدر', tells: 'answers', choice: 'several' },
        { name: 'percent', role: 'percent' },
        { name: 'base', role: 'base' },
      ],
      'الأصدقاء | 48 | 210\n الإنترنت | 66 | 210',
    );
    const { files, notes } = propose(table, studyAround(['en', 'fr']));
    expect(notes).toEqual([
      'the words of the spreadsheet are in none of the languages of the study: each is to be translated',
    ]);
    expect(JSON.parse(files.get('locales/fr/terms.json') ?? '')).toEqual({
      answer: { label: '…', values: { الأصدقاء: '…', الإنترنت: '…' } },
    });
  });

  it('tells of cells that stand for too few people', () => {
    const table = understoodTable(
      [
        { name: 'reason', tells: 'answers', choice: 'one' },
        { name: 'n', role: 'n' },
      ],
      'Far | 120\n Dear | 60\n Closed | 3',
    );
    expect(propose(table, studyAround(['en'])).notes).toEqual([
      '1 cell of fewer than 5 people, e.g. closed: the build is refused until "smallCells: suppress" in data/study.yaml hides such cells, or groups are joined',
    ]);
    expect(
      propose(table, studyAround(['en'], '{}', { smallCells: 'suppress' })).notes[0],
    ).toContain('it will be hidden');
  });

  it.each([
    ['dumbbell', 'Far|Women|40\nFar|Men|50\nDear|Women|70\nDear|Men|30', 'several'],
    [
      'stacked',
      'Bus|Women|40\nCar|Women|35\nFoot|Women|25\nBus|Men|50\nCar|Men|30\nFoot|Men|20',
      'one',
    ],
  ] as const)('a crosstab is drawn as %s', (chart, lines, choice) => {
    const table = understoodTable(
      [
        { name: 'answer', tells: 'answers', choice },
        { name: 'gender', tells: 'groups' },
        { name: 'percent', role: 'percent' },
      ],
      lines,
    );
    expect(propose(table, studyAround(['en'])).chart?.chart).toBe(chart);
  });

  it('compares groups with one another where there is nothing else', () => {
    const table = understoodTable(
      [
        { name: 'age', tells: 'groups', total: 'All' },
        { name: 'gender', tells: 'groups', total: 'All' },
        { name: 'n', role: 'n' },
      ],
      '18-24|Women|20\n18-24|Men|22\n18-24|All|42\n25-34|Women|31\n25-34|Men|19\n25-34|All|50\n35+|Women|10\n35+|Men|14\n35+|All|24\nAll|Women|61\nAll|Men|55\nAll|All|116',
    );
    const { files, chart } = propose(table, studyAround(['en']));
    expect(chart?.chart).toBe('bars');
    expect(files.get('data/times.yaml')).toContain(`order:
  age: [18-24, 25-34, 35-plus, all]
totals:
  age: all
  gender: all
# The total of all is so many.
base: 116
# The largest number; name the row that matters most.
headline:
  row: 25-34 / all
  measure: n
`);
  });
});
