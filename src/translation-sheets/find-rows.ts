import { group } from 'd3-array';
import { expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import { followParagraphs, isOtherSource } from './pair-paragraphs.ts';
import type { ReturnedRow, ReturnedSheet } from './returned-sheet.ts';
import { fileOfRow, type TranslationRow, type TranslationUnit } from './sheet-row.ts';

/** A row of the study with the row that came back for it. */
interface FoundRow {
  row: TranslationRow;
  returned: ReturnedRow;
}

/** A translation that came back and is another than the study has. */
export interface GivenTranslation extends FoundRow {
  text: string;
  /** The source that the translator saw. */
  source: string;
}

/** Finds what the rows of a sheet translate, in whatever order they are; a paragraph by what it says, since others may stand before it now. */
export function findRows(
  units: readonly TranslationUnit[],
  sheet: ReturnedSheet,
): { found: FoundRow[]; problems: Problem[] } {
  const rows = new Map(
    units.flatMap((unit) => unit.rows).map((row) => [nameOf(fileOfRow(row), row.key), row]),
  );
  const { single, problems } = withoutDoubles(sheet);
  const paragraphs = followedParagraphs(units, single, sheet.from);
  const found = single.map((returned) => {
    const { file, key } = returned.cells;
    return {
      returned,
      row: paragraphs.has(returned) ? paragraphs.get(returned) : rows.get(nameOf(file, key)),
    };
  });
  const strange = found.filter(
    ({ row, returned }) => row === undefined && returned.cells.translation !== '',
  );
  return {
    found: found.flatMap(({ row, returned }) => (row ? [{ row, returned }] : [])),
    problems: [
      ...problems,
      ...strange.map(({ returned }) => unknownRow(returned, rows, sheet, paragraphs.has(returned))),
    ],
  };
}

function nameOf(file: string, key: string): string {
  return `${file.replaceAll('\\', '/')} ${key}`;
}

/** Rows that stand twice are one where they say the same; else only a person knows which one is right. */
function withoutDoubles(sheet: ReturnedSheet): { single: ReturnedRow[]; problems: Problem[] } {
  const all = [...group(sheet.rows, ({ cells }) => nameOf(cells.file, cells.key)).values()];
  const differing = all.filter(
    (same) => new Set(same.map(({ cells }) => cells.translation)).size > 1,
  );
  return {
    single: all.flatMap(([first]) => first ?? []),
    problems: differing.flatMap(([first, ...others]) =>
      others.map(({ line, column, cells }) => ({
        ...{ file: sheet.file, line, column },
        what: `row that stands twice, also in row ${first?.line ?? 1}, and differs`,
        value: `${cells.file} ${cells.key}`,
        mend: 'keep the right one, and take the other out of the sheet',
      })),
    ),
  };
}

/** The rows of pages whose paragraphs are no longer numbered as they were; those that are gone have none. */
function followedParagraphs(
  units: readonly TranslationUnit[],
  returned: readonly ReturnedRow[],
  from: string,
): Map<ReturnedRow, TranslationRow | undefined> {
  const followed = units
    .filter(({ section, rows }) => section === 'pages' && rows[0]?.key !== 'all')
    .flatMap(({ name, rows }) => {
      const own = returned
        .filter(({ cells }) => cells.file === `pages/${name}.md` && /^\d+$/.test(cells.key))
        .toSorted((a, b) => Number(a.cells.key) - Number(b.cells.key));
      const places = followParagraphs(
        rows.map(({ source }) => source),
        own.map(({ cells }) => cells.source),
        from,
      );
      return own.map((one, index) => {
        const row = rows[places[index] ?? -1];
        const isSure =
          own.length === rows.length ||
          row?.key === one.cells.key ||
          (row !== undefined && !isOtherSource(one.cells.source, row.source, from));
        return [one, isSure ? row : undefined] as const;
      });
    });
  return new Map(followed);
}

function unknownRow(
  { line, column, cells }: ReturnedRow,
  rows: ReadonlyMap<string, TranslationRow>,
  sheet: ReturnedSheet,
  isParagraph: boolean,
): Problem {
  const own = [...rows.values()]
    .filter((row) => fileOfRow(row) === cells.file)
    .map(({ key }) => key);
  return {
    ...{ file: sheet.file, line, column },
    what: isParagraph
      ? 'paragraph that the source has no more'
      : 'text that the study does not have',
    value: `${cells.file} ${cells.key}`,
    mend: isParagraph
      ? 'take the row out of the sheet, or its words into another one'
      : `${own.length === 0 ? 'expected a file such as "findings.json"' : expectedOneOf(cells.key, own)}; or take the row out of the sheet`,
  };
}
