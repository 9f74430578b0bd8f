import { expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { studyWithSmallCell, twoWayTable } from '../suppressed-study.ts';

/** All that pages and files are made from: a site is drawn from it and from nothing else. */
function publishable(table: string): string {
  const { study, ...site } = openSite(studyWithSmallCell('suppress', table));
  const { suppressed, translators, folder: _, ...rest } = study;
  expect(suppressed.length).toBeGreaterThan(3);
  const shown = { ...site, rest, languages: [...translators.keys()] };
  return JSON.stringify(shown, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

it('what is published says nothing of the numbers that are hidden', () => {
  // Hidden are north and south, yes and unsure: one more here, one fewer there, and all sums stay.
  const other = twoWayTable
    .replace('north,yes,20', 'north,yes,21')
    .replace('north,unsure,3', 'north,unsure,2')
    .replace('south,yes,25', 'south,yes,24')
    .replace('south,unsure,12', 'south,unsure,13');
  expect(publishable(other)).toBe(publishable(twoWayTable));
});
