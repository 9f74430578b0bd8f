import { countryOf } from '#countries/country-names.ts';
import type { Understood } from '#spreadsheets/understood.ts';
import type { LanguageAround } from './study-around.ts';

/** Small words that tell languages of one script apart. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and or not to do does you your at with women men yes never always other years under over would could how what who when where',
  fr: "le la les de des du et ou pas un une au aux vous avec est femmes hommes oui jamais toujours autre autres ensemble ans moins plus qu' jusqu'",
  es: 'el la los las de del y o no un una con usted mujeres hombres sí nunca siempre otro otra otros otras años más menos',
  pt: 'o a os as e do da dos das ou não um uma com você mulheres homens sim nunca sempre outro outra outros outras anos mais menos',
  ro: 'și sau nu un o cu la din de femei bărbați da niciodată întotdeauna altele altul ani mai puțin',
};

/**
 * The languages that the words of a table may be in, the likeliest first: one where their script tells it, their small
 * words, the names of their countries, or words that the study has already. Of two kinds of one language, the first.
 */
export function likelyLanguages<L extends Pick<LanguageAround, 'tag' | 'terms'>>(
  understood: Understood,
  languages: readonly L[],
): L[] {
  const texts = textsOf(understood);
  const isArabic = texts.some((text) => /\p{Script=Arabic}/u.test(text));
  const isLatin = texts.some((text) => /\p{Script=Latin}/u.test(text));
  const kinds = [...Map.groupBy(languages, ({ tag }) => languageOf(tag)).values()];
  const fitting = kinds.flatMap(([first]) =>
    first && (isArabic ? isOf(first, 'Arab') : !isLatin || !isOf(first, 'Arab')) ? [first] : [],
  );
  const counts = fitting
    .map((language) => ({ language, count: countSigns(language, texts, countriesOf(understood)) }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first && first.count >= 2 && first.count > 1.5 * (second?.count ?? 0))
    return [first.language];
  return fitting;
}

function countSigns(
  { tag, terms }: Pick<LanguageAround, 'tag' | 'terms'>,
  texts: readonly string[],
  countries: readonly string[],
): number {
  const words = (smallWords[languageOf(tag)] ?? '').split(' ').filter(Boolean);
  const pattern = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'gu');
  const small = words.length === 0 ? 0 : (texts.join('\n').match(pattern)?.length ?? 0);
  const known = new Set([...terms.values()].map((text) => text.toLowerCase()));
  const named = countries.filter((country) => countryOf(country, [tag]) !== undefined);
  return small + named.length + texts.filter((text) => known.has(text)).length;
}

function countriesOf({ columns }: Understood): string[] {
  return columns.flatMap(({ tells, values }) => (tells === 'countries' ? values : []));
}

function textsOf({ above, below, columns }: Understood): string[] {
  const headers = columns.flatMap(({ header, values }) => [header ?? '', ...values]);
  const texts = [...[...above, ...below].map(({ text }) => text), ...headers];
  return texts.map((text) => text.toLowerCase().replaceAll('’', "'")).filter(Boolean);
}

function isOf({ tag }: Pick<LanguageAround, 'tag'>, script: string): boolean {
  return new Intl.Locale(tag).maximize().script === script;
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}
