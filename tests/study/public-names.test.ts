import { expect, it } from 'vitest';
import { takenNames } from '#study/public-names.ts';

it.each([
  ['index.html', true],
  ['.htaccess', true],
  ['sitemap-0.xml', true],
  ['fr', true],
  ['FR/Services.CSV', true],
  ['fr/embed', true],
  ['fr/embed/a.txt', true],
  ['fr/services', true],
  ['fr/services/index.html', true],
  ['fr/services/poster.pdf', true],
  ['s', true],
  ['s/trust', true],
  ['s/trust/fr/index.html', true],
  ['404.html', false],
  ['CITATION.cff', false],
  ['de/index.html', false],
  ['fr/services/data.csv', false],
  ['fr/servicesb.csv', false],
  ['s/other/index.html', false],
])('takenNames([public/%s]) finds it taken: %s', (name, taken) => {
  const parts = { tags: ['fr'], ids: ['services'], codes: ['trust'] };
  const found = takenNames([`public/${name}`], parts);
  expect(found.map(({ value }) => value)).toEqual(taken ? [`public/${name}`] : []);
});
