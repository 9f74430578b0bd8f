import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateFolder, templateWith } from './study-folder.ts';

/** Countries with as many respondents as they have here, in the order of their shares; two are too small. */
const countries = [
  ...[
    ['DE', 79, 990],
    ['FR', 74, 820],
    ['PL', 71, 700],
    ['ES', 68, 640],
    ['IT', 63, 520],
  ],
  ...[
    ['RO', 59, 410],
    ['NL', 55, 330],
    ['PT', 52, 310],
    ['BE', 47, 300],
    ['GR', 41, 260],
  ],
  ...[
    ['CZ', 36, 240],
    ['HU', 29, 220],
    ['SI', 23, 75],
    ['MT', '[c]', 18],
    ['CY', '[c]', 21],
  ],
] as const;

const tables = {
  tested: ['country,percent,base', ...countries.map((row) => row.join(','))],
  shares: [
    'country,percent',
    ...countries.slice(0, 13).map(([country, percent]) => `${country},${percent}`),
  ],
  rating: ['distance,mean,base', 'near,7.25,210', 'far,-3.1,180'],
  answered: ['sex,n', 'women,6200', 'men,3100', 'unstated,0', 'other,[c]'],
  reasons: [
    'age,round,reason,percent,base',
    ...['all,b,judged,45,1200', 'all,b,far,33,1200', 'young,b,judged,55,300', 'young,b,far,22,300'],
    ...['old,b,judged,41,900', 'old,b,far,37,900', 'all,a,judged,41,800', 'all,a,far,38,800'],
    ...['young,a,judged,50,200', 'young,a,far,28,200', 'old,a,judged,38,600', 'old,a,far,41,600'],
  ],
};

const ofCountries = 'countries: country\ntotals: { country: none }\n';

const settings = {
  tested: `${ofCountries}population: all\nheadline: { row: SI, measure: percent }\n`,
  shares: `${ofCountries}population: others\nbase: unknown\nheadline: { row: SI, measure: percent }\n`,
  rating: 'headline: { row: near, measure: mean }\n',
  answered: 'base: none\nheadline: { row: women, measure: n }\n',
  reasons:
    'answers: { column: reason, choice: several }\nwaves: { column: round, sameQuestion: true }\norder: { round: [a, b] }\ntotals: { age: all }\nheadline: { row: young / b / judged, measure: percent }\n',
};

const findings = {
  tested: { title: 'Tested last year', headline: '{{percent}} in Slovenia took a test' },
  shares: { title: 'Share tested', headline: '{{percent}} in Slovenia took a test' },
  rating: { title: 'Access to care', headline: '{{mean}} is what people nearby give' },
  answered: { title: 'Who answered?', headline: '{{n}} women answered' },
  reasons: { title: 'Why people stay away', headline: '{{percent}} of the young fear a judgement' },
};

const terms = {
  country: { label: 'Country' },
  distance: {
    label: 'Distance',
    values: { near: 'Nearby', far: 'More than an hour by bus or train from any service there is' },
  },
  sex: {
    label: 'Sex',
    values: { women: 'Women', men: 'Men', unstated: 'Not stated', other: 'Another sex' },
  },
  age: { label: 'Age', values: { all: 'All ages', young: 'Under 25', old: '25 and over' } },
  round: { label: 'Round', values: { a: 'First round', b: 'Second round' } },
  reason: { label: 'Reason', values: { judged: 'Fear of being judged', far: 'Too far' } },
};

/** The template with findings of groups: many, hidden ones, means, counts, and answers in rounds; until the test is over. */
export function carouselStudy(): string {
  const withWords = (path: string, texts: object) => [
    path,
    JSON.stringify({ ...JSON.parse(readFileSync(join(templateFolder, path), 'utf8')), ...texts }),
  ];
  return templateWith({
    ...Object.fromEntries(
      Object.entries(tables).map(([id, lines]) => [`data/${id}.csv`, `${lines.join('\n')}\n`]),
    ),
    ...Object.fromEntries(Object.entries(settings).map(([id, text]) => [`data/${id}.yaml`, text])),
    ...Object.fromEntries(
      ['en', 'fr'].flatMap((tag) => [
        withWords(`locales/${tag}/findings.json`, findings),
        withWords(`locales/${tag}/terms.json`, terms),
      ]),
    ),
    'locales/fr/sources.json': undefined,
  });
}
