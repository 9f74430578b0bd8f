import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listFolders } from '#encoding/read-bytes.ts';
import { type MeasureName, measureNames } from '#findings/specs/measures.ts';
import { flagNames } from '#findings/specs/flags.ts';
import { symbolNames } from '#findings/specs/symbols.ts';
import type { PublishedRow } from './published-record.ts';
import { countingOnRecord, type VersionOnRecord } from './version-file.ts';

const measured = z.union([z.number(), z.object({ value: z.null(), reason: z.enum(symbolNames) })]);

const flags = z.partialRecord(z.enum(measureNames), z.array(z.enum(flagNames)));

/** The parts of a finding's JSON that are put on record. */
const findingJson = z.object({
  id: z.string(),
  language: z.string(),
  version: z.string(),
  counts: countingOnRecord.extend({
    answers: z.object({ column: z.string(), choice: z.enum(['one', 'several']) }).optional(),
    base: z.number().optional(),
  }),
  columns: z.array(z.object({ name: z.string(), decimals: z.int().optional() })),
  rows: z.array(
    z.object({
      values: z.record(z.string(), z.string()),
      flags: flags.optional(),
      ...(Object.fromEntries(measureNames.map((name) => [name, measured.optional()])) as Record<
        MeasureName,
        z.ZodOptional<typeof measured>
      >),
    }),
  ),
});

/** The findings of a site that was built earlier, by their JSON: its numbers are the same in all languages. */
export function earlierFindings(folder: string): VersionOnRecord[] {
  const found = new Map<string, VersionOnRecord>();
  for (const language of listFolders(folder))
    for (const name of readdirSync(join(folder, language)).filter((file) => isJson(file))) {
      const { data } = findingJson.safeParse(
        parsed(readFileSync(join(folder, language, name), 'utf8')),
      );
      if (data?.language === language && `${data.id}.json` === name)
        found.set(data.id, asVersion(data));
    }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function isJson(file: string): boolean {
  return file.endsWith('.json') && !file.endsWith('-metadata.json');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asVersion({ id, version, counts, columns, rows }: z.output<typeof findingJson>) {
  const { answers, base, ...counting } = counts;
  const decimals = new Map(columns.map((column) => [column.name, column.decimals ?? 0]));
  const read = rows.map(({ values, flags: marks = {}, ...measures }): PublishedRow => {
    const cells: PublishedRow['cells'] = {};
    for (const name of measureNames) {
      const cell = measures[name];
      if (typeof cell === 'number')
        cells[name] = { value: cell, decimals: decimals.get(name) ?? 0 };
      else if (cell !== undefined) cells[name] = { symbol: cell.reason };
    }
    return { key: Object.values(values).join(' / '), values, cells, flags: marks };
  });
  return {
    id,
    version,
    counting,
    ...(answers && { answers }),
    ...(base !== undefined && { base }),
    rows: read,
  } as VersionOnRecord;
}
