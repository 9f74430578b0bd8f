import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChecked } from '#commands/open-checked.ts';
import { readRecord } from '#record/read-record.ts';
import { writeVersion } from '#record/version-file.ts';
import { constats } from '../command-line.ts';
import { manifoldStudy } from '../manifold-study.ts';
import { putOnRecord } from '../published-study.ts';
import { writeFiles } from '../study-folder.ts';

/** A study that was published as it is. */
function published(asked?: Parameters<typeof putOnRecord>[1]): string {
  const study = manifoldStudy();
  putOnRecord(study, asked);
  return study;
}

function replace(study: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(study, file), 'utf8');
  expect(text).toMatch(from);
  writeFiles(study, { [file]: text.replace(from, to) });
}

/** Calls a finding of the battery otherwise, also where its words are. */
function rename(study: string, from: string, to: string): void {
  replace(study, 'data/items.yaml', `${from}:`, `${to}:`);
  for (const tag of ['en', 'fr'])
    replace(study, `locales/${tag}/findings.json`, `"${from}":`, `"${to}":`);
}

/** What `check` says of it: its problems, or else what it prints. How many addresses a finding has is no matter here. */
async function told(study: string): Promise<string> {
  const { stdout, stderr } = await constats('check', study);
  const text = stderr === '' ? stdout : stderr.replace(/\n\n.*nothing was written\n$/, '');
  return text.replace(/\d+ more addresses/g, 'N more addresses');
}

const changedTrust = `data/trust.csv:2:10: published figure that changed without a word: "62 → 61.7"
  services, percent: put it back as it was, or say in data/trust.yaml that trust was corrected, and what was in findings.json of each language (npx constats fix drafts both):
    corrections: [{ date: …, text: … }]`;

const renamedCost = `data/items.yaml:1:1: published finding whose figures are those of "price" now: "cost"
  https://example.org/en/cost/ and N more addresses were published: say in data/items.yaml that price was called so, and they lead there (npx constats fix writes it):
    price: { value: …, formerly: [cost] }`;

