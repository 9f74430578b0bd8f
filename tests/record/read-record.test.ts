import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#documents/document.ts';
import { formatProblem } from '#errors.ts';
import { flagNames } from '#findings/specs/flags.ts';
import { measureNames } from '#findings/specs/measures.ts';
import { symbolNames } from '#findings/specs/symbols.ts';
import { type NewRelease, newReleaseFiles, unfinishedFiles } from '#record/new-release.ts';
import {
  latestPublished,
  publishedAddresses,
  type PublishedRow,
} from '#record/published-record.ts';
import { readRecord } from '#record/read-record.ts';
import { readVersion, type VersionOnRecord } from '#record/version-file.ts';
import { folderWith } from '../study-folder.ts';

const row = (country: string, n: number, share: string): PublishedRow => ({
  key: country,
  values: { country },
  cells: { n: { value: n, decimals: 0 }, percent: { value: Number(share), decimals: 1 } },
  flags: {},
});

const services: VersionOnRecord = {
  id: 'services',
  version: '1a2b3c4d',
  headline: { row: 'FR', measure: 'percent' },
  base: 718,
  answers: { column: 'country', choice: 'several' },
  counting: { table: 'services.csv', totals: { country: 'all' }, baseStep: 1, weighted: false },
  rows: [
    row('FR', 294, '41.0'),
    {
      key: 'all',
      values: { country: 'all' },
      cells: { n: { symbol: 'suppressed' }, percent: { value: 66, decimals: 1 } },
      flags: { percent: ['unreliable', 'provisional'] },
    },
  ],
};

const corrected: VersionOnRecord = {
  ...services,
  version: '99999999',
  rows: [row('FR', 290, '40.4')],
};

const first: NewRelease = {
  release: {
    after: [],
    date: '2026-01-10',
    site: 'https://example.org/study/',
    findings: { services: { version: '1a2b3c4d', short: 'k7x2nd', date: '2025-06-15' } },
    addresses: ['fr/services/', '', 'fr/services.csv'],
    frozen: {
      'fr/embed/services/v/1a2b3c4d/':
        '82d9cea061666a99f9dbf919e2dc6288ce7da4f7eba71997c0ae3af46f0732bb',
    },
  },
  findings: [services],
  frozen: new Map([['fr/embed/services/v/1a2b3c4d/', 'line\nline\n']]),
};

const lay = (...publications: NewRelease[]) =>
  folderWith(
    Object.fromEntries(publications.flatMap(newReleaseFiles).map(({ file, text }) => [file, text])),
  );

const nameOf = (publication: NewRelease) =>
  /([\da-f]{8})\.yaml$/.exec(newReleaseFiles(publication).at(-1)!.file)![1]!;

/** A publication that follows on others, with services in this version. */
const next = (date: string, version: string, ...before: NewRelease[]): NewRelease => ({
  release: {
    ...first.release,
    date,
    after: before.map(nameOf),
    findings: { services: { version, short: 'k7x2nd', corrections: ['rounding'] } },
    addresses: [`new/${date}/`],
    frozen: {},
  },
  findings: version === '99999999' ? [corrected] : [],
  frozen: new Map(),
});

const versionIn = (text: string) =>
  readVersion({ text, ...parseDocument('1a2b3c4d.yaml', text) }, 'services', '1a2b3c4d');

const told = (folder: string) => readRecord(folder).problems.map(formatProblem);

it('has nothing on record where a study never published', () => {
  expect(readRecord(folderWith({}))).toEqual({
    record: { releases: [], findings: new Map() },
    problems: [],
  });
});

