import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { recordedPages } from '#commands/gates.ts';
import { formatProblem, InputError } from '#errors.ts';
import { createInspection, type Verdict } from '#gates/inspect-file.ts';
import { refuse } from '#gates/refuse.ts';
import { newReleaseFiles } from '#record/new-release.ts';
import { filesOfTask, tasksOf } from '#tasks/index.ts';
import { addressesOf } from '#tasks/site-addresses.ts';
import { openSite } from '#views/open-site.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

const page = (text: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="that of its time"><meta name="generator" content="constats"><style>a{}</style></head><body><p>${text}</p></body></html>\n`;

const today = openSite(templateFolder).study.findings.find(({ id }) => id === 'trust')?.version;

/** Pages of a finding that is gone, of a language that is gone, and of a finding as it is today. */
const published = new Map([
  ['en/embed/gone/v/00000001/', page('It is gone')],
  ['en/embed/gone/v/00000001/by-age/', page('It is gone, by age')],
  [`en/embed/trust/v/${today}/`, page('In the words of then')],
  ['pt/embed/trust/v/00000002/', page('Como foi')],
]);

const recorded = () => {
  const digests = [...published].map(([address, text]) => [address, hash('sha256', text)]);
  const release = {
    site: 'https://example.org/',
    findings: {},
    addresses: [],
    frozen: Object.fromEntries(digests),
  };
  const files = newReleaseFiles({ release, findings: [], frozen: published });
  return templateWith(Object.fromEntries(files.map(({ file, text }) => [file, text])));
};

it('pages on record are copied byte for byte, wherever the site is, and none of them is drawn anew', async () => {
  const folder = recorded();
  for (const address of ['https://example.org/', 'https://other.example/a/%C3%A9/']) {
    const site = openSite(folder, address);
    const files = tasksOf(site)
      .filter(({ kind }) => kind === 'frozenPages')
      .flatMap((task) => filesOfTask(site, task));
    const made = files.map(async ({ address: at, make }) => [
      site.urls.relative(at),
      Buffer.from(await make(nothing)).toString(),
    ]);
    expect((await Promise.all(made)).toSorted()).toEqual([...published].toSorted());
    const drawn = addressesOf(site).filter((at) => at.includes('/v/'));
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).toEqual(expect.arrayContaining([`fr/embed/trust/v/${today}/`]));
  }
});

it('they are handed out with the policy that they have, and not at all from a folder', async () => {
  const inspect = createInspection({ address: 'https://example.org/', scripts: [], secrets: none });
  for (const [address, text] of published) {
    const made = { path: `${address}index.html`, bytes: Buffer.from(text), isOurs: true };
    expect((await inspect(made)).bytes).toBe(made.bytes);
  }
  const site = openSite(recorded(), undefined, { host: 'folder' });
  expect(addressesOf(site).filter((at) => at.includes('/v/'))).toEqual([]);
});

it('one that shows what is hidden today is refused, once for each version', () => {
  const { study } = openSite(recorded());
  const leaking = (path: string): Verdict => ({
    ...{ path, isOurs: true, contacts: [], scripts: [] },
    leaks: ['trust: men: n'],
  });
  const verdicts = [
    leaking('en/embed/gone/v/00000001/by-age/index.html'),
    leaking('en/embed/gone/v/00000001/index.html'),
    leaking('pt/embed/trust/v/00000002/index.html'),
    { ...leaking(`en/embed/trust/v/${today}/index.html`), leaks: [] },
  ];
  const told = () => {
    try {
      return refuse(verdicts, recordedPages(study));
    } catch (error) {
      return error instanceof InputError ? error.problems.map(formatProblem) : error;
    }
  };
  expect(told()).toEqual([
    `data/published/gone/00000001.en.by-age.html:1:1: published version that shows what is hidden today, trust: men: n, and in 1 other page: "00000001"
  withdraw the finding in data/study.yaml, and say why in study.json of each language:
  withdrawn: { gone: { date: 2026-01-10 } }`,
    `data/published/trust/00000002.pt.html:1:1: published version that shows what is hidden today, trust: men: n: "00000002"
  take it back with a correction in data/trust.yaml, whose words stand in findings.json of each language:
  corrections: [{ date: 2026-01-10, text: hidden, withdraws: true }]`,
  ]);
});

const nothing = async (): Promise<never> => {
  throw new Error('copies need no other file');
};

const none = { secrets: [], published: [], labels: [], facts: [], findings: [] };
