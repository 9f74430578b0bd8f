import type { TidyColumn, Understood } from '#spreadsheets/understood.ts';
import type { StudyAround } from '#proposals/study-around.ts';
import { languageWith } from '#proposals/study-around.ts';

/** What a test says of a column; the rest is what its values are. */
export type Column = Pick<TidyColumn, 'name'> & Partial<TidyColumn>;

/** A table that was understood, of columns and lines of cells with "|" between them. */
export function understoodTable(
  columns: readonly Column[],
  lines: string,
  told: Partial<Understood> = {},
): Understood {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((text) => ({ text: text.trim() })));
  return {
    sheet: 'Feuil1',
    range: 'A1:F9',
    above: [],
    below: [],
    columns: columns.map((column, index) => ({
      role: 'dimension',
      ...column,
      values:
        (column.role ?? 'dimension') === 'dimension'
          ? [...new Set(rows.map((row) => row[index]?.text ?? ''))]
          : [],
    })),
    rows,
    ...{ symbols: [], marks: [], reasons: [], leftOut: [], questions: [] },
    ...told,
  };
}

/** A study in these languages, with these terms in each. */
export function studyAround(
  tags: readonly string[],
  terms = '{}',
  study: StudyAround['study'] = {},
): StudyAround {
  return {
    study: { languages: [...tags], base: 640, ...study },
    languages: tags.map((tag) => languageWith(tag, { findings: '{}\n', terms })),
    lastPosition: 2,
    isTaken: () => false,
  };
}
