import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicationLines } from '#commands/publication-lines.ts';
import { readFindings } from '#data-folder/read-study.ts';
import { newReleaseFiles } from '#record/new-release.ts';
import { publishedAddresses } from '#record/published-record.ts';
import { readRecord } from '#record/read-record.ts';
import { asPublished, releaseOfSite } from '#record/release-of-site.ts';
import { type Built, buildStudy } from '../built.ts';
import { constats } from '../command-line.ts';
import { correctedStudy } from '../corrected-study.ts';
import { writePublication } from '../on-record.ts';
import { folderWith, templateFolder, templateWith, writeFiles } from '../study-folder.ts';
import { publishedBefore } from './published-before.ts';

let built: Built;
beforeAll(async () => {
  built = await buildStudy('tests/template');
}, 120_000);

const publish = (study: string, ...words: string[]) =>
  constats('publish', study, '--out', built.folder, ...words);

const recordOf = (study: string) => {
  const { record, problems } = readRecord(study);
  expect(problems).toEqual([]);
  return record;
};

/** The files of the record, by their names. */
const filesOf = (study: string) =>
  readdirSync(join(study, 'data/published'), { recursive: true, encoding: 'utf8' }).toSorted();

/** What the template says of trust, as it is put on record. */
const trust = {
  id: 'trust',
  version: '913edada',
  base: 640,
  counting: { table: 'trust.csv', baseStep: 1, weighted: false },
  corrections: [],
  rows: [
    {
      key: 'services',
      values: { trust: 'services' },
      cells: { percent: { value: 62, decimals: 0 } },
      flags: {},
    },
    {
      key: 'friends',
      values: { trust: 'friends' },
      cells: { percent: { value: 71, decimals: 0 } },
      flags: {},
    },
  ],
};

it('puts a built site on record, and nothing where nothing is new', async () => {
  const study = templateWith({});
  const first = await publish(study, '--yes', '--date', '2026-01-10');
  expect(first.stderr).toBe('');
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(
    /^https:\/\/example\.org\/, 2026-01-10\n\nnew findings\n {2}respondents\n {2}trust\n\nnew addresses\n {2}\d+ pages, /,
  );
  expect(first.stdout).toContain(
    'note: data/study.yaml:5:6: address that is only an example: nobody is reached there: "https://example.org/"',
  );
  const { releases, findings } = recordOf(study);
  expect(releases.map(({ date, site, after }) => [date, site, after])).toEqual([
    ['2026-01-10', 'https://example.org/', []],
  ]);
  expect(findings.get('trust')).toEqual([
    {
      ...trust,
      headline: { row: 'services', measure: 'percent' },
      labels: {
        en: { trust: { services: 'A service', friends: 'A friend' } },
        fr: { trust: { services: 'Un service', friends: 'Des proches' } },
      },
    },
  ]);
  const before = filesOf(study);
  expect(await publish(study)).toEqual({
    code: 0,
    stdout: 'data/published: nothing new: all of https://example.org/ is on record\n',
    stderr: '',
  });
  expect(filesOf(study)).toEqual(before);
});

it('keeps each address that others link to or show, and none that only machines of the site read', async () => {
  const study = templateWith({});
  await publish(study, '--yes');
  const addresses = publishedAddresses(recordOf(study));
  expect(addresses).toEqual(
    expect.arrayContaining([
      '',
      'en/',
      'fr/trust/',
      'fr/trust.csv',
      'fr/trust.card.png',
      'fr/trust.qr.svg',
      'fr/embed/trust/',
      'fr/poster-a3/',
      's/p2kjf8/',
      's/p2kjf8/fr/',
      'datapackage.json',
      'embed.js',
    ]),
  );
  expect(
    addresses.filter((address) =>
      /404|htaccess|_headers|robots|sitemap|favicon|apple-touch|search\.js/.test(address),
    ),
  ).toEqual([]);
});

it('keeps the addresses of posters that were printed as PDF', async () => {
  const study = templateWith({});
  const names = ['index.html', 'embeds.json', 'datapackage.json'];
  const site = Object.fromEntries(names.map((name) => [name, built.text(name)]));
  const out = folderWith({ ...site, 'en/poster.pdf': '%PDF', 'en/poster.pdf.gz': '' });
  await constats('publish', study, '--out', out, '--yes');
  expect(publishedAddresses(recordOf(study))).toEqual([
    '',
    'datapackage.json',
    'embeds.json',
    'en/poster.pdf',
  ]);
});

it('asks before it writes, and writes nothing where there is nobody to ask', async () => {
  const study = templateWith({});
  const { code, stdout, stderr } = await publish(study);
  expect(code).toBe(1);
  expect(stdout).toContain('new findings\n  respondents\n  trust\n');
  expect(stderr).toBe(
    'no terminal to ask on: nothing was written\n  add --yes to put on record what is shown above\n',
  );
  expect(recordOf(study).releases).toEqual([]);
});

