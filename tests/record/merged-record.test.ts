import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { NewRelease } from '#record/new-release.ts';
import {
  latestPublished,
  publishedAddresses,
  type PublishedRecord,
} from '#record/published-record.ts';
import { readRecord } from '#record/read-record.ts';
import { releaseOfSite, type SiteToPublish } from '#record/release-of-site.ts';
import { bytesOf } from '../folder-bytes.ts';
import { writePublication } from '../on-record.ts';
import { folderWith } from '../study-folder.ts';

type Released = SiteToPublish['findings'][number];

/** A finding in a version, with one figure. */
const finding = (id: string, version: string, n: number): Released => ({
  version,
  short: id.slice(0, 3),
  corrections: [],
  finding: {
    id,
    version,
    counting: { table: `${id}.csv`, baseStep: 1, weighted: false },
    rows: [{ key: '', values: {}, cells: { n: { value: n, decimals: 0 } }, flags: {} }],
  },
});

const siteOf = (date: string, ...findings: Released[]): SiteToPublish => ({
  site: 'https://harbour.example/',
  date,
  findings,
  addresses: ['', ...findings.map(({ finding: { id } }) => `en/${id}/`)],
  frozen: new Map(
    findings.map(({ finding: { id, version } }) => [
      `en/embed/${id}/v/${version}/`,
      `${id} ${version}\n`,
    ]),
  ),
});

const recordIn = (folder: string): PublishedRecord => {
  const { record, problems } = readRecord(folder);
  expect(problems).toEqual([]);
  return record;
};

/** Puts a site on record, as `constats publish` does; gives what was new. */
const publish = (folder: string, site: SiteToPublish): NewRelease | undefined => {
  const release = releaseOfSite(site, recordIn(folder));
  writePublication(folder, release);
  return release;
};

const git = (folder: string, ...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=Team', '-c', 'user.email=team@harbour.example', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });

const commit = (folder: string) => {
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'Publish');
};

/** A study that published three findings, as two people have it. */
function twoClones(): [string, string] {
  const [origin, one, other] = [folderWith({}), folderWith({}), folderWith({})];
  git(origin, 'init', '-q', '-b', 'main');
  publish(origin, siteOf('2026-01-10', services, trust, visits));
  commit(origin);
  for (const clone of [one, other]) git(clone, 'clone', '-q', origin, '.');
  return [one, other];
}

const services = finding('services', '11111111', 41);
const trust = finding('trust', '22222222', 62);
const visits = finding('visits', '33333333', 7);

it('merges what two people published on their own, and nothing of either is lost', () => {
  const [one, other] = twoClones();
  publish(
    one,
    siteOf(
      '2026-02-01',
      finding('services', 'aaaaaaaa', 40),
      trust,
      visits,
      finding('costs', '44444444', 9),
    ),
  );
  publish(
    other,
    siteOf(
      '2026-02-02',
      services,
      finding('trust', 'bbbbbbbb', 63),
      visits,
      finding('age', '55555555', 3),
    ),
  );
  for (const clone of [one, other]) commit(clone);
  git(one, 'pull', '-q', '--no-rebase', '--no-edit', other, 'main');
  expect(git(one, 'status', '--short')).toBe('');
  const record = recordIn(one);
  expect(record.releases.map(({ date, after }) => [date, after?.length])).toEqual([
    ['2026-01-10', 0],
    ['2026-02-01', 1],
    ['2026-02-02', 1],
  ]);
  const ids = ['age', 'costs', 'services', 'trust', 'visits'];
  expect(ids.map((id) => latestPublished(record, id)?.version)).toEqual([
    '55555555',
    '44444444',
    'aaaaaaaa',
    'bbbbbbbb',
    '33333333',
  ]);
  expect(publishedAddresses(record)).toEqual(
    expect.arrayContaining(['en/age/', 'en/costs/', 'en/services/', 'en/trust/', 'en/visits/']),
  );
  const both = siteOf(
    '2026-03-01',
    finding('age', '55555555', 3),
    finding('costs', '44444444', 9),
    finding('services', 'aaaaaaaa', 40),
    finding('trust', 'bbbbbbbb', 63),
    visits,
  );
  // Nothing in it is new; the next publication that has something new follows on both.
  expect(publish(one, both)).toBeUndefined();
  const next = publish(one, { ...both, addresses: [...both.addresses, 'report.pdf'] });
  expect(next?.release.after).toEqual(
    record.releases
      .slice(1)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(next?.release.addresses).toEqual(['report.pdf']);
  expect(recordIn(one).releases).toHaveLength(4);
});

it('merges the same publication of two people into one', () => {
  const [one, other] = twoClones();
  for (const clone of [one, other]) {
    publish(clone, siteOf('2026-02-01', finding('services', 'aaaaaaaa', 40), trust, visits));
    commit(clone);
  }
  const before = bytesOf(`${one}/data`);
  git(one, 'pull', '-q', '--no-rebase', '--no-edit', other, 'main');
  expect(bytesOf(`${one}/data`)).toEqual(before);
  expect(recordIn(one).releases).toHaveLength(2);
});

it('reads what git checks out with the line ends of Windows', () => {
  const [one] = twoClones();
  const windows = folderWith({});
  git(windows, '-c', 'core.autocrlf=true', 'clone', '-q', one, '.');
  expect(bytesOf(`${windows}/data`)).not.toEqual(bytesOf(`${one}/data`));
  expect(recordIn(windows)).toEqual(recordIn(one));
});
