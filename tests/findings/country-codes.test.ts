import { expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import type { Finding } from '#findings/model/finding.ts';
import { breakdownsOf, drawnBreakdown } from '#findings/shape/breakdown.ts';
import { gridOf } from '#findings/shape/grid.ts';
import { findQuote } from '#study/quotes/quotes.ts';
import { templateWith } from '../study-folder.ts';
import { findingOf, told } from './parts.ts';

const study = { languages: ['fr', 'en'] };
const csv = [
  'country,gender,percent',
  ...['Ensemble,women,30', 'Autriche,women,45', 'Austria,men,40', 'FR,women,20'],
  ...['France,men,25', 'Ensemble,men,35'],
].join('\n');
const settings = (row: string, more = '') =>
  `base: unknown\ncountries: country\ntotals: { country: Ensemble }\nheadline: { row: ${row}, measure: percent }\n${more}`;

const keys = ({ rows }: Finding) => rows.map(({ key }) => key);

it('names of countries are read as codes, in a language of the study or in English', () => {
  expect(keys(findingOf({ csv, settings: settings('AT / women'), study }))).toEqual([
    'Ensemble / women',
    'AT / women',
    'AT / men',
    'FR / women',
    'FR / men',
    'Ensemble / men',
  ]);
});

it('settings and texts name a country either way', () => {
  const finding = findingOf({
    csv,
    settings: settings(
      'Austria / women',
      'filter: { country: [Austria, France, Ensemble] }\norder: { country: [Ensemble, France, Autriche] }\n',
    ),
    study,
  });
  expect(finding.headline.row.key).toBe('AT / women');
  const [first] = breakdownsOf(finding);
  const drawn = first && drawnBreakdown(finding, first);
  expect(drawn && gridOf(finding, drawn).rows).toEqual(['Ensemble', 'FR', 'AT']);
  const quoted = ['AT / men.percent', 'Autriche / men.percent', 'Austria / men.percent'].map(
    (name) => {
      const quote = findQuote({ spec: study, findings: [finding], broken: [] }, name, finding);
      return quote?.kind === 'cell' && quote.row.key;
    },
  );
  expect(quoted).toEqual(['AT / men', 'AT / men', 'AT / men']);
});

it('a country that stands under two names is told', () => {
  expect(
    told({
      csv: 'country,percent\nRussie,30\nRussia,20\nFR,10\n',
      settings: 'base: unknown\ncountries: country\nheadline: { row: FR, measure: percent }\n',
      study,
    }),
  ).toEqual(['data/trust.csv:3:1: row that stands already on line 2: "RU"']);
});

it('one problem tells all that is no country', () => {
  const settings = 'base: unknown\ncountries: country\nheadline: { row: FR, measure: percent }\n';
  const csv = 'country,percent\nFR,30\nUK,20\nEL,10\nUK,20\nEU27,25\n';
  expect(told({ csv, settings, study })).toEqual([
    'data/trust.csv:5:1: row that stands already on line 3: "UK"',
    'data/trust.csv:3:1: country of no code or name that is in use: "UK"',
  ]);
});

it('a total that is called like a country stays what it is called', () => {
  const finding = findingOf({
    csv: 'country,percent\nFrance,30\nRéunion,45\nMartinique,40\n',
    settings:
      'base: unknown\ncountries: country\ntotals: { country: France }\nheadline: { row: France, measure: percent }\n',
    study,
  });
  expect(keys(finding)).toEqual(['France', 'RE', 'MQ']);
});

it('places are countries where a finding of the same table calls them so', () => {
  const countries = 'countries: place\nbase: none\nheadline: { row: France, measure: n }\n';
  const fixed = 'filter: { place: France }\nbase: none\nheadline: { row: yes, measure: n }\n';
  const filter = (table: string) => {
    const folder = templateWith({
      'data/places.csv': 'place,reply,n\nFrance,yes,60\nAustria,yes,50\n',
      'data/places.yaml': countries.replace('France', 'France / yes'),
      'data/others.csv': 'place,reply,n\nFrance,yes,60\nFrance,no,50\n',
      'data/others.yaml': `table: ${table}\n${fixed}`,
    });
    return readFindings(folder).findings.find(({ id }) => id === 'others')?.counting.filter;
  };
  expect(filter('places.csv')).toEqual({ place: 'FR' });
  expect(filter('others.csv')).toEqual({ place: 'France' });
});
