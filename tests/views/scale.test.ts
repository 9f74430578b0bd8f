import { describe, expect, it } from 'vitest';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { templateWith } from '../study-folder.ts';

const words = (language: string) => ({
  [`locales/${language}/findings.json`]: JSON.stringify({
    respondents: { title: 'A', headline_one: '{{n}}', headline_other: '{{n}}' },
    trust: { title: 'B', headline: '{{percent}}' },
  }),
  [`locales/${language}/terms.json`]: JSON.stringify({
    population: { label: 'C', values: { respondents: 'D' } },
    town: { label: 'E', values: { here: 'Here', there: 'There' } },
    trust: {
      label: 'F',
      values: { full: 'Fully', partly: 'Partly', so: 'So-so', little: 'Little', silent: 'Silent' },
    },
  }),
});

/** One town where all is known, and one where a small count is hidden with another. */
const study = () =>
  templateWith({
    'data/trust.csv': [
      'town,trust,n,percent,base',
      'here,full,100,33.3,300\nhere,partly,100,33.3,300\nhere,so,40,13.3,300',
      'here,little,30,10.0,300\nhere,silent,30,10.0,300',
      'there,full,[c],[c],340\nthere,partly,[c],[c],340\nthere,so,40,11.8,340',
      'there,little,136,40.0,340\nthere,silent,34,10.0,340\n',
    ].join('\n'),
    'data/trust.yaml': [
      'answers: { column: trust, choice: one, scale: opposed, neutral: so, outside: [silent] }',
      'order: { trust: [full, partly, so, little, silent] }',
      'headline: { row: here / full, measure: percent }',
    ].join('\n'),
    ...words('en'),
    ...words('fr'),
    'locales/fr/sources.json': undefined,
  });

describe('a finding on an opposed scale', () => {
  it('is drawn around its neutral answer, with the sums of both sides as far as they are known', () => {
    const [{ chart }] = findingView(openSite(study()), 'en', 'trust').breakdowns;
    expect(chart.type).toBe('likert');
    expect(chart.input.series.map(({ label }) => label)).toEqual([
      'Fully',
      'Partly',
      'So-so',
      'Little',
      'Silent',
    ]);
    expect(chart.input.scale).toEqual({ kind: 'opposed', neutral: 2, outside: [4] });
    expect(chart.input.rows.map(({ label, sides }) => [label, sides])).toEqual([
      ['Here', { before: '66.7%', after: '10.0%' }],
      ['There', { before: undefined, after: '40.0%' }],
    ]);
  });

  it.each([
    ['en', 'Silent: 10.0%. Together – Fully and Partly: 66.7%. There – '],
    ['fr', 'Silent : 10,0 %. Ensemble – Fully et Partly : 66,7 %. There – '],
  ])('says the sums of the sides that are known and of several answers: %s', (tag, said) => {
    const [{ description }] = findingView(openSite(study()), tag, 'trust').breakdowns;
    expect(description.replace(/\s/g, ' ')).toContain(said);
    expect(description.match(/Together|Ensemble/g)).toHaveLength(1);
  });
});
