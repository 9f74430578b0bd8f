import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

/** Names what a finding publishes: changes whenever a number or its meaning does. The first 8 hexadecimal digits of a SHA-256. */
export function versionOf({ id, rows, base, headline, source }: Omit<Finding, 'version'>): string {
  const content = rows.map(({ values, cells }) => ({ values, cells }));
  const text = JSON.stringify([id, content, base, headline.row.key, headline.measure, source]);
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
