import { hash } from 'node:crypto';
import { newReleaseFiles } from '#record/new-release.ts';
import { openSite } from '#views/open-site.ts';
import { templateFolder, templateWith } from './study-folder.ts';

const page = (text: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="that of its time"><meta name="generator" content="constats"><style>a{}</style></head><body><p>${text}</p></body></html>\n`;

/** The version of a finding as it is today. */
export const today = openSite(templateFolder).study.findings.find(
  ({ id }) => id === 'trust',
)?.version;

/** What it has on record: pages of a finding that is gone, of a language that is gone, and of a finding as it is today. */
export const published = new Map([
  ['en/embed/gone/v/00000001/', page('It is gone')],
  ['en/embed/gone/v/00000001/by-age/', page('It is gone, by age')],
  [`en/embed/trust/v/${today}/`, page('In the words of then')],
  ['pt/embed/trust/v/00000002/', page('Como foi')],
]);

/** The template, with a record of pages that stay, until the test is over. */
export const recorded = () => {
  const digests = [...published].map(([address, text]) => [address, hash('sha256', text)]);
  const release = {
    after: [],
    site: 'https://example.org/',
    findings: {},
    addresses: [],
    frozen: Object.fromEntries(digests),
  };
  const files = newReleaseFiles({ release, findings: [], frozen: published });
  return templateWith(Object.fromEntries(files.map(({ file, text }) => [file, text])));
};
