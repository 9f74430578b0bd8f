import { describe, expect, it } from 'vitest';
import { addressesOf } from '#tasks/site-addresses.ts';
import { openSite } from '#views/open-site.ts';
import { buildStudy } from '../built.ts';
import { project } from '../command-line.ts';
import { manifoldStudy } from '../manifold-study.ts';
import { takeAway } from '../study-folder.ts';

/** The study without the findings of the template. */
function manifoldAlone(): string {
  const study = manifoldStudy();
  takeAway(study, 'respondents', 'trust');
  return study;
}

/** What hosts read of a site, and hand to nobody. */
const forHosts = /(^|\/)(_headers|_redirects|\.htaccess|\.nojekyll)$/;

describe('the addresses of a site, made without a page of it', () => {
  it.each([
    ['a list that is searched', () => project, []],
    ['breakdowns', () => 'tests/studies/prep-ci', []],
    ['a folder opened from a disk', () => 'tests/template', ['--relative']],
    ['a battery, breakdowns, languages, a feed, and files of its own', manifoldAlone, []],
  ])('are those that a build fills: %s', async (_, make, options) => {
    const study = make();
    const built = await buildStudy(study, ...options);
    const host = options.length > 0 ? 'folder' : undefined;
    const addresses = addressesOf(openSite(study, undefined, { host }));
    expect(
      built.files
        .filter((file) => !forHosts.test(file) && !own.includes(file))
        .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
        .toSorted(),
    ).toEqual(addresses);
    built.remove();
  });

  it('are with PDF those of the posters and the report as well', () => {
    const site = openSite(project);
    const printed = addressesOf(site, { pdf: true }).filter(
      (address) => !addressesOf(site).includes(address),
    );
    expect(printed.filter((address) => address.startsWith('fr/'))).toEqual([
      'fr/contact/poster-a3.pdf',
      'fr/contact/poster.pdf',
      'fr/identification/poster-a3.pdf',
      'fr/identification/poster.pdf',
      'fr/poster-a3.pdf',
      'fr/poster.pdf',
      'fr/report.pdf',
      'fr/respondents/poster-a3.pdf',
      'fr/respondents/poster.pdf',
      'fr/services/poster-a3.pdf',
      'fr/services/poster.pdf',
    ]);
    expect(printed).toHaveLength(22);
  });
});

/** What these studies publish of their own. */
const own = ['logo.svg', 'partners/clinic.png', 'annex/readme.txt'];
