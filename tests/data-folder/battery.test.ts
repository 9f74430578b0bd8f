import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { formatProblem } from '#errors.ts';
import { templateWith } from '../study-folder.ts';

const table = `item,asked,country,answer,percent
q1,What does it cost?,France,often,20
q1,What does it cost?,France,never,80
q1,What does it cost?,Cape Verde,often,35
q1,What does it cost?,Cape Verde,never,65
q2,Is it far away?,France,often,40
q2,Is it far away?,France,never,60
q2,Is it far away?,Cape Verde,often,15
q2,Is it far away?,Cape Verde,never,85
q3,Who is open late?,France,often,51
q3,Who is open late?,France,never,49
q3,Who is open late?,Cape Verde,often,52
q3,Who is open late?,Cape Verde,never,48
`;

const battery = `base: unknown
question: { column: asked, language: en }
countries: country
answers: { column: answer, choice: several }
filter: { answer: { not: never } }
headline: { row: France / often, measure: percent }
battery:
  column: item
  findings:
    cost: q1
    distance: { value: q2, position: 1, headline: { row: Cabo Verde / often, measure: percent } }
    evening: { value: q3, filter: { country: France }, headline: { row: often, measure: percent } }
`;

const told = (files: Record<string, string>) =>
  readFindings(
    templateWith({ 'data/trust.yaml': undefined, 'data/trust.csv': undefined, ...files }),
  ).problems.map(formatProblem);

const withBattery = (from: string, to: string, rows = table) => {
  expect(`${battery}${rows}`).toContain(from);
  return told({
    'data/items.csv': rows.replace(from, to),
    'data/items.yaml': battery.replace(from, to),
  });
};

describe('a battery', () => {
  it('is a finding for each of its questions', () => {
    const { findings, problems } = readFindings(
      templateWith({ 'data/items.csv': table, 'data/items.yaml': battery }),
    );
    expect(problems).toEqual([]);
    expect(
      findings.map(({ id, settings, dimensions, headline, question, rows }) => [
        ...[id, settings, dimensions.join(), headline.row.key],
        ...[question?.text, rows.map(({ cells }) => cells.percent)],
      ]),
    ).toEqual([
      [
        ...['distance', 'data/items.yaml', 'country,answer', 'CV / often', 'Is it far away?'],
        [
          { value: 40, decimals: 0 },
          { value: 15, decimals: 0 },
        ],
      ],
      [
        ...['respondents', 'data/respondents.yaml', 'population', 'respondents'],
        ...[undefined, [undefined]],
      ],
      [
        ...['trust', 'data/trust.yaml', 'trust', 'services', undefined],
        [
          { value: 62, decimals: 0 },
          { value: 71, decimals: 0 },
        ],
      ],
      [
        ...['cost', 'data/items.yaml', 'country,answer', 'FR / often', 'What does it cost?'],
        [
          { value: 20, decimals: 0 },
          { value: 35, decimals: 0 },
        ],
      ],
      [
        ...['evening', 'data/items.yaml', 'answer', 'often', 'Who is open late?'],
        [{ value: 51, decimals: 0 }],
      ],
    ]);
  });

  it.each([
    [
      'a row of another question',
      ['q1,What does it cost?,Cape Verde,often,35', 'q1,What?,Cape Verde,often,35'],
      `data/items.csv:4:4: row of another question: "What?"
  the finding is about "What does it cost?": let its filter choose the rows of one question, or make a battery of it`,
    ],
    [
      'an unknown column, once',
      ['column: item', 'column: itme'],
      `data/items.yaml:8:11: unknown column of data/items.csv: "itme"
  did you mean "item"? expected one of "item", "asked", "country", "answer", "percent"`,
    ],
    [
      'an unknown question',
      ['cost: q1', 'cost: q7'],
      `data/items.yaml:10:11: filter that no row of data/items.csv passes: "q7"
  did you mean "q1"? expected one of "q1", "q2", "q3"`,
    ],
    [
      'a question without quotes',
      ['cost: q1', 'cost: 1'],
      `data/items.yaml:10:11: unusable battery.findings.cost: "1"
  put it between quotes: "1"`,
    ],
    [
      'a name that is no address',
      ['cost: q1', 'Cost of it: q1'],
      `data/items.yaml:10:5: file name that cannot be an address: "Cost of it"
  write it with lower-case letters, digits and single hyphens, e.g. cost-of-it`,
    ],
    [
      'a name that another finding has',
      ['cost: q1', 'respondents: q1'],
      `data/respondents.yaml:1:1: two findings of one name: "respondents"
  choose another: the one at data/items.yaml:10 is called so too`,
    ],
    [
      'a mistyped setting of one',
      ['value: q2, position: 1', 'value: q2, postion: 1'],
      `data/items.yaml:11:28: unknown key: "battery.findings.distance.postion"
  did you mean "position"?`,
    ],
    [
      'an unusable setting of one',
      ['value: q2, position: 1', 'value: q2, position: 0'],
      `data/items.yaml:11:38: unusable battery.findings.distance.position: "0"
  expected a whole number above 0`,
    ],
    [
      'an unknown row of one',
      ['Cabo Verde / often', 'Cabo Verd / often'],
      `data/items.yaml:11:58: unknown row: "Cabo Verd / often"
  expected one of "FR / often", "CV / often"`,
    ],
    [
      'an unusable setting of all, once',
      ['choice: several', 'choice: two'],
      `data/items.yaml:4:36: unknown answers.choice: "two"
  expected one of "one", "several"`,
    ],
    [
      'an unknown column of all, once',
      ['answers: { column: answer', 'answers: { column: answr'],
      `data/items.yaml:4:20: column that names no group or answer in data/items.csv: "answr"
  did you mean "answer"? expected one of "country", "answer"`,
    ],
    [
      'an unknown column of questions, once',
      ['column: asked', 'column: question'],
      `data/items.yaml:2:21: unknown column of data/items.csv: "question"
  expected one of "item", "asked", "country", "answer", "percent"`,
    ],
    [
      'a language that is none',
      ['language: en', 'language: english'],
      `data/items.yaml:2:38: unusable question.language: "english"
  expected the tag of a language, e.g. "en"`,
    ],
    [
      'a list where the questions are to be',
      [battery.slice(battery.indexOf('  column: item')), '  []'],
      `data/items.yaml:8:3: unusable battery: "[]"
  expected the column and the findings, e.g. { column: question, findings: { cost: q1, distance: q2 } }`,
    ],
  ] as const)('tells of %s', (_, [from, to], problem) => {
    expect(withBattery(from, to)).toEqual([problem]);
  });
});
