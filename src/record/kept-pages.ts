import type { PublishedRecord } from './published-record.ts';

/** The SHA-256 of each page on record that is never to change, by its address as seen from the folder of the site. */
export function keptPages({ releases }: PublishedRecord): Readonly<Record<string, string>> {
  return Object.assign({}, ...releases.map(({ frozen }) => frozen));
}
