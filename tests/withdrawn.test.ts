import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { InputError } from '#errors.ts';
import { inspectFolder } from '#gates/inspect-folder.ts';
import { studySecrets } from '#leak-check/secrets.ts';
import { wordsThatTell } from '#leak-check/telling-words.ts';
import { publishedAddresses } from '#record/published-record.ts';
import { openStudy, type Study } from '#study/study.ts';
import { type Built, buildStudy } from './built.ts';
import { writeFiles } from './study-folder.ts';
import { reasons, withdrawnStudy } from './withdrawn-study.ts';

const titles = { en: 'This finding was withdrawn', fr: 'Ce résultat a été retiré' };
const code = 'whom';

describe('a finding that was withdrawn', () => {
  it('says so at each address that it had, and nowhere else, and shows no figure', async () => {
    const folder = withdrawnStudy();
    const study = openStudy(folder);
    const site = await buildStudy(folder);
    const addresses = publishedAddresses(study.record).filter((address) => /trust/.test(address));
    expect(addresses).toHaveLength(62);
    for (const address of addresses) {
      const [tag] = address.split('/') as ['en' | 'fr'];
      const said = await textOf(site, address);
      expect(said, address).toContain(titles[tag]);
      if (!/\.(?:qr|oembed)\./.test(address)) expect(said, address).toContain(reasons[tag]);
    }
    expect(site.text(`s/${code}/index.html`)).toContain(titles.fr);
    expect(site.text(`s/${code}/fr/index.html`)).toContain('url=/fr/trust/');
    showsWhatWasCorrected(site, study);
    isToldOnlyAsWithdrawn(site);
    expect(await leaksIn(site, study)).toEqual([]);
    await findsWhatIsPlanted(site, study);
    site.remove();
  });
});

async function textOf(site: Built, address: string): Promise<string> {
  const file = join(site.folder, address.endsWith('/') ? `${address}index.html` : address);
  if (file.endsWith('.png')) {
    const { comments = [] } = await sharp(file).metadata();
    return comments.map(({ text }) => text).join('\n');
  }
  const bytes = readFileSync(file);
  if (!/\.(?:zip|xlsx|pptx)$/.test(file)) return bytes.toString();
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** In the place of what never was to change. */
function showsWhatWasCorrected(site: Built, study: Study): void {
  const [published] = study.record.findings.get('doctors') ?? [];
  const address = `en/embed/doctors/v/${published?.version}/`;
  expect(publishedAddresses(study.record)).toContain(address);
  const { body } = site.page(`${address}index.html`);
  expect(body.querySelector('h1')?.textContent).toBe('These figures were withdrawn');
  expect(body.querySelector('p')?.textContent).toBe(
    'January 11, 2026: The share had been typed wrongly.',
  );
}

function isToldOnlyAsWithdrawn(site: Built): void {
  const own = /(?:^|\/)trust[./]|^s\//;
  const naming = site.files.filter((file) => !own.test(file) && /trust[./"]/.test(site.text(file)));
  expect(naming).toEqual([
    'en/changes/index.html',
    'en/feed.xml',
    'fr/changes/index.html',
    'fr/feed.xml',
  ]);
  expect(site.text('fr/feed.xml').match(/Ce résultat a été retiré/g)).toHaveLength(1);
}

async function leaksIn(site: Built, study: Study) {
  const rules = { address: 'https://example.org/', scripts: [], secrets: studySecrets(study) };
  const verdicts = await inspectFolder(site.folder, rules, () => true);
  return verdicts.flatMap(({ path, leaks }) => leaks.map((cell) => `${path}: ${cell}`));
}

/** The words of the finding are gone from the study: its rows are known by those that it was published with. */
async function findsWhatIsPlanted(site: Built, study: Study): Promise<void> {
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(site.folder, file)), { recursive: true });
    writeFileSync(join(site.folder, file), text);
  };
  const page = site.text('en/index.html');
  plant('en/index.html', page.replace('</main>', '<p>A service: 62%.</p></main>'));
  plant('annex/old.csv', 'trust,percent\nservices,62\nfriends,71\n');
  plant('annex/share.txt', 'Of a public doctor: 33.5%.\nOf a public doctor: 36.5%.\n');
  plant('fr/embed/trust/v/0a1b2c3d/index.html', '<p>Des proches : 71 %.</p>');
  expect(await leaksIn(site, study)).toEqual([
    'annex/old.csv: trust: services: percent (withdrawn)',
    'annex/old.csv: trust: friends: percent (withdrawn)',
    'annex/share.txt: doctors: public: percent (withdrawn)',
    'en/index.html: trust: services: percent (withdrawn)',
    'fr/embed/trust/v/0a1b2c3d/index.html: trust: friends: percent (withdrawn)',
  ]);
}

it('the reason of a withdrawal may not have its figures, by whatever words', () => {
  const folder = withdrawnStudy();
  const file = 'locales/en/study.json';
  const words = readFileSync(join(folder, file), 'utf8');
  const told = "We had said {{'62%'}}, of {{'640'}} people in {{'2025'}}.";
  writeFiles(folder, { [file]: words.replace(reasons.en, told) });
  expect(
    wordsThatTell(folder, openStudy(folder)).map(({ what, value, mend }) => ({
      what,
      value,
      mend,
    })),
  ).toEqual([
    {
      what: 'withdrawn number of trust: services: percent',
      value: "{{'62%'}}",
      mend: 'take the number out: it was withdrawn, and may stand nowhere any more',
    },
  ]);
});

it.each([
  [
    'is there',
    {
      'data/trust.csv': 'trust,percent\nservices,62\nfriends,71\n',
      'data/trust.yaml': 'headline: { row: services, measure: percent }\n',
    },
    'trust',
    'withdrawn finding that is there',
  ],
  ['was never published', {}, 'trsut', 'withdrawn finding that was never published'],
])('a withdrawn finding that %s is told', (_, files, id, what) => {
  const folder = withdrawnStudy();
  const settings = readFileSync(join(folder, 'data/study.yaml'), 'utf8');
  writeFiles(folder, { ...files, 'data/study.yaml': settings.replace('  trust:', `  ${id}:`) });
  const told = problemsOf(folder).filter((problem) => problem.what.startsWith('withdrawn'));
  expect(told.map(({ what: said, value }) => [said, value])).toEqual([[what, id]]);
});

function problemsOf(folder: string) {
  try {
    openStudy(folder);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}
