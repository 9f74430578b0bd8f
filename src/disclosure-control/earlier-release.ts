import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listFolders } from '#encoding/read-bytes.ts';
import type { Cell } from '#findings/model/cell.ts';
import { symbolNames } from '#findings/specs/symbols.ts';
import type { CountedFinding } from './count-rows.ts';

/** A finding as an earlier site published it. */
interface EarlierFinding extends CountedFinding {
  id: string;
  version: string;
}

/** What an earlier site published. */
export interface EarlierRelease {
  findings: EarlierFinding[];
}

/** Why a folder cannot be compared with. */
export interface RefusedRelease {
  refused: string;
  /** The folder or the file that it is about. */
  file: string;
  mend: string;
}

const measured = z
  .union([z.number(), z.object({ value: z.null(), reason: z.enum(symbolNames) })])
  .optional();

/** The parts of a finding's JSON that say how many people it counts. */
const earlierFinding = z.object({
  id: z.string(),
  version: z.string(),
  counts: z.object({
    table: z.string(),
    filter: z.record(z.string(), z.string()).optional(),
    totals: z
      .record(z.string(), z.union([z.string(), z.record(z.string(), z.array(z.string()))]))
      .optional(),
    apart: z.array(z.string()).optional(),
    population: z.string().optional(),
    baseStep: z.int().positive(),
    weighted: z.boolean(),
    answers: z.object({ column: z.string(), choice: z.enum(['one', 'several']) }).optional(),
    base: z.number().optional(),
  }),
  columns: z.array(z.object({ name: z.string(), decimals: z.int().optional() })),
  rows: z.array(
    z.object({
      values: z.record(z.string(), z.string()),
      n: measured,
      percent: measured,
      base: measured,
    }),
  ),
});

/** A finding's JSON, by what no other file of a site has. */
const anyFinding = z.object({
  id: z.string(),
  language: z.string(),
  version: z.string(),
  rows: z.array(z.unknown()),
});

/** Reads what the site in `folder` published: its numbers are the same in all languages. */
export function readEarlierRelease(folder: string): EarlierRelease | RefusedRelease {
  const found = findingFiles(folder);
  if (found.length === 0)
    return {
      refused: 'folder that holds no site of constats',
      file: folder,
      mend: 'name the folder that an earlier build wrote, e.g. a copy of "dist"',
    };
  const findings = new Map<string, EarlierFinding>();
  for (const { file, content } of found) {
    const { success, data } = earlierFinding.safeParse(content);
    if (!success)
      return {
        refused: 'finding of an earlier site that does not say what its numbers add up to',
        file,
        mend: 'build that site again from its study of then, with this version of constats',
      };
    findings.set(data.id, earlier(data));
  }
  return { findings: [...findings.values()] };
}

/** Each `<language>/<finding>.json`; other files, e.g. from `public/`, are none of ours. */
function findingFiles(folder: string): { file: string; content: unknown }[] {
  return listFolders(folder).flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((name) => name.endsWith('.json') && !name.endsWith('-metadata.json'))
      .toSorted()
      .map((name) => join(folder, language, name))
      .map((file) => ({ file, content: parseJson(readFileSync(file, 'utf8')) }))
      .filter(({ content }) => {
        const { success, data } = anyFinding.safeParse(content);
        return success && data.language === language;
      }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function earlier({ id, version, counts, columns, rows }: z.output<typeof earlierFinding>) {
  const { answers, base, filter, totals, apart, population, ...counting } = counts;
  const decimals = new Map(columns.map((column) => [column.name, column.decimals ?? 0]));
  const cell = (measure: string, printed: z.output<typeof measured>): Record<string, Cell> => {
    if (printed === undefined) return {};
    if (typeof printed !== 'number') return { [measure]: { symbol: printed.reason } };
    return { [measure]: { value: printed, decimals: decimals.get(measure) ?? 0 } };
  };
  return {
    id,
    version,
    counting: {
      ...counting,
      ...(filter && { filter }),
      ...(totals && { totals }),
      ...(apart && { apart }),
      ...(population !== undefined && { population }),
    },
    ...(answers && { answers }),
    ...(base !== undefined && { base }),
    rows: rows.map(({ values, n, percent, base: own }) => ({
      values,
      cells: { ...cell('n', n), ...cell('percent', percent), ...cell('base', own) },
    })),
  };
}