it('writes plain text that says what readers were shown', () => {
  const [version, page, release] = newReleaseFiles(first);
  expect(version).toEqual({
    file: 'data/published/services/1a2b3c4d.yaml',
    text: `# Written by constats publish. It is never changed, nor taken away.
finding: services
version: 1a2b3c4d
headline:
  row: FR
  measure: percent
base: 718
answers:
  column: country
  choice: several
counting:
  table: services.csv
  totals:
    country: all
  baseStep: 1
  weighted: false
dimensions: [country]
figures: |
  country,n,percent,percent_flag
  FR,294,41.0,
  all,(suppressed),66.0,unreliable provisional
seal: |
  5e3c7480424ee0d857c185a7bf23c6b8
  4197 f254 728d beaf a791 e32e 78d1 8d0f 0245 b313 885c 9b1f bf89 922d 8f1c 8ff4
  a42e 8fbc 13ac 7b5f c235
`,
  });
  expect(page).toEqual({
    file: 'data/published/services/1a2b3c4d.fr.html',
    text: 'line\nline\n',
  });
  expect(release).toEqual({
    file: 'data/published/6b15ff6a.yaml',
    text: `# Written by constats publish. It is never changed, nor taken away.
date: 2026-01-10
site: https://example.org/study/
after: []
findings: |
  finding,version,short,date,corrections
  services,1a2b3c4d,k7x2nd,2025-06-15,
addresses: |
  .
  fr/services.csv
  fr/services/
frozen: |
  82d9cea061666a99f9dbf919e2dc6288ce7da4f7eba71997c0ae3af46f0732bb  fr/embed/services/v/1a2b3c4d/
seal: |
  bf44a32501e341108c9dd6f1f260397b
  4197 5da8 1dcf 6012 d86d bc1c 9746 6ecb 30ea 08d1 f755 be73 b7bc
`,
  });
});

it('reads what was written', () => {
  const { record, problems } = readRecord(lay(first));
  expect(problems).toEqual([]);
  expect(record.findings.get('services')).toEqual([
    { ...services, date: '2025-06-15', corrections: [] },
  ]);
  expect(publishedAddresses(record)).toEqual(['', 'fr/services.csv', 'fr/services/']);
  expect(record.releases).toEqual([
    {
      ...first.release,
      id: nameOf(first),
      addresses: ['', 'fr/services.csv', 'fr/services/'],
      findings: {
        services: { version: '1a2b3c4d', short: 'k7x2nd', date: '2025-06-15', corrections: [] },
      },
    },
  ]);
});

it('keeps every version that readers had, the last one last', () => {
  const second = next('2026-02-01', '99999999', first);
  const back = next('2026-01-15', '1a2b3c4d', second);
  const { record } = readRecord(lay(first, second));
  expect(record.findings.get('services')!.map(({ version }) => version)).toEqual([
    '1a2b3c4d',
    '99999999',
  ]);
  expect(latestPublished(record, 'services')).toEqual({ ...corrected, corrections: ['rounding'] });
  const { releases, findings } = readRecord(lay(first, second, back)).record;
  expect(releases.map(({ date }) => date)).toEqual(['2026-01-10', '2026-02-01', '2026-01-15']);
  expect(findings.get('services')!.map(({ version }) => version)).toEqual(['99999999', '1a2b3c4d']);
});

it('keeps what either of two people changed who published on their own', () => {
  const second = next('2026-02-01', '99999999', first);
  const trust = { trust: { version: '77777777', short: 'p3' } };
  const beside: NewRelease = {
    release: {
      ...next('2026-02-02', '1a2b3c4d', first).release,
      findings: { ...first.release.findings, ...trust },
    },
    findings: [{ ...services, id: 'trust', version: '77777777' }],
    frozen: new Map(),
  };
  const { record, problems } = readRecord(lay(first, second, beside));
  expect(problems).toEqual([]);
  expect(latestPublished(record, 'services')?.version).toBe('99999999');
  expect(latestPublished(record, 'trust')?.version).toBe('77777777');
  expect(publishedAddresses(record).slice(-2)).toEqual(['new/2026-02-01/', 'new/2026-02-02/']);
});

it('takes the line ends of git on Windows for no damage', () => {
  const [version, page, release] = newReleaseFiles(first).map(({ file, text }) => [
    file,
    text.replaceAll('\n', '\r\n'),
  ]);
  const { record, problems } = readRecord(
    folderWith(Object.fromEntries([version!, page!, release!])),
  );
  expect(problems).toEqual([]);
  expect(record).toEqual(readRecord(lay(first)).record);
});

