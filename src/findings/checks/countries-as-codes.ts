import { countryOf } from '#countries/country-names.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { Table } from '#tables/table.ts';
import type { FindingParts } from './finding-check.ts';

/** Writes the codes of countries where a table and its settings have their names, as far as these are known. */
export function withCountryCodes(parts: FindingParts): FindingParts {
  const { spec, countryColumns = [] } = parts;
  // What one finding holds fixed may be a row of another: both must call it the same, or no sum of them is seen.
  const fixed = countryColumns.filter((name) => typeof spec.filter?.[name] === 'string');
  const columns = new Set([...(spec.countries === undefined ? [] : [spec.countries]), ...fixed]);
  return [...columns].reduce(withCodesIn, parts);
}

function withCodesIn(parts: FindingParts, column: string): FindingParts {
  const { table, spec, study } = parts;
  const index = table.columns.findIndex(({ name }) => name === column);
  if (index === -1) return parts;
  const sums = countrySums(spec, column);
  const code = (value: string) =>
    sums.has(value) ? value : (countryOf(value, study.languages ?? []) ?? value);
  return { ...parts, table: coded(table, index, code), spec: codedSpec(spec, column, code) };
}

/** The settings of a study with the codes of its countries, each once. */
export function withStudyCodes<T extends Partial<StudySpec>>(study: T): T {
  const { countries, languages = [] } = study;
  if (countries === undefined) return study;
  const codes = countries.map((text) => countryOf(text, languages) ?? text);
  return { ...study, countries: [...new Set(codes)] };
}

/** What stands in a column of countries and is none: what holds some of them together, or all. */
export function countrySums({ totals, subtotals }: FindingSpec, column: string): Set<string> {
  return new Set([totals?.[column] ?? '', ...Object.keys(subtotals?.[column] ?? {})]);
}

type Code = (value: string) => string;

function coded(table: Table, index: number, code: Code): Table {
  const columns = table.columns.map((column, at) =>
    at === index ? { ...column, texts: column.texts.map(code) } : column,
  );
  return { ...table, columns };
}

/** The settings with codes wherever they name values of the column. */
function codedSpec(spec: FindingSpec, column: string, code: Code): FindingSpec {
  const { filter, order, subtotals } = spec;
  return {
    ...spec,
    ...(filter && { filter: codedIn(filter, column, code) }),
    ...(order && { order: codedIn(order, column, code) }),
    ...(subtotals && { subtotals: codedIn(subtotals, column, code) }),
  };
}

function codedIn<T extends Record<string, unknown>>(setting: T, column: string, code: Code): T {
  return column in setting ? { ...setting, [column]: codedTexts(setting[column], code) } : setting;
}

/** The same with a code for each text, however deep it stands. */
function codedTexts(value: unknown, code: Code): unknown {
  if (typeof value === 'string') return code(value);
  if (Array.isArray(value)) return value.map((each) => codedTexts(each, code));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, codedTexts(each, code)]),
  );
}
