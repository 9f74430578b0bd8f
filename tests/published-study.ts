import { listPublicFiles } from '#data-folder/public-folder.ts';
import { asPublished, releaseOfSite } from '#record/release-of-site.ts';
import { addressesOf } from '#tasks/site-addresses.ts';
import { frozenAt } from '#urls.ts';
import { openSite } from '#views/open-site.ts';
import { writePublication } from './on-record.ts';

/** Puts a study on record as it is, as though its site had been built and published: in the process of the test. */
export function putOnRecord(
  study: string,
  { pdf = false, date }: { pdf?: boolean; date?: string } = {},
): void {
  const { urls, ...site } = openSite(study);
  const addresses = [
    ...addressesOf({ urls, ...site }, { pdf }),
    ...listPublicFiles(study).map((file) => file.slice('public/'.length)),
  ];
  const release = releaseOfSite(
    {
      site: urls.absolute(urls.chooser()),
      date,
      findings: site.study.findings.map((finding) =>
        asPublished(finding, site.study.shortCodes.get(finding.id) ?? ''),
      ),
      addresses,
      frozen: new Map(
        addresses.filter((address) => frozenAt(address)).map((address) => [address, '<p>kept</p>']),
      ),
    },
    site.study.record,
  );
  writePublication(study, release);
}
