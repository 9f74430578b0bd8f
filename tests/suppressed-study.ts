import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateFolder, templateWith } from './study-folder.ts';

/** A synthetic two-way table with its totals; the 3 people of "north / unsure" are fewer than the minimum of 5. */
export const twoWayTable = `city,answer,n
north,yes,20
north,no,30
north,unsure,3
north,all,53
south,yes,25
south,no,18
south,unsure,12
south,all,55
east,yes,40
east,no,22
east,unsure,9
east,all,71
all,yes,85
all,no,70
all,unsure,24
all,all,179
`;

const finding = `chart: figure
base: none
totals: { city: all, answer: all }
headline: { row: all / all, measure: n }
`;

const labels = {
  city: {
    label: 'City',
    values: { north: 'Northtown', south: 'Southtown', east: 'Easttown', all: 'All cities' },
  },
  answer: {
    label: 'Reply',
    values: { yes: 'Yes', no: 'No', unsure: 'Unsure', all: 'All replies' },
  },
};

/** The template with a two-way table that holds a small cell, until the test is over. */
export function studyWithSmallCell(smallCells: 'refuse' | 'suppress', table = twoWayTable): string {
  const template = (file: string) => readFileSync(join(templateFolder, file), 'utf8');
  const words = (tag: string) => {
    const findings = JSON.parse(template(`locales/${tag}/findings.json`)) as object;
    const terms = JSON.parse(template(`locales/${tag}/terms.json`)) as object;
    return {
      [`locales/${tag}/findings.json`]: JSON.stringify({
        ...findings,
        cities: { title: 'Cities', headline: '{{n}}' },
      }),
      [`locales/${tag}/terms.json`]: JSON.stringify({ ...terms, ...labels }),
    };
  };
  return templateWith({
    'data/study.yaml': `${template('data/study.yaml')}smallCells: ${smallCells}\n`,
    'data/cities.csv': table,
    'data/cities.yaml': finding,
    ...words('en'),
    ...words('fr'),
  });
}
