import { countryCalled } from '#countries/country-names.ts';
import { type MeasureName, measureNames } from '#findings/specs/measures.ts';
import { spokenLanguages } from '#spreadsheets/understand-file.ts';
import type { TidyColumn, Understood } from '#spreadsheets/understood.ts';
import { freeName, keyOf } from './keys.ts';
import type { LanguageAround, StudyAround } from './study-around.ts';

/** A dimension whose values are keys. */
export interface KeyedDimension {
  /** The name of its column. */
  name: string;
  /** What the spreadsheet calls it; absent where nothing stood there. */
  header?: string;
  tells: TidyColumn['tells'];
  choice: TidyColumn['choice'];
  /** Its keys by the words of the spreadsheet, in the order in which they stood. */
  keys: ReadonlyMap<string, string>;
  /** The keys that its total and its subtotals have. */
  total?: string;
  subtotals?: Record<string, string[]>;
}

/** A tidy table as the study format wants it. */
export interface KeyedTable {
  dimensions: KeyedDimension[];
  measures: MeasureName[];
  /** The names of all columns: dimensions, measures, flags. */
  names: string[];
  rows: string[][];
}

/** What a text of a cell becomes in a column that is no dimension. */
export type CellText = (text: string, column: TidyColumn) => string;

/** What the keys of a table have to fit in with. */
interface Fitting {
  /** The id of the finding. */
  id: string;
  around: StudyAround;
  /** The language that the words of the spreadsheet are in; absent where the study has none such. */
  language: LanguageAround | undefined;
  cellText: CellText;
}

/**
 * Gives the values of a table keys. A column and a value that the study has words for already, the same words, keep the
 * keys that they have there, so that nobody translates them twice.
 */
export function keyTable({ columns, rows }: Understood, fitting: Fitting): KeyedTable {
  const roles = rolesOf(columns);
  const kept = columns.flatMap((column, index) =>
    column.role === 'ignored' || (column.role === 'dimension' && column.values.length === 0)
      ? []
      : [{ column, index }],
  );
  const dimensions = new Map<TidyColumn, KeyedDimension>();
  for (const { column } of kept.filter(({ column }) => column.role === 'dimension'))
    dimensions.set(column, keyDimension(column, fitting, [...dimensions.values()]));
  return {
    dimensions: [...dimensions.values()],
    measures: measureNames.filter((name) => kept.some(({ column }) => roles.get(column) === name)),
    names: kept.map(
      ({ column }) => dimensions.get(column)?.name ?? roles.get(column) ?? column.name,
    ),
    rows: rows.map((row) =>
      kept.map(({ column, index }) => {
        const { text = '' } = row[index] ?? {};
        return dimensions.get(column)?.keys.get(text) ?? fitting.cellText(text, column);
      }),
    ),
  };
}

/** What columns hold. Beside means, a number of people is the base of its row: nobody gave a mean as an answer. */
function rolesOf(columns: readonly TidyColumn[]): Map<TidyColumn, TidyColumn['role']> {
  const all = columns.map(({ role }) => role);
  const isOfMeans = all.some((role) => role === 'mean' || role === 'median');
  const isBase = isOfMeans && !all.includes('percent') && !all.includes('base');
  return new Map(
    columns.map((column) => [column, column.role === 'n' && isBase ? 'base' : column.role]),
  );
}

function keyDimension(
  column: TidyColumn,
  { id, around: { study }, language }: Fitting,
  others: readonly KeyedDimension[],
): KeyedDimension {
  const { header, tells, choice, values, total, subtotals } = column;
  const terms: ReadonlyMap<string, string> = language?.terms ?? new Map<string, string>();
  const isTaken = (each: string) =>
    (measureNames as readonly string[]).includes(each) ||
    others.some((other) => other.name === each) ||
    !fits(column, terms.get(`${each}.label`), knownKeys(terms, each));
  const name = isTaken(column.name) ? freeName(`${id}-${column.name}`, isTaken) : column.name;
  const keys = new Map<string, string>();
  const used = new Set<string>();
  for (const value of values) {
    const key = keyOfValue(value, column, study.languages ?? [], knownKeys(terms, name));
    const free = freeName(
      key,
      (each) => used.has(each) || isOther(terms.get(`${name}.values.${each}`), value),
    );
    keys.set(value, free);
    used.add(free);
  }
  const key = (value: string) => keys.get(value) ?? value;
  return {
    ...{ name, tells, choice, keys },
    ...(header !== undefined && { header }),
    ...(total !== undefined && { total: key(total) }),
    ...(subtotals && {
      subtotals: Object.fromEntries(
        Object.entries(subtotals).map(([sum, parts]) => [key(sum), parts.map(key)]),
      ),
    }),
  };
}

/** Whether a column can be called as one of the study: by the same words; without words of its own, by all its values. */
function fits(
  { header, values }: TidyColumn,
  label: string | undefined,
  known: ReadonlyMap<string, string>,
): boolean {
  if (label === undefined) return true;
  return header === undefined
    ? values.every((value) => known.has(plain(value)))
    : !isOther(label, header);
}

function keyOfValue(
  value: string,
  { tells, total }: TidyColumn,
  languages: readonly string[],
  known: ReadonlyMap<string, string>,
): string {
  if (tells === 'countries' && value !== total) return countryIn(value, languages) ?? keyOf(value);
  if (tells === 'time' && /^\d[\d/–-]*$/.test(value)) return value;
  return known.get(plain(value)) ?? keyOf(value);
}

/** The code of a country, by whatever name it was understood: first by those of the study. */
function countryIn(value: string, languages: readonly string[]): string | undefined {
  return countryCalled(value, languages) ?? countryCalled(value, spokenLanguages(languages));
}

/** The keys that a column of the study has by the words for them. */
function knownKeys(terms: ReadonlyMap<string, string>, name: string): Map<string, string> {
  const start = `${name}.values.`;
  const own = [...terms].filter(([key]) => key.startsWith(start));
  return new Map(own.map(([key, text]) => [plain(text), key.slice(start.length)]));
}

/** Whether a study has other words already for what would be called the same. */
function isOther(known: string | undefined, text: string | undefined): boolean {
  return known !== undefined && text !== undefined && plain(known) !== plain(text);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
