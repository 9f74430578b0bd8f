import { z } from 'zod';
import type { Parsed } from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import { measureNames } from '#findings/specs/measures.ts';
import { dimensionsOf, readFigures, writeFigures } from './figures-table.ts';
import type { PublishedFinding } from './published-record.ts';
import { versionFile } from './record-places.ts';
import { type RecordFile, recordText } from './record-text.ts';
import { asItWas } from './seal.ts';

/** A version of a finding as its file holds it: what readers were told of it beside its figures stands in releases. */
export type VersionOnRecord = Omit<PublishedFinding, 'date' | 'corrections'>;

const sums = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.array(z.string()))]));

/** How the counts of a finding hang together. */
export const countingOnRecord = z.object({
  table: z.string(),
  filter: z.record(z.string(), z.string()).optional(),
  totals: sums.optional(),
  apart: z.array(z.string()).optional(),
  population: z.string().optional(),
  baseStep: z.number(),
  weighted: z.boolean(),
});

const versionOnRecord = z.strictObject({
  finding: z.string(),
  version: z.string(),
  headline: z.strictObject({ row: z.string(), measure: z.enum(measureNames) }).optional(),
  base: z.union([z.int(), z.literal('unknown')]).optional(),
  answers: z.strictObject({ column: z.string(), choice: z.enum(['one', 'several']) }).optional(),
  counting: countingOnRecord.strict(),
  labels: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))).optional(),
  dimensions: z.array(z.string()),
  figures: z.string().optional(),
  seal: z.string(),
});

/** The file of a version. */
export function writeVersion({ id, version, rows, ...finding }: VersionOnRecord): string {
  const { headline, base, answers, counting, labels } = finding;
  const settings = { finding: id, version, headline, base, answers, counting, labels };
  return recordText(
    { ...settings, dimensions: dimensionsOf(rows) },
    { figures: rows.length === 0 ? undefined : writeFigures(rows) },
  );
}

/** What such a file holds of a version of a finding. */
export function readVersion(
  { value: document, problems }: RecordFile,
  id: string,
  version: string,
): Parsed<VersionOnRecord> {
  if (document === undefined) return { problems };
  const { value, ...checked } = checkDocument(document, versionOnRecord);
  if (value === undefined) return checked;
  const { finding, dimensions, figures, seal: _, ...held } = value;
  const { file } = document;
  if (finding !== id || value.version !== version) {
    const mend = `it is ${versionFile(finding, value.version)}: ${asItWas(file)}`;
    const what = 'file in the place of another';
    return { problems: [{ ...document.place(['finding']), what, value: finding, mend }] };
  }
  const rows = figures === undefined ? [] : readFigures(figures, dimensions);
  if (rows === undefined) {
    const what = 'figures that cannot be read';
    return { problems: [{ ...document.place(['figures'], 'key'), what, mend: asItWas(file) }] };
  }
  return { value: { id: finding, ...held, rows } as VersionOnRecord, problems: [] };
}
