import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newReleaseFiles } from '#record/new-release.ts';
import { asPublished, releaseOfSite } from '#record/release-of-site.ts';
import { publishedLabels } from '#study/texts/published-labels.ts';
import { addressesOf } from '#tasks/site-addresses.ts';
import { frozenAt } from '#urls.ts';
import { openSite } from '#views/open-site.ts';
import { templateWith, writeFiles } from './study-folder.ts';

/** Why it was withdrawn. */
export const reasons = {
  en: 'The question had been translated wrongly.',
  fr: 'La question avait été mal traduite.',
};

/** Puts a study on record as it is, without making a page of it; a page that is never to change tells a figure. */
export function putOnRecord(folder: string, date: string): void {
  const site = openSite(folder);
  const { study, urls } = site;
  const addresses = addressesOf(site);
  const page = '<!doctype html><p>Would turn to a service: 62%.</p>\n';
  const release = releaseOfSite(
    {
      ...{ date, addresses, site: urls.absolute(urls.chooser()) },
      findings: study.findings.map((finding) =>
        asPublished(
          finding,
          study.shortCodes.get(finding.id) ?? '',
          publishedLabels(study, finding),
        ),
      ),
      frozen: new Map(
        addresses.flatMap((address) => (frozenAt(address) ? [[address, page] as const] : [])),
      ),
    },
    study.record,
  );
  const files = release ? newReleaseFiles(release) : [];
  writeFiles(folder, Object.fromEntries(files.map(({ file, text }) => [file, text])));
}

/** A study that was on record, whose finding "trust" is withdrawn since: its table, its settings and its words are gone. */
export function withdrawnStudy(): string {
  const folder = templateWith({
    'data/trust.yaml': 'short: whom\nheadline: { row: services, measure: percent }\n',
  });
  putOnRecord(folder, '2025-09-04');
  withdraw(folder);
  return folder;
}

function withdraw(folder: string): void {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const words = (file: string) => JSON.parse(read(file)) as Record<string, unknown>;
  writeFiles(folder, {
    'data/trust.csv': undefined,
    'data/trust.yaml': undefined,
    'data/study.yaml': `${read('data/study.yaml')}withdrawn:\n  trust: { date: 2026-01-10 }\n`,
    'locales/fr/sources.json': undefined,
  });
  for (const [tag, trust] of Object.entries(reasons)) {
    const at = (name: string) => `locales/${tag}/${name}`;
    const without = (file: string) =>
      JSON.stringify({ ...words(at(file)), trust: undefined }, null, 2);
    writeFiles(folder, {
      [at('findings.json')]: without('findings.json'),
      [at('terms.json')]: without('terms.json'),
      [at('study.json')]: JSON.stringify({ ...words(at('study.json')), withdrawn: { trust } }),
      [at('pages/home.md')]: read(at('pages/home.md')).replace('{{trust}}\n', ''),
    });
  }
}
