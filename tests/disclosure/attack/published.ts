import Papa from 'papaparse';
import { InputError, type Problem } from '#errors.ts';
import { outputs } from '#outputs/index.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';

/** A row as a reader finds it in the CSV of a finding: texts, as they are printed. */
export type PublishedRow = Readonly<Record<string, string>>;

/** What became of a study. */
export type Outcome =
  | { kind: 'published'; tables: Map<string, PublishedRow[]>; files: Map<string, string> }
  | { kind: 'refused'; problems: readonly Problem[] }
  | { kind: 'crashed'; trace: string };

/** Opens a study and reads each of its findings as it is published. */
export async function publish(folder: string): Promise<Outcome> {
  try {
    const site = openSite(folder);
    const files = new Map<string, string>();
    const tables = new Map<string, PublishedRow[]>();
    for (const { id } of site.study.findings) {
      const view = findingView(site, 'en', id);
      for (const format of ['csv', 'json', 'svg'] as const)
        files.set(`${id}.${format}`, String(await outputs[format].render(view, site)));
      files.set(`${id} in words`, JSON.stringify([view.breakdowns, view.table]));
      tables.set(id, rowsOf(files.get(`${id}.csv`) ?? ''));
    }
    return { kind: 'published', tables, files };
  } catch (error) {
    if (error instanceof InputError) return { kind: 'refused', problems: error.problems };
    return {
      kind: 'crashed',
      trace: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function rowsOf(csv: string): PublishedRow[] {
  return Papa.parse<PublishedRow>(csv.replace(/^\uFEFF/, '').trimEnd(), { header: true }).data;
}
