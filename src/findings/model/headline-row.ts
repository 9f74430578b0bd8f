import { countryOf } from '#countries/country-names.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Finding, Row } from './finding.ts';

/** The row named by the headline; where none is named, the only row. */
export function headlineRow(
  rows: readonly Row[],
  spec: FindingSpec,
  languages: readonly string[],
): Row | undefined {
  const { row: key } = spec.headline;
  if (key === undefined) return rows.length === 1 ? rows[0] : undefined;
  return rowCalled(key, { rows, countries: spec.countries }, languages);
}

/** The row that is called so: by its values, a country by its code or by its name in some languages. */
export function rowCalled(
  name: string,
  { rows, countries }: { rows: readonly Row[]; countries?: Finding['countries'] | undefined },
  languages: readonly string[],
): Row | undefined {
  const found = rows.find(({ key }) => key === name);
  if (found !== undefined || countries === undefined) return found;
  const at = Object.keys(rows[0]?.values ?? {}).indexOf(countries);
  const values = name.split(' / ');
  const code = countryOf(values[at] ?? '', languages);
  if (code === undefined) return undefined;
  return rows.find(({ key }) => key === values.with(at, code).join(' / '));
}
