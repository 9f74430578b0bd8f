import {
  comparableName,
  countryNames,
  countryOf,
  isRegion,
  meantCountries,
} from '#countries/country-names.ts';
import { type Document, nearest } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import { furtherLines, type Problem } from '#errors.ts';
import { placeOfCell } from '#findings/columns/cell-places.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { countrySums } from './countries-as-codes.ts';
import type { Check } from './finding-check.ts';

/** A column of countries holds codes that are in use, or names, but for what holds several together; one problem for all. */
export const countriesAreKnown: Check = ({ spec, document, study }, columns, rows) => {
  const { countries } = spec;
  if (countries === undefined || !columns.dimensions.has(countries)) return [];
  // Where it is called answers as well, only one of the two can be meant.
  if (countries === spec.answers?.column || countries === spec.waves?.column) return [];
  const { languages = [] } = study;
  const sums = countrySums(spec, countries).add('');
  const unknown = rows.filter((row) => {
    const value = row.values[countries] ?? '';
    return !sums.has(value) && countryOf(value, languages) === undefined;
  });
  const [first] = unknown;
  if (first === undefined) return [];
  const values = [...new Set(unknown.map((row) => row.values[countries] ?? ''))];
  const unmeant = values.filter((value) => meantBy(value, languages).length === 0);
  const total = unmeant.find(isLikeSum);
  return [
    {
      ...placeOfCell(first, countries),
      what: 'country of no code or name that is in use',
      value: first.values[countries] ?? '',
      mend:
        [
          mendCountries(values, languages),
          ...(unmeant.length === 0 || spec.totals?.[countries] !== undefined
            ? []
            : [
                total === undefined
                  ? '  what holds all countries together is named under "totals"'
                  : `  where "${total}" holds all countries together, write in ${document.file}:${pasted(
                      yamlLine({ totals: { ...spec.totals, [countries]: total } }),
                    )}`,
              ]),
        ].join('\n') + furtherLines(unknown.map((row) => placeOfCell(row, countries))),
    },
  ];
};

/** The countries of a study are codes that are in use, or names; one problem for all that are not. */
export function unknownCountries(
  document: Document,
  { countries = [], languages = [] }: Partial<StudySpec>,
): Problem[] {
  const isUnknown = (text: string) => countryOf(text, languages) === undefined;
  const first = countries.findIndex(isUnknown);
  const value = countries[first];
  if (value === undefined) return [];
  return [
    {
      ...document.place(['countries', first]),
      what: 'country of no code or name that is in use',
      value,
      mend: mendCountries([...new Set(countries.filter(isUnknown))], languages),
    },
  ];
}

/** As many values as a mend says something of. */
const named = 12;

/** What each of some values should be: "did you mean GB for "UK", GR for "EL"?". */
function mendCountries(values: readonly string[], languages: readonly string[]): string {
  const each = values.slice(0, named).map((value) => ({
    value,
    codes: meantBy(value, languages),
  }));
  const sure = each.flatMap(({ value, codes: [code, ...more] }) =>
    code === undefined || more.length > 0 ? [] : [`${code} for "${value}"`],
  );
  const unsure = each.flatMap(({ value, codes }) =>
    codes.length < 2 ? [] : [`"${value}" may be ${codes.slice(0, 6).join(' or ')}`],
  );
  const none = each.flatMap(({ value, codes }) => (codes.length === 0 ? [`"${value}"`] : []));
  const rest = values.length - each.length;
  const others = [
    ...unsure,
    ...(none.length === 0
      ? []
      : [
          `${none.join(', ')} ${none.length === 1 ? 'is no country' : 'are no countries'} of ISO 3166-1: write two letters, e.g. FR, or a name in ${inWords(languages)}`,
        ]),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('; ');
  return [...(sure.length === 0 ? [] : [`did you mean ${sure.join(', ')}?`]), others]
    .filter(Boolean)
    .join(' ');
}

/** The codes that a value may stand for, a mistyped name among others. */
function meantBy(value: string, languages: readonly string[]): readonly string[] {
  const codes = meantCountries(value, languages);
  if (codes.length > 0 || value.length < 5 || isRegion(value, languages)) return codes;
  const names = countryNames(languages);
  // Names of countries are alike: "Swaziland" is three letters from "Thailand".
  const near = nearest(comparableName(value), [...names.keys()], value.length < 7 ? 1 : 2);
  return [...(names.get(near ?? '') ?? [])];
}

/** "fr or en". */
function inWords(languages: readonly string[]): string {
  return [...new Set([...languages, 'en'])].join(' or ');
}

/** Whether a value is called like several countries together. */
function isLikeSum(value: string): boolean {
  return /^(?:e[uz]\b|e[uz]\d+|all\b|total|average|mean|overall|ensemble|tou[st]|moyenne|world|monde)/i.test(
    value,
  );
}
