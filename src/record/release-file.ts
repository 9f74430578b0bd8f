import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Document, Parsed } from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import type { Problem } from '#errors.ts';
import { cutRecords } from '#tables/csv-records.ts';
import { writeCsv } from '#tables/write-csv.ts';
import type { PublishedRelease, ReleasedFinding } from './published-record.ts';
import { releaseFile } from './record-places.ts';
import { blockLines, type RecordFile, recordText } from './record-text.ts';
import { asItWas } from './seal.ts';

/** A release, and its file: to tell where something in it stands. */
export interface ReleaseOnRecord {
  release: PublishedRelease;
  document: Document;
}

const releaseOnRecord = z.strictObject({
  date: z.string().optional(),
  site: z.string(),
  after: z.array(z.string()),
  findings: z.string().optional(),
  addresses: z.string().optional(),
  frozen: z.string().optional(),
  seal: z.string(),
});

const columns = ['finding', 'version', 'short', 'date', 'corrections'];

/** A release with the text of its file, by which it is called. */
export function writeRelease(release: Omit<PublishedRelease, 'id'>): {
  release: PublishedRelease;
  text: string;
} {
  const { date, site, after, findings, addresses, frozen } = release;
  const rows = sorted(findings).map(
    ([id, { version, short, date: day = '', corrections = [] }]) => [
      ...[id, version, short, day],
      corrections.join(' '),
    ],
  );
  const text = recordText(
    { date, site, after: after.toSorted() },
    {
      findings: rows.length === 0 ? undefined : writeCsv(columns, rows),
      addresses: addresses
        .toSorted()
        .map((address) => `${address || '.'}\n`)
        .join(''),
      frozen: sorted(frozen)
        .map(([address, digest]) => `${digest}  ${address}\n`)
        .join(''),
    },
  );
  return { release: { ...release, id: nameOf(text) }, text };
}

/** What such a file holds of the release that it is called by. */
export function readRelease(
  id: string,
  { value: document, ...read }: RecordFile,
): Parsed<ReleaseOnRecord> {
  if (document === undefined) return { problems: read.problems };
  const renamed = misnamed(id, read.text, document);
  if (renamed !== undefined) return { problems: [renamed] };
  const { value, problems } = checkDocument(document, releaseOnRecord);
  if (value === undefined) return { problems };
  const { date, site, after, findings = '', addresses, frozen } = value;
  const release = {
    id,
    ...(date !== undefined && { date }),
    site,
    after,
    findings: readFindingLines(findings),
    addresses: blockLines(addresses).map((address) => (address === '.' ? '' : address)),
    frozen: Object.fromEntries(
      blockLines(frozen).map((line) => [
        line.slice(line.indexOf(' ') + 2),
        line.split(' ')[0] ?? '',
      ]),
    ),
  };
  return { value: { release, document }, problems: [] };
}

function readFindingLines(text: string): Record<string, ReleasedFinding> {
  const { records } = cutRecords(text, 1, ',');
  return Object.fromEntries(
    Array.from({ length: Math.max(0, records.size - 1) }, (_, index) => {
      const [id = '', version = '', short = '', date = '', corrections = ''] = columns.map(
        (__, cell) => records.raw(index + 1, cell),
      );
      const told = corrections === '' ? [] : corrections.split(' ');
      return [id, { version, short, ...(date !== '' && { date }), corrections: told }];
    }),
  );
}

function misnamed(id: string, text: string, document: Document): Problem | undefined {
  const name = nameOf(text);
  if (name === id) return undefined;
  return {
    ...document.place([]),
    what: 'publication that is not called as it was',
    value: id,
    mend: `call it ${releaseFile(name)} again; or ${asItWas(document.file)}`,
  };
}

function nameOf(text: string): string {
  return hash('sha256', text).slice(0, 8);
}

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
