import Papa from 'papaparse';
import { InputError, type Problem } from '#errors.ts';
import { outputs } from '#outputs/index.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';

/** A row as a reader finds it in the CSV of a finding: texts, as they are printed. */
export type PublishedRow = Readonly<Record<string, string>>;

/** What became of a study. */
export type Outcome =
  | {
      kind: 'published';
      tables: Map<string, PublishedRow[]>;
      /** Numbers that its JSON or its drawings have and its CSV has not. */
      elsewhere: string[];
    }
  | { kind: 'refused'; problems: readonly Problem[] }
  | { kind: 'crashed'; trace: string };

/** Opens a study and reads each of its findings as it is published. */
export async function publish(folder: string): Promise<Outcome> {
  try {
    const site = openSite(folder);
    const elsewhere: string[] = [];
    const tables = new Map<string, PublishedRow[]>();
    for (const { id } of site.study.findings) {
      const view = findingView(site, 'en', id);
      const rows = rowsOf(String(await outputs.csv.render(view, site)));
      const json = JSON.parse(String(await outputs.json.render(view, site)));
      await outputs.svg.render(view, site);
      const printed = new Set(rows.flatMap((row) => Object.values(row).map(Number)));
      const stated = [...numbersIn(json.rows), ...numbersDrawn(view)];
      elsewhere.push(...stated.filter((n) => !printed.has(n)).map((n) => `${id}: ${n}`));
      tables.set(id, rows);
    }
    return { kind: 'published', tables, elsewhere };
  } catch (error) {
    if (error instanceof InputError) return { kind: 'refused', problems: error.problems };
    return {
      kind: 'crashed',
      trace: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The numbers that all charts of a finding are drawn from. */
function numbersDrawn({ breakdowns }: FindingView): number[] {
  const rows = breakdowns.flatMap(({ chart }) => chart.input.rows);
  return rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
}

function rowsOf(csv: string): PublishedRow[] {
  return Papa.parse<PublishedRow>(csv.replace(/^\uFEFF/, '').trimEnd(), { header: true }).data;
}