const version = 'data/published/services/1a2b3c4d.yaml';
const page = 'data/published/services/1a2b3c4d.fr.html';
const release = `data/published/${nameOf(first)}.yaml`;

/** The record of one publication, in which a file is changed so. */
const damaged = (file: string, change: (text: string) => string | undefined) => {
  const folder = lay(first);
  const text = change(readFileSync(join(folder, file), 'utf8'));
  if (text === undefined) rmSync(join(folder, file));
  else writeFileSync(join(folder, file), text);
  return folder;
};

describe('a record that was damaged', () => {
  it.each([
    [
      'a figure that was edited',
      version,
      (text: string) => text.replace('FR,294,41.0', 'FR,294,47.0'),
      `${version}:20:1: line that is not as it was published: "  FR,294,47.0,"`,
    ],
    [
      'a line that was taken away',
      version,
      (text: string) => text.replace('  measure: percent\n', ''),
      `${version}:6:1: line that is not as it was published: "base: 718"`,
    ],
    [
      'a line that was added',
      version,
      (text: string) => text.replace('seal:', '  DE,1,1.0,\nseal:'),
      `${version}:22:1: line that is not as it was published: "  DE,1,1.0,"`,
    ],
    [
      'a seal that was edited',
      version,
      (text: string) => text.replace('5e3c', '5e3d'),
      `${version}:22:1: line that is not as it was published: "seal: |"`,
    ],
    [
      'a file that breaks off',
      version,
      (text: string) => text.slice(0, 200),
      `${version}:1:1: file of the record that is not whole`,
    ],
    ['an empty file', version, () => '', `${version}:1:1: file of the record that is not whole`],
    [
      'a version that is missing',
      version,
      () => undefined,
      `${release}:7:3: published figures whose file is missing: "services: 1a2b3c4d"`,
    ],
    [
      'an address that was edited',
      release,
      (text: string) => text.replace('fr/services.csv', 'fr/other.csv'),
      `${release}:10:1: line that is not as it was published: "  fr/other.csv"`,
    ],
    [
      'a page that was edited',
      page,
      (text: string) => text.replace('line', 'other'),
      `${page}:1:1: page that is not as it was published`,
    ],
    [
      'a page that is missing',
      page,
      () => undefined,
      `${release}:13:3: published page whose file is missing: "fr/embed/services/v/1a2b3c4d/"`,
    ],
    [
      'two versions that git left in one file',
      release,
      (text: string) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`,
      `${release}:1:1: two versions of this file collide`,
    ],
  ])('is told of %s by file and line, and once', (_, file, change, problem) => {
    const { record, problems } = readRecord(damaged(file, change));
    expect(problems.map((one) => formatProblem(one).split('\n')[0])).toEqual([problem]);
    expect(problems[0]?.mend).toContain('as it was');
    expect(record.releases).toEqual([]);
  });

  it('says how it is mended', () => {
    expect(told(damaged(version, (text) => text.replace('41.0', '47.0')))).toEqual([
      `${version}:20:1: line that is not as it was published: "  FR,294,47.0,"
  take the file back as it was, from a copy or with: git checkout -- ${version}
  what was published is never edited: mend it in data/ or locales/, and publish that`,
    ]);
  });

  it('names each line that was edited', () => {
    const [problem] = told(damaged(version, (text) => text.replace(/FR/g, 'DE')));
    expect(problem).toContain(`${version}:5:1`);
    expect(problem).toMatch(/\n {2}the same on line 20$/);
  });

  it('is told of a publication that is missing, where another follows on it', () => {
    const second = next('2026-02-01', '99999999', first);
    const folder = lay(first, second);
    rmSync(join(folder, release));
    const line = `data/published/${nameOf(second)}.yaml:4:9`;
    expect(told(folder)).toEqual([
      expect.stringContaining(`${line}: earlier publication that is missing: "${nameOf(first)}"`),
    ]);
  });

  it('is told of a record that cannot be read', () => {
    expect(told(folderWith({ 'data/published': 'not a folder' }))).toEqual([
      'data/published:1:1: record that cannot be read\n  make it the folder again that it was, which you may read',
    ]);
  });

  it('is told of files that were renamed or copied', () => {
    const { text } = newReleaseFiles(first).at(-1)!;
    expect(told(folderWith({ 'data/published/00000000.yaml': text }))).toEqual([
      expect.stringContaining('publication that is not called as it was: "00000000"'),
    ]);
    const folder = lay(first);
    writeFileSync(join(folder, 'data/published/copy of.yaml'), text);
    expect(told(folder)).toEqual([
      expect.stringContaining('data/published/copy of.yaml:1:1: file that is no publication'),
    ]);
    const [other] = newReleaseFiles({ ...first, findings: [corrected] });
    expect(told(damaged(version, () => other!.text))).toEqual([
      expect.stringContaining(`${version}:2:10: file in the place of another: "services"`),
    ]);
  });
});

it('takes what no publication names for what was never finished', () => {
  const folder = lay(first);
  const [unfinished] = newReleaseFiles(next('2026-02-01', '99999999', first));
  writeFileSync(join(folder, unfinished!.file), unfinished!.text);
  writeFileSync(join(folder, 'data/published/services/notes.txt'), 'of the team');
  const { record, problems } = readRecord(folder);
  expect(problems).toEqual([]);
  expect(record).toEqual(readRecord(lay(first)).record);
  expect(unfinishedFiles(folder, record)).toEqual(['data/published/services/99999999.yaml']);
});

/** A text as a cell of a table holds it. */
const word = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/\r/g, '').trim())
  .filter((text) => text !== '' && !(text in {}));
const printed = fc
  .tuple(fc.integer({ min: 0, max: 100_000_000 }), fc.nat({ max: 3 }))
  .map(([digits, decimals]) => ({
    value: Number((digits / 10 ** decimals).toFixed(decimals)),
    decimals,
  }));
const cell = fc.oneof(
  printed,
  fc.constantFrom(...symbolNames).map((symbol) => ({ symbol })),
);
const flags = fc.uniqueArray(fc.constantFrom(...flagNames), { minLength: 1 });
const anyRows = fc
  .tuple(fc.uniqueArray(word, { maxLength: 3 }), fc.uniqueArray(fc.constantFrom(...measureNames)))
  .chain(([dimensions, measures]) =>
    fc
      .array(
        fc.record({
          values: fc.tuple(...dimensions.map(() => fc.oneof(word, fc.constant('')))),
          n: cell,
          cells: fc.record(Object.fromEntries(measures.map((name) => [name, cell])), {
            requiredKeys: [],
          }),
          flags: fc.record(Object.fromEntries(measures.map((name) => [name, flags])), {
            requiredKeys: [],
          }),
        }),
        { maxLength: 5 },
      )
      .map((rows) =>
        rows.map((one): PublishedRow => {
          const values = Object.fromEntries(
            dimensions.map((name, at) => [name, one.values[at] ?? '']),
          );
          return {
            key: Object.values(values).join(' / '),
            values,
            cells: { n: one.n, ...one.cells },
            flags: one.flags,
          };
        }),
      ),
  );

it('keeps whatever a finding may hold', () => {
  fc.assert(
    fc.property(anyRows, word, word, (rows, name, value) => {
      const finding: VersionOnRecord = {
        ...services,
        headline: { row: name, measure: 'mean' },
        answers: { column: value, choice: 'one' },
        base: 'unknown',
        counting: {
          table: value,
          filter: { [name]: value },
          totals: { [value]: { [name]: [value, name] } },
          apart: [name],
          population: value,
          baseStep: 5,
          weighted: true,
        },
        labels: { fr: { [name]: { [value]: name } } },
        rows,
      };
      const { text } = newReleaseFiles({ ...first, findings: [finding] })[0]!;
      expect(versionIn(text)).toEqual({ value: finding, problems: [] });
    }),
  );
});
