import { expect, it } from 'vitest';
import { recordedPages } from '#commands/gates.ts';
import { formatProblem, InputError } from '#errors.ts';
import { createInspection, type Verdict } from '#gates/inspect-file.ts';
import { refuse } from '#gates/refuse.ts';
import { filesOfTask, tasksOf } from '#tasks/index.ts';
import { addressesOf } from '#tasks/site-addresses.ts';
import { findingCitation } from '#views/data/citation.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { embedChoicePage } from '#views/pages/embed-choice-page.ts';
import { buildStudy } from '../built.ts';
import { published, recorded, today } from '../recorded-study.ts';
import { templateFolder } from '../study-folder.ts';

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

it('a built site has them as they were, in the host’s rules with nothing but who may frame them', async () => {
  const site = await buildStudy(recorded());
  for (const [address, text] of published) expect(site.text(`${address}index.html`)).toBe(text);
  const shapes = site
    .text('_headers')
    .split('\n\n')
    .filter((rule) => rule.includes('/v/:version/'));
  expect(shapes).toEqual([
    '/:folder/embed/:finding/v/:version/\n  Content-Security-Policy: frame-ancestors *',
    '/:folder/embed/:finding/v/:version/:breakdown/\n  Content-Security-Policy: frame-ancestors *',
  ]);
  const choice = site.page('en/trust/embed/index.html');
  const offered = [...choice.querySelectorAll('input[name="trust-figures"]')];
  expect(offered.map((input) => input.getAttribute('value'))).toEqual(['latest', 'kept']);
  const frames = [...choice.querySelectorAll('iframe')].map((frame) => frame.getAttribute('src'));
  expect(frames).toEqual(['/en/embed/trust/', `/en/embed/trust/v/${today}/`]);
  const kept = [...choice.querySelectorAll('div[data-figures=kept] textarea')];
  const texts = kept.map(({ textContent }) => textContent ?? '');
  expect(texts[0]).toBe(`https://example.org/en/embed/trust/v/${today}/`);
  expect(texts).toHaveLength(1 + 9 + 3);
  for (const text of texts)
    expect(text).toContain(`https://example.org/en/embed/trust/v/${today}/`);
  const picture = choice.querySelector('div[data-figures=kept] a');
  expect([picture?.getAttribute('href'), picture?.getAttribute('download')]).toEqual([
    '/en/trust.png',
    `trust-${today}.png`,
  ]);
  const page = site.page('en/trust/index.html');
  expect(
    [...page.querySelectorAll('.citation')].at(-1)?.textContent?.replace(/\s+/g, ' ').trim(),
  ).toBe(`This version stays at https://example.org/en/embed/trust/v/${today}/`);
  expect(page.querySelector('a[href="/en/trust.csv"]')?.getAttribute('download')).toBe(
    `trust-${today}.csv`,
  );
  site.remove();
});

it('nothing is said to stay where the study keeps no record', () => {
  const site = openSite(templateFolder);
  const [first] = embedChoicePage(site, 'en', 'trust').embeds;
  expect([first.kept, first.picture]).toEqual([undefined, undefined]);
  expect(findingCitation(site, findingView(site, 'en', 'trust')).kept).toBeUndefined();
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
  const told = (findings = study.findings) => {
    try {
      return refuse(verdicts, recordedPages({ ...study, findings }));
    } catch (error) {
      return error instanceof InputError ? error.problems.map(formatProblem) : error;
    }
  };
  expect(told()).toEqual([
    `data/published/gone/00000001.en.by-age.html:1:1: published version that shows what is hidden today, trust: men: n, and in 1 other page: "00000001"
  withdraw the finding in data/study.yaml, and say why in study.json of each language:
  withdrawn: { gone: { date: 2026-01-10 } }`,
    `data/published/trust/00000002.pt.html:1:1: published version that shows what is hidden today, trust: men: n: "00000002"
  take it back with a correction of trust in data/trust.yaml, whose words stand in findings.json of each language:
  corrections: [{ date: 2026-01-10, text: hidden, withdraws: true }]`,
  ]);
  const renamed = study.findings.map((finding) => ({ ...finding, formerly: ['gone'] }));
  expect(told(renamed.slice(1))).toEqual([
    expect.stringContaining('with a correction of trust in data/trust.yaml'),
    expect.stringContaining('with a correction of trust in data/trust.yaml'),
  ]);
});

const nothing = async (): Promise<never> => {
  throw new Error('copies need no other file');
};

const none = { secrets: [], published: [], labels: [], facts: [], findings: [] };