it('shows each figure that is another, beside the one that readers had', async () => {
  const study = correctedStudy();
  writePublication(study, publishedBefore);
  const { code, stdout } = await publish(study, '--yes');
  expect(stdout).toContain(`
new findings
  respondents

changed findings
  trust: 11111111 → 913edada, 1 figure
    services, percent: 66.0 → 62

corrections that are told from now on
  trust: 2025-10-02, typing
  trust: 2025-09-20, typing

new addresses
`);
  expect(code).toBe(0);
  const { releases, findings } = recordOf(study);
  expect(releases.map(({ after }) => after)).toEqual([[], [releases[0]!.id]]);
  expect(
    findings.get('trust')!.map(({ version, date, corrections }) => [version, date, corrections]),
  ).toEqual([
    ['11111111', undefined, []],
    ['913edada', '2025-10-02', ['typing', 'typing']],
  ]);
});

it('tells of a finding by both of its names', () => {
  const settings = readFileSync(join(templateFolder, 'data/trust.yaml'), 'utf8');
  const study = templateWith({
    'data/trust.csv': undefined,
    'data/trust.yaml': undefined,
    'data/help.csv': 'trust,percent\nservices,62\nfriends,71\n',
    'data/help.yaml': `${settings}formerly: [trust]\n`,
  });
  writePublication(study, publishedBefore);
  const { findings, record } = readFindings(study);
  const release = releaseOfSite(
    {
      site: 'https://example.org/',
      findings: findings.map((finding) => asPublished(finding, 'p2kjf8')),
      addresses: ['en/help/'],
      frozen: new Map(),
    },
    record,
  );
  expect(publicationLines(release!, { record, findings, lost: [] })).toEqual([
    'https://example.org/',
    '',
    'new findings',
    '  respondents',
    '',
    'findings that are called otherwise',
    '  trust → help',
    '',
    'changed findings',
    expect.stringMatching(/^ {2}help: 11111111 → [\da-f]{8}, 1 figure$/),
    '    services, percent: 66.0 → 62',
    '',
    'new addresses',
    '  1 page',
  ]);
});

it('tells what is lost, and where the site was before', () => {
  const { release, findings, frozen } = publishedBefore;
  const [id] = newReleaseFiles(publishedBefore).map(({ file }) => file.slice(-13, -5));
  const record = { releases: [{ ...release, id: id! }], findings: new Map() };
  const moved = { ...release, site: 'https://moved.example/', findings: {}, addresses: [] };
  expect(
    publicationLines({ release: moved, findings, frozen }, { record, findings: [], lost: ['a/'] }),
  ).toEqual([
    'https://moved.example/',
    '  was published at https://example.org/ before',
    '',
    'findings that are there no more',
    '  trust',
    '',
    'lost: published addresses that this site does not have',
    '  a/',
  ]);
});

describe('a folder that holds no site of this study', () => {
  const folderOf = (files: Record<string, string | undefined>) =>
    folderWith({
      ...Object.fromEntries(
        ['index.html', 'embeds.json', 'datapackage.json'].map((name) => [name, built.text(name)]),
      ),
      ...files,
    });
  const saying = (content: object) => ({
    'datapackage.json': JSON.stringify({
      ...JSON.parse(built.text('datapackage.json')),
      ...content,
    }),
  });

  it.each([
    [
      'is none of constats',
      () => ({ 'index.html': '<p>' }),
      'folder that holds no site of constats',
      'build the site first: npx constats build',
    ],
    [
      'is part of one',
      () => ({ 'constats-part.json': '{}' }),
      'part of a site',
      'put its parts together with npx constats join, or build all of it: npx constats build',
    ],
    [
      'is opened from a disk',
      () => ({ 'embeds.json': undefined }),
      'site that is opened from a disk',
      'build it without --relative: npx constats build',
    ],
    [
      'is of another study',
      () => saying({ name: 'other' }),
      'site of another study',
      'build this one: npx constats build',
    ],
    [
      'has other figures',
      () => saying({ version: '00000000' }),
      'site with other figures than the study has today',
      'build it anew: npx constats build',
    ],
  ])('is refused where it %s', async (_, files, what, mend) => {
    const out = folderOf(files());
    const study = templateWith({});
    expect(await constats('publish', study, '--out', out, '--yes')).toEqual({
      code: 1,
      stdout: '',
      stderr: `constats: ${what}: "${out}"\n  ${mend}\n`,
    });
    expect(recordOf(study).releases).toEqual([]);
  });

  it('is refused where it was built for another address, or for none', async () => {
    const study = templateWith({});
    const settings = readFileSync(join(study, 'data/study.yaml'), 'utf8');
    writeFiles(study, {
      'data/study.yaml': settings.replace('https://example.org/', 'https://moved.example/'),
    });
    expect((await publish(study, '--yes')).stderr).toBe(
      `constats: site that was built for another address: "https://example.org/en/data/"
  this study is published at https://moved.example/: build it anew, or name the address of the site with --site
`,
    );
    writeFiles(study, { 'data/study.yaml': `${settings}host: folder\n` });
    expect((await publish(study, '--yes')).stderr).toContain('site that is opened from a disk');
  });

  it('is not asked for where the day is none', async () => {
    expect((await publish(templateWith({}), '--date', '2026-13-01')).stderr).toBe(
      'constats: unusable --date: "2026-13-01"\n  expected a day, e.g. "2026-01-10"\n',
    );
  });
});

