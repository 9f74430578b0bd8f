import { createRequire } from 'node:module';
import { codesFor, countryCodes, isCountryCode } from './country-codes.ts';
import { codesOtherwiseNamed, officialNames, regionNames } from './other-names.ts';

/** Names of countries as a list of a language has them: one or several for each code. */
type Names = Record<string, string | readonly string[]>;

const require = createRequire(import.meta.url);

/** The codes that a name may stand for, by its plain form, for each list of languages asked so far. */
const known = new Map<string, Map<string, Set<string>>>();

/** The code that a text stands for: a code as it stands, or the name of a country in one of some languages or in English. */
export function countryOf(text: string, languages: readonly string[]): string | undefined {
  if (isCountryCode(text)) return text;
  if (isAbbreviation(text)) return undefined;
  const [code, ...others] = codesNamed(text, languages);
  return others.length === 0 ? code : undefined;
}

/** The name of a country in English. */
export function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}

/** The codes that a text may stand for, which is no code, and no name of one country: several where it is unclear. */
export function meantCountries(text: string, languages: readonly string[]): readonly string[] {
  const codes = codesFor(text);
  if (codes.length > 0) return codes;
  const otherwise = codesOtherwiseNamed(comparableName(text));
  if (otherwise.length > 0) return otherwise;
  const named = codesNamed(text, languages);
  if (named.length > 0) return named;
  // "Gambia, The" and "Germany (until 1990 …)" add to a name.
  const [short = ''] = text.split(/\s*[,(]/);
  if (short !== text && short !== '') return meantCountries(short, languages);
  if (isRegion(text, languages)) return [];
  const words = ` ${comparableName(text)} `;
  const within = [...namesOf(languages)].filter(([name]) => ` ${name} `.includes(words));
  return text.length < 4 ? [] : [...new Set(within.flatMap(([, codes]) => [...codes]))];
}

/** The code of a country as `countryOf` tells it, or of the one country that is otherwise called so, such as "RD Congo" or "UK". */
export function countryCalled(text: string, languages: readonly string[]): string | undefined {
  const known = countryOf(text, languages);
  if (known !== undefined) return known;
  const [code, ...others] = [
    ...new Set([...codesFor(text), ...codesOtherwiseNamed(comparableName(text))]),
  ];
  return others.length === 0 ? code : undefined;
}

/** Every name of a country in some languages, in its plain form. */
export function countryNames(languages: readonly string[]): ReadonlyMap<string, Set<string>> {
  return namesOf(languages);
}

/** Whether a text names a part of the world with several countries, such as "Africa". */
export function isRegion(text: string, languages: readonly string[]): boolean {
  return spokenOf(languages)
    .flatMap(regionNames)
    .map(comparableName)
    .includes(comparableName(text));
}

function codesNamed(text: string, languages: readonly string[]): readonly string[] {
  return [...(namesOf(languages).get(comparableName(text)) ?? [])];
}

/** Two or three letters are an abbreviation, and no name: "UK" is no code that ISO 3166-1 has. */
function isAbbreviation(text: string): boolean {
  return /^[A-Za-z]{2,3}$/.test(text.replaceAll('.', '').trim());
}

/** The same for capitals and small letters, with and without accents, whatever the apostrophe and the hyphen. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200e\u200f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function namesOf(languages: readonly string[]): Map<string, Set<string>> {
  const key = languages.join(' ');
  const names = known.get(key) ?? readNames(languages);
  known.set(key, names);
  return names;
}

function readNames(languages: readonly string[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = (code: string, name: string) => {
    const codes = names.get(comparableName(name)) ?? new Set();
    names.set(comparableName(name), codes.add(code));
  };
  for (const language of spokenOf(languages)) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const code of countryCodes) add(code, display.of(code) ?? code);
    }
    for (const [code, listed] of Object.entries(listOf(language)))
      for (const name of [listed]
        .flat()
        .filter((each) => !names.get(comparableName(each))?.has(code)))
        // A list may give one of two countries the name of both: "Kongo".
        for (const each of [code, ...codesOtherwiseNamed(comparableName(name))]) add(each, name);
  }
  for (const [code, official] of Object.entries(officialNames))
    for (const name of official) add(code, name);
  return names;
}

/** The languages whose names are read: English always. */
function spokenOf(languages: readonly string[]): string[] {
  return [...new Set([...languages.filter(isSpoken), 'en'])];
}

/** Whether Node has the names of a language: where it has not, it would take those of the machine. */
function isSpoken(language: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** The names of a language that a package lists beside those that Node knows; none where it has no such language. */
function listOf(language: string): Names {
  try {
    const file = `i18n-iso-countries/langs/${new Intl.Locale(language).language}.json`;
    return (require(file) as { countries: Names }).countries;
  } catch {
    return {};
  }
}