describe('a study that was published', () => {
  it('may stay as it is, and grow', async () => {
    const study = published({ pdf: true });
    expect(await told(study)).toContain('no problems');
    replace(study, 'data/items.csv', /$/, 'q3,all,often,50\nq3,young,often,40\nq3,old,often,60\n');
    replace(study, 'data/items.yaml', /$/, '    time: q3\n');
    for (const tag of ['en', 'fr'])
      replace(
        study,
        `locales/${tag}/findings.json`,
        '"cost":',
        '"time":{"title":"Time","headline":"{{percent}} lose time"},"cost":',
      );
    expect(await told(study)).toContain('5 findings in 2 languages, no problems');
  });

  it('is held to each figure and each finding, one problem for each', async () => {
    const study = published();
    replace(study, 'data/trust.csv', '62', '61.7');
    rename(study, 'cost', 'price');
    expect(await told(study)).toBe(`${renamedCost}\n${changedTrust}`);
    const build = await constats('build', study, '--out', join(study, 'dist'));
    expect(build).toMatchObject({ code: 1, stdout: '' });
    expect(build.stderr).toContain(changedTrust);
    expect(existsSync(join(study, 'dist'))).toBe(false);
    // It may be looked at all the same, where nobody takes it for what was published.
    const notes = async (...asked: Parameters<typeof openChecked>) => {
      const opened = await openChecked(...asked);
      return opened.study.notes
        .map(({ what }) => what)
        .filter((what) => what.startsWith('publish'));
    };
    expect(await notes(study, 'https://preview.host/')).toEqual([]);
    expect(await notes(study, 'http://localhost/', { unkept: 'note' })).toEqual([
      'published finding whose figures are those of "price" now',
      'published figure that changed without a word',
    ]);
  });

  it('is held to its languages, its ways of showing a finding, its feeds and its files', async () => {
    const study = published();
    replace(study, 'data/study.yaml', '[en, fr]', '[en]');
    replace(study, 'data/study.yaml', /published: .*\n/, '');
    replace(study, 'data/study.yaml', 'https://example.org/', 'https://example.net/study/');
    replace(study, 'data/items.yaml', 'breakdowns: [age]', 'breakdowns: []');
    writeFiles(study, { 'locales/fr': undefined, 'public/annex': undefined });
    expect(await told(study))
      .toBe(`data/items.yaml:1:1: published breakdowns that are gone: "cost/all, cost/by-age"
  https://example.org/en/embed/cost/all/ and N more addresses were published: say in data/items.yaml of cost that they lead to the whole of it (npx constats fix writes it), or show it so again:
    cost: { value: …, formerly: [cost/all, cost/by-age] }
data/items.yaml:1:1: published breakdowns that are gone: "distance/all, distance/by-age"
  https://example.org/en/embed/distance/all/ and N more addresses were published: say in data/items.yaml of distance that they lead to the whole of it (npx constats fix writes it), or show it so again:
    distance: { value: …, formerly: [distance/all, distance/by-age] }
data/study.yaml:2:1: published address that is gone: "annex/readme.txt"
  https://example.org/annex/readme.txt was published: put it back into public/, or say here what took its place:
    moved: { 'annex/readme.txt': … }
data/study.yaml:2:1: feed that was published and is gone, since no finding has a date: "en/feed.xml"
  https://example.org/en/feed.xml was published: say again when the findings were published:
    published: 2025-09-04
data/study.yaml:5:6: site that was published elsewhere: "https://example.org/"
  say so, that links to it lead on (npx constats fix writes it); or, where this study was begun as a copy of that one, delete data/published:
    formerUrls: ['https://example.org/']
data/study.yaml:7:12: language that was published and is gone: "fr"
  https://example.org/fr/ and N more addresses were published: say which language they lead to (npx constats fix writes it), or put it back:
    formerLanguages: { fr: en }`);
  });

  it('is held to posters as PDF only where a site is built', async () => {
    const study = published({ pdf: true });
    expect(await told(study)).toContain('no problems');
    const build = await constats('build', study, '--out', join(study, 'dist'));
    expect(build.stderr).toMatch(
      /^data\/study\.yaml:1:1: pages that were published as PDF and would be gone: "en\/cost\/poster-a3\.pdf"\n {2}https:\/\/example\.org\/en\/cost\/poster-a3\.pdf and \d+ more addresses were published: build with --pdf\n\n1 problem/,
    );
  });

  it('is known to have changed also where the record does not know how', async () => {
    const study = published();
    const [file = ''] = globSync('data/published/trust/*.yaml', { cwd: study });
    const { problems, ...record } = readRecord(study);
    expect(problems).toEqual([]);
    const [trust] = record.record.findings.get('trust') ?? [];
    if (trust === undefined) throw new Error('nothing on record');
    writeFiles(study, { [file]: writeVersion({ ...trust, rows: [] }) });
    expect(await told(study)).toContain('no problems');
    replace(study, 'data/trust.csv', '62', '61.7');
    expect(await told(study)).toMatch(
      /^data\/trust\.yaml:1:1: finding that changed since it was published, without a word: "\w{8} → \w{8}"\n {2}put it back/,
    );
  });
});

