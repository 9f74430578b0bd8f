import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { constats } from '../command-line.ts';
import { publishedBy, writePublication } from '../on-record.ts';
import { studyWithSmallCell } from '../suppressed-study.ts';

/** Puts a study on record with a page that stays as it is and holds this table of "cities". */
function record(study: string, table: string): string {
  const findings = publishedBy(study);
  const version = findings.find(({ id }) => id === 'cities')?.version ?? '';
  const address = `en/embed/cities/v/${version}/`;
  const html = `<!doctype html><meta name="generator" content="constats"><table>${table}</table>`;
  const release = {
    after: [],
    site: 'https://example.org/',
    findings: Object.fromEntries(
      findings.map((each) => [each.id, { version: each.version, short: each.id.slice(0, 6) }]),
    ),
    addresses: ['en/'],
    frozen: { [address]: hash('sha256', html) },
  };
  writePublication(study, { release, findings, frozen: new Map([[address, html]]) });
  return version;
}

it('check refuses a page on record that shows what is hidden today, as a build does', async () => {
  const study = studyWithSmallCell('suppress');
  const row = (number: string) =>
    `<tr><th>City<th>Reply<th>n<tr><td>Northtown<td>Unsure<td>${number}`;
  const version = record(study, row('3'));
  const { code, stderr } = await constats('check', study);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `data/published/cities/${version}.en.html:1:1: published version that shows what is hidden today, cities: north / unsure: n: "${version}"
  take it back with a correction of cities in data/cities.yaml, whose words stand in findings.json of each language:
  corrections: [{ date: 2026-01-10, text: hidden, withdraws: true }]

1 problem; nothing was written
`,
  });
});

it('check leaves a page that shows none of it', async () => {
  const study = studyWithSmallCell('suppress');
  record(study, '<tr><th>City<th>n<tr><td>Northtown<td>53');
  expect(await constats('check', study)).toMatchObject({ code: 0, stderr: '' });
});
