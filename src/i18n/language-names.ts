import { isEasy } from './easy-language.ts';

/** What a study calls languages, by their tags; all others have the names that constats knows. */
export type LanguageNames = Readonly<Record<string, string>>;

/** The language's own name for itself, e.g. "français" or "français facile à lire". */
export function languageName(tag: string, names: LanguageNames = {}): string {
  return ownName(tag, names) ?? displayName(tag, tag);
}

/** What a language is called in the language `speaker`: "anglais". A name that it has by itself is never translated. */
export function nameOfLanguage(tag: string, speaker: string, names: LanguageNames = {}): string {
  return ownName(tag, names) ?? displayName(tag, speaker);
}

function ownName(tag: string, names: LanguageNames): string | undefined {
  const [language = ''] = tag.split('-');
  return names[tag] ?? (isEasy(tag) ? easyNames[language] : undefined);
}

/** What easy-to-read languages are called by those who write them: no standard has their names. */
const easyNames: Record<string, string> = {
  ar: 'العربية سهلة القراءة',
  de: 'Deutsch in Leichter Sprache',
  en: 'English, easy to read',
  es: 'español, lectura fácil',
  fr: 'français facile à lire',
  it: 'italiano facile da leggere',
  nl: 'Nederlands, makkelijk te lezen',
  pt: 'português, leitura fácil',
  ro: 'română, ușor de citit',
};

/** What follows `x` in a tag is a name that somebody chose: it is shown as it is. */
function displayName(tag: string, speaker: string): string {
  const [standard = '', chosen] = tag.split(/-x-/);
  const name = new Intl.DisplayNames(speaker, { type: 'language' }).of(standard) ?? standard;
  return chosen === undefined ? name : `${name} (${chosen})`;
}