it('publishes nothing where the record was edited, and says where', async () => {
  const study = templateWith({});
  await publish(study, '--yes');
  const file = 'data/published/trust/913edada.yaml';
  writeFiles(study, { [file]: readFileSync(join(study, file), 'utf8').replace('62', '66') });
  const { code, stderr } = await publish(study, '--yes');
  expect(code).toBe(1);
  expect(stderr).toContain(`${file}:24:1: line that is not as it was published: "  services,66"`);
});

describe('a site that was published before there was a record', () => {
  const begin = (study: string, folder: string) =>
    constats('publish', study, '--previous', folder, '--yes', '--date', '2025-07-01');

  it('begins the record from the folder of an earlier build', async () => {
    const study = correctedStudy();
    writeFiles(study, { 'data/trust.csv': 'trust,percent\nservices,61\nfriends,71\n' });
    const { code, stderr } = await begin(study, built.folder);
    expect([code, stderr]).toEqual([0, '']);
    const { releases, findings } = recordOf(study);
    expect(releases.map(({ date, site, findings: all }) => [date, site, all])).toEqual([
      [
        '2025-07-01',
        'https://example.org/',
        {
          respondents: { version: '354019b0', short: '7fc4np', corrections: [] },
          trust: { version: '913edada', short: 'p2kjf8', corrections: [] },
        },
      ],
    ]);
    expect(releases[0]!.addresses).toContain('fr/trust.story.png');
    expect(findings.get('trust')).toEqual([trust]);
    // What is the same today is put on record as it is today, with the cell that its headline quotes.
    expect(findings.get('respondents')![0]!.headline).toEqual({
      row: 'respondents',
      measure: 'n',
    });
    expect(await begin(study, built.folder)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'constats: record that has begun already: "data/published"\n  leave out --previous: an earlier site can only be put on record before any other\n',
    });
  });

  it.each([
    ['both lists', ['datapackage.json', 'embeds.json']],
    ['the list of tables', ['datapackage.json']],
    ['the list of frames', ['embeds.json']],
  ])('begins it from %s, saved from the address of the site', async (_, names) => {
    const study = correctedStudy();
    writeFiles(study, { 'data/trust.csv': 'trust,percent\nservices,61\nfriends,71\n' });
    const saved = folderWith(Object.fromEntries(names.map((name) => [name, built.text(name)])));
    const { code, stdout, stderr } = await begin(study, saved);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      'findings whose figures are not known, so that no change of them can be told\n  trust\n',
    );
    const record = recordOf(study);
    expect(record.releases[0]!.site).toBe('https://example.org/');
    const isTables = names.includes('datapackage.json');
    const isFrames = names.includes('embeds.json');
    expect(publishedAddresses(record)).toEqual(
      [
        ...['', 'en/', 'fr/', 's/7fc4np/', 's/p2kjf8/', ...names],
        ...['en', 'fr'].flatMap((tag) =>
          ['respondents', 'trust'].flatMap((id) => [
            `${tag}/${id}/`,
            ...(isTables ? [`${tag}/${id}.csv`] : []),
            ...(isFrames ? [`${tag}/embed/${id}/`, `${tag}/${id}.oembed.json`] : []),
          ]),
        ),
        ...['7fc4np', 'p2kjf8'].flatMap((code) => [`s/${code}/en/`, `s/${code}/fr/`]),
      ].toSorted(),
    );
    const [trust] = record.findings.get('trust')!;
    expect([trust!.version, trust!.rows]).toEqual(['913edada', []]);
    expect(record.findings.get('respondents')![0]!.rows).toHaveLength(1);
  });

  it('is refused where it is none, or that of another study', async () => {
    const nothing = folderWith({ 'notes.txt': '' });
    expect((await begin(templateWith({}), nothing)).stderr).toContain(
      `folder that holds no earlier site: "${nothing}"`,
    );
    const other = folderWith({
      'datapackage.json': built.text('datapackage.json').replace('"example"', '"other"'),
    });
    expect((await begin(templateWith({}), other)).stderr).toContain(
      'earlier site of another study: "other"\n  this study is example: name a site of it',
    );
  });
});
