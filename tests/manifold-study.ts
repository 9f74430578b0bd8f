import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateFolder, templateWith } from './study-folder.ts';

/** The template with a battery that can be broken down, dates, and files of its own; until the test is over. */
export function manifoldStudy(): string {
  const read = (file: string) => readFileSync(join(templateFolder, file), 'utf8');
  const withWords = (file: string, texts: object) =>
    JSON.stringify({ ...JSON.parse(read(file)), ...texts });
  const languages = ['en', 'fr'].flatMap((tag) => [
    [`locales/${tag}/findings.json`, withWords(`locales/${tag}/findings.json`, findingWords)],
    [`locales/${tag}/terms.json`, withWords(`locales/${tag}/terms.json`, termWords)],
  ]);
  return templateWith({
    'data/study.yaml': `${read('data/study.yaml')}published: 2025-09-04\n`,
    'data/items.csv': table,
    'data/items.yaml': settings,
    'public/annex/readme.txt': 'How the tables were made.\n',
    ...Object.fromEntries(languages),
  });
}

const table = `item,age,answer,percent
q1,all,often,34
q1,young,often,20
q1,old,often,40
q2,all,often,35
q2,young,often,40
q2,old,often,31
`;

const settings = `base: unknown
totals: { age: all }
breakdowns: [age]
headline: { row: all / often, measure: percent }
battery:
  column: item
  findings:
    cost: q1
    distance: { value: q2, position: 1 }
`;

const findingWords = {
  cost: { title: 'Cost', headline: '{{percent}} pay too much' },
  distance: { title: 'Distance', headline: '{{percent}} travel too far' },
};

const termWords = {
  age: { label: 'Age', values: { all: 'All', young: 'Under 30', old: '30 and over' } },
  answer: { label: 'Answer', values: { often: 'Often' } },
};
