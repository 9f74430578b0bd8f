import { expect, it } from 'vitest';
import { borrowedDays } from '#data-folder/new-days.ts';
import { formatProblem } from '#errors.ts';
import type { PublishedRecord } from '#record/published-record.ts';

const release = {
  ...{ id: '00000000', site: 'https://example.org/', after: [], addresses: [], frozen: {} },
  findings: { services: { version: 'aaaaaaaa', short: 'x4h92r', date: '2025-09-15' } },
};
const record: PublishedRecord = { releases: [release], findings: new Map() };

const codes = { current: new Map([['services', 'x4h92r']]), former: new Map() };

const notes = (id: string, published: string, formerly?: string[], known = record) =>
  borrowedDays(
    [{ id, published, formerly }],
    [{ id, place: { file: `data/${id}.yaml`, line: 1, column: 1 } }],
    known,
    codes,
  ).map(formatProblem);

it('tells of a finding that is new and would be told of as old as the others', () => {
  expect(notes('costs', '2025-09-15')).toEqual([
    'data/costs.yaml:1:1: new finding that says it was published with the earlier ones: "2025-09-15"\n  say when costs is published, for the feed and the page of changes:\n    published: …',
  ]);
  const later = { ...record, releases: [{ ...release, date: '2026-01-10' }] };
  expect(notes('costs', '2025-12-01', undefined, later)).toHaveLength(1);
});

it('takes findings that readers have, by any name, and days of their own', () => {
  const lost = { ...codes, current: new Map() };
  expect(borrowedDays([{ id: 'costs', published: '2025-09-15' }], [], record, lost)).toEqual([]);
  expect(notes('services', '2025-09-15')).toEqual([]);
  expect(notes('help', '2025-09-15', ['services'])).toEqual([]);
  expect(notes('costs', '2026-03-01')).toEqual([]);
  expect(notes('costs', '2025-09-15', undefined, { ...record, releases: [] })).toEqual([]);
});