describe('what such a study must say is drafted by fix', () => {
  it('so that nothing but words are left to be written', async () => {
    const study = published();
    replace(study, 'data/trust.csv', '62', '61.7');
    rename(study, 'cost', 'price');
    replace(study, 'data/study.yaml', 'https://example.org/', 'https://example.net/study/');
    const { code, stdout } = await constats('fix', study, '--yes', '--date', '2026-01-10');
    expect(code).toBe(0);
    expect(stdout).toContain('+++ data/items.yaml: former name added\n');
    expect(await told(study)).toMatch(
      /^locales\/en\/findings\.json:\d+:\d+: text that is still to be written: "trust\.corrections\.2026-01-10"\n.*\nlocales\/fr\/findings\.json:\d+:\d+: text that is still to be written: "trust\.corrections\.2026-01-10"\n.*$/,
    );
    const read = (file: string) => readFileSync(join(study, file), 'utf8');
    expect(read('data/items.yaml')).toContain('    price: { value: q1, formerly: [cost] }\n');
    expect(read('data/trust.yaml')).toContain(
      'corrections: [{ date: 2026-01-10, text: 2026-01-10 }]\n',
    );
    expect(read('data/study.yaml')).toContain("formerUrls: ['https://example.org/']\n");
    for (const tag of ['en', 'fr'])
      replace(study, `locales/${tag}/findings.json`, '"…"', '"It had been typed wrongly."');
    expect(await told(study)).toContain('no problems');
    expect((await constats('fix', study)).stdout).toBe('nothing to repair\n');
    // Nor are these taken back, or forgotten when it is called otherwise again, and corrected at once.
    putOnRecord(study);
    rename(study, 'price', 'fee');
    replace(study, 'data/items.csv', '34', '33');
    replace(study, 'data/trust.yaml', /corrections: .*\n/, '');
    for (const tag of ['en', 'fr'])
      replace(study, `locales/${tag}/findings.json`, /,\s*"corrections": \{[^}]*\}/, '');
    await constats('fix', study, '--yes', '--date', '2026-02-03');
    expect(read('data/items.yaml')).toContain(
      '    fee: { value: q1, formerly: [cost, price], corrections: [{ date: 2026-02-03, text: 2026-02-03 }] }\n',
    );
    expect(read('data/trust.yaml')).toContain(
      'corrections: [{ date: 2026-01-10, text: 2026-01-10 }]\n',
    );
    expect(read('locales/fr/findings.json')).toContain('"2026-01-10": "…"');
  });

  it('also that a finding was withdrawn, where no other has its figures', async () => {
    const study = published();
    replace(study, 'data/items.yaml', '    cost: q1\n', '');
    replace(study, 'data/items.csv', /q1.*\n/g, '');
    for (const tag of ['en', 'fr'])
      replace(study, `locales/${tag}/findings.json`, /"cost":\{.*?\},/, '');
    expect(await told(study)).toBe(`data/study.yaml:2:1: published finding that is gone: "cost"
  https://example.org/en/cost/ and N more addresses were published: if another finding took its place, say there "formerly: [cost]"; if it was withdrawn, say so here, and why below "withdrawn" in study.json of each language (npx constats fix writes it):
    withdrawn: { cost: { date: … } }`);
    await constats('fix', study, '--yes', '--date', '2026-01-10');
    const read = (file: string) => readFileSync(join(study, file), 'utf8');
    expect(read('data/study.yaml')).toContain('withdrawn: { cost: { date: 2026-01-10 } }\n');
    expect(JSON.parse(read('locales/fr/study.json')).withdrawn).toEqual({ cost: '…' });
  });

  it('once, whatever it was called', async () => {
    const study = published();
    rename(study, 'cost', 'price');
    await constats('fix', study, '--yes');
    putOnRecord(study);
    replace(study, 'data/items.yaml', /.*price: .*\n/, '');
    replace(study, 'data/items.csv', /q1.*\n/g, '');
    for (const tag of ['en', 'fr'])
      replace(study, `locales/${tag}/findings.json`, /"price":\{.*?\},/, '');
    await constats('fix', study, '--yes', '--date', '2026-01-10');
    for (const tag of ['en', 'fr'])
      replace(study, `locales/${tag}/study.json`, '"…"', '"It was wrong."');
    expect(await told(study)).toContain('no problems');
    expect(readFileSync(join(study, 'data/study.yaml'), 'utf8')).toContain(
      'withdrawn: { price: { date: 2026-01-10 } }\n',
    );
    expect((await constats('fix', study)).stdout).toBe('nothing to repair\n');
  });

  it('but not where a number is wrong in itself', async () => {
    const study = published();
    replace(study, 'data/trust.csv', '62', '162');
    expect((await constats('fix', study)).stdout).toBe('nothing to repair\n');
  });
});
