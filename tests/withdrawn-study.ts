import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asPublished, releaseOfSite } from '#record/release-of-site.ts';
import { publishedLabels } from '#study/texts/published-labels.ts';
import { addressesOf } from '#tasks/site-addresses.ts';
import { frozenAt } from '#urls.ts';
import { openSite } from '#views/open-site.ts';
import { writePublication } from './on-record.ts';
import { templateWith, writeFiles } from './study-folder.ts';

/** Why it was withdrawn. */
export const reasons = {
  en: 'The question had been translated wrongly.',
  fr: 'La question avait été mal traduite.',
};

/** What pages tell that were never to change, by the finding. */
const shown: Record<string, string> = {
  trust: '<p>Would turn to a service: 62%.</p>\n',
  doctors: '<p>Of a public doctor: 33.5%.</p>\n',
  respondents: '<p>Who answered.</p>\n',
};

/** Puts a study on record as it is, without making a page of it; a page that is never to change tells a figure. */
function putOnRecord(folder: string, date: string): void {
  const site = openSite(folder);
  const { study, urls } = site;
  const addresses = addressesOf(site);
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
        addresses.flatMap((address) => {
          const at = frozenAt(address);
          return at ? [[address, shown[at.id] ?? ''] as const] : [];
        }),
      ),
    },
    study.record,
  );
  writePublication(folder, release);
}

/** A second finding, whose figures were corrected after it had been published. */
const doctors = (row: string) => `doctor,percent\npublic,${row}\nprivate,52\n`;

const doctorWords = {
  title: 'Doctors',
  headline: '{{percent}} see a public doctor',
  corrections: { typing: 'The share had been typed wrongly.' },
};

const doctorTerms = {
  label: 'Doctor',
  values: { public: 'Public doctor', private: 'Private doctor' },
};

/**
 * A study that was on record, whose finding "trust" is withdrawn since: its table, its settings and its words are gone;
 * and whose finding "doctors" is corrected by a correction that takes back what was shown before.
 */
export function withdrawnStudy(): string {
  const settings = 'headline: { row: public, measure: percent }\n';
  const folder = templateWith({
    'data/trust.yaml': 'short: whom\nheadline: { row: services, measure: percent }\n',
    'data/doctors.yaml': settings,
    'data/doctors.csv': doctors('33.5'),
    'locales/fr/sources.json': undefined,
  });
  changeWords(folder, (file, words) => ({
    ...words,
    ...(file === 'findings.json' && { doctors: { ...doctorWords, corrections: undefined } }),
    ...(file === 'terms.json' && { doctor: doctorTerms }),
  }));
  putOnRecord(folder, '2025-09-04');
  withdraw(folder);
  changeWords(folder, (file, words) => ({
    ...words,
    ...(file === 'findings.json' && { doctors: doctorWords }),
  }));
  writeFiles(folder, {
    'data/doctors.csv': doctors('36.5'),
    'data/doctors.yaml': `${settings}corrections: [{ date: 2026-01-11, text: typing, withdraws: true }]\n`,
  });
  return folder;
}

function withdraw(folder: string): void {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  changeWords(folder, (file, words, tag) => ({
    ...words,
    trust: undefined,
    ...(file === 'study.json' && { withdrawn: { trust: reasons[tag] } }),
  }));
  writeFiles(folder, {
    'data/trust.csv': undefined,
    'data/trust.yaml': undefined,
    'data/study.yaml': `${read('data/study.yaml')}withdrawn:\n  trust: { date: 2026-01-10 }\n`,
  });
  for (const tag of ['en', 'fr']) {
    const home = `locales/${tag}/pages/home.md`;
    writeFiles(folder, { [home]: read(home).replace('{{trust}}\n', '') });
  }
}

function changeWords(
  folder: string,
  change: (
    file: string,
    words: Readonly<Record<string, unknown>>,
    tag: 'en' | 'fr',
  ) => Record<string, unknown>,
): void {
  for (const tag of ['en', 'fr'] as const)
    for (const file of ['findings.json', 'terms.json', 'study.json']) {
      const path = `locales/${tag}/${file}`;
      const words = JSON.parse(readFileSync(join(folder, path), 'utf8'));
      writeFiles(folder, { [path]: JSON.stringify(change(file, words, tag), null, 2) });
    }
}
