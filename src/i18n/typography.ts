import { setQuotationMarks } from './quotation-marks.ts';

const narrow = '\u202f';
const noBreak = '\u00a0';

/** A character that no text holds. It joins runs of a text that are marked up apart; typography looks through it. */
export const joint = '\ufdd0';

/** Where the French of a region puts spaces, and which. */
interface FrenchSpaces {
  /** Before `; ! ?`. */
  high: string;
  /** Before `:`. */
  colon: string;
  /** Inside guillemets. */
  guillemets: string;
  /** Between the groups of digits of a number. */
  digits: string;
}

const europeanSpaces: FrenchSpaces = {
  high: narrow,
  colon: narrow,
  guillemets: narrow,
  digits: narrow,
};

/**
 * Of the Office québécois de la langue française, « Espacement avant et après les signes de ponctuation et les
 * symboles », https://vitrinelinguistique.oqlf.gouv.qc.ca/22039: its table, made for word processors, leaves out the thin
 * space that fine printing has before `; ! ?`, and so do most pages of Canada. Digits are grouped as CLDR does for fr-CA.
 */
const canadianSpaces: FrenchSpaces = {
  high: '',
  colon: noBreak,
  guillemets: noBreak,
  digits: noBreak,
};

/**
 * Sets text by the typographic rules of its language, so that typists need not: in French narrow no-break spaces
 * before `; : ! ?` and inside guillemets, a no-break space before `%`; in the French of Canada a no-break space before
 * `:` and inside guillemets, and none before `; ! ?`; in Spanish, Portuguese and Romanian no space before these, and
 * `%` as numbers of the region have it; in Arabic its own comma, semicolon and question mark; in Romanian letters with a
 * comma below; in each its apostrophes and quotation marks. Typeset text stays as it is; addresses, times and ratios
 * (`https://`, `9:30`) are not touched.
 */
export function typeset(text: string, tag: string): string {
  const known = typesetIn.get(tag) ?? new Map<string, string>();
  const set = known.get(text) ?? typesetAnew(text, tag);
  if (known.size === mostKnown) known.clear();
  typesetIn.set(tag, known.set(text, set));
  return set;
}

/** Texts as they were set, by language: pages say the same over and over. */
const typesetIn = new Map<string, Map<string, string>>();

/** So many texts of a language are kept, which is more than a site of a hundred findings says. */
const mostKnown = 20_000;

function typesetAnew(text: string, tag: string): string {
  const [language, ...subtags] = tag.split('-');
  if (language === 'fr')
    return french(text, subtags.includes('CA') ? canadianSpaces : europeanSpaces);
  if (language === 'en') return english(text);
  if (language === 'es') return romance(setQuotationMarks(text, [angular, curly]), tag);
  if (language === 'pt') return romance(setQuotationMarks(text, [curly, single]), tag);
  if (language === 'ro') return romance(romanian(text), tag);
  if (language === 'ar') return arabic(text);
  return text;
}

const angular = ['«', '»'] as const;
const curly = ['“', '”'] as const;
const single = ['‘', '’'] as const;

/** Sets runs of one text, e.g. before, in and after an emphasis, with regard for one another. */
export function typesetRuns(runs: readonly string[], tag: string): string[] {
  return typeset(runs.join(joint), tag).split(joint);
}

function french(text: string, { high, colon, guillemets, digits }: FrenchSpaces): string {
  return (
    text
      .replace(/(?<=\p{L})'(?=\ufdd0?[\p{L}\p{N}«"])/gu, '’')
      .replace(/\.\.\./g, '…')
      .replace(/(?<=(?:^|[\s([{—–«’/])["\ufdd0]*)"(?=\S)/gu, '«')
      .replace(/"/g, '»')
      .replace(/«[\s\u00a0\u202f]*/gu, `«${guillemets}`)
      .replace(/[\s\u00a0\u202f]*»/gu, `${guillemets}»`)
      // A space the typist left is replaced; one they forgot is added only where it cannot be part of an address or a time.
      .replace(/[ \u00a0\u202f]+([;!?])/gu, `${high}$1`)
      .replace(/[ \u00a0\u202f]+:/gu, `${colon}:`)
      .replace(/(?<=[\p{L}\p{N})\]»%€…]\ufdd0?)([;!?]+)(?=\ufdd0?(?:[\s»)\]]|$))/gu, `${high}$1`)
      .replace(/(?<=[\p{L}\p{N})\]»%€…]\ufdd0?):(?=\ufdd0?(?:[\s»)\]]|$))/gu, `${colon}:`)
      .replace(/(\p{N}\ufdd0?)[ \u00a0\u202f]?([%€‰])(?![\p{L}\p{N}])/gu, `$1${noBreak}$2`)
      .replace(/(?<!\p{N}{3})(\p{N}) (?=\p{N}{3}(?!\p{N}))/gu, `$1${digits}`)
      .replace(/\b(n°|p\.|M\.|Mme) (?=\S)/gu, `$1${noBreak}`)
  );
}

function english(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\ufdd0?\p{L})|'(?=\p{N}{2}s\b)/gu, '’')
    .replace(/\.\.\./g, '…')
    .replace(/(?<=(?:^|[\s([{—–‘/])['"\ufdd0]*)"(?=\S)/gu, '“')
    .replace(/"/g, '”')
    .replace(/(?<=(?:^|[\s([{—–“/])\ufdd0*)'(?=\S)/gu, '‘')
    .replace(/'/g, '’');
}

function romance(text: string, tag: string): string {
  return withoutSpaces(text)
    .replace(/(?<=\p{L})'(?=\ufdd0?\p{L})/gu, '’')
    .replace(/\.\.\./g, '…')
    .replace(/(\p{N}\ufdd0?)[ \u00a0\u202f]?%(?![\p{L}\p{N}])/gu, `$1${percentSpace(tag)}%`)
    .replace(/(?<!\p{N}{3})(\p{N}) (?=\p{N}{3}(?!\p{N}))/gu, `$1${noBreak}`)
    .replace(/(?<!\p{L})(n\.?º|nr\.|p\.|p[áa]g\.|Sra?\.|Dra?\.) (?=\S)/gu, `$1${noBreak}`);
}

/** Romanian writes ș and ț with a comma below; old keyboards had a cedilla in its place. */
function romanian(text: string): string {
  const letters = text.replace(/[şţŞŢ]/g, (letter) => commaBelow[letter] ?? letter);
  const typed = letters.replace(/(?<=(?:^|[\s([{—–/])\ufdd0*)“(?=\S)/gu, '„');
  return setQuotationMarks(typed, [['„', '”'], angular]);
}

const commaBelow: Record<string, string> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' };

/** Marks of Latin script become those of Arabic where they stand by a letter of it: not within `1,718`. */
function arabic(text: string): string {
  return withoutSpaces(setQuotationMarks(text, [angular, curly]))
    .replace(/\.\.\./g, '…')
    .replace(/(?<=\p{Script=Arabic}[\u064b-\u0652»”)\]\ufdd0]*)[,;?]/gu, arabicMark)
    .replace(/(?<=\S)[,;?](?=[\s\ufdd0]+[«“([\ufdd0]*\p{Script=Arabic})/gu, arabicMark);
}

function arabicMark(mark: string): string {
  return { ',': '،', ';': '؛', '?': '؟' }[mark] ?? mark;
}

/** Spaces that typists used to French leave before high punctuation. */
function withoutSpaces(text: string): string {
  return text.replace(
    /(?<=[\p{L}\p{M}\p{N})\]»”’%…]\ufdd0?)[ \u00a0\u202f]+([;:!?؛؟]+)(?=\ufdd0?(?:[\s»”’)\]]|$))/gu,
    '$1',
  );
}

/** The space before the percent sign of a region: "48 %" in Spain, "48%" in Mexico. */
function percentSpace(tag: string): string {
  const known = percentSpaces.get(tag);
  const format = () => new Intl.NumberFormat(tag, { style: 'percent' }).format(0.48);
  const space = known ?? /\p{N}(\s?)%/u.exec(format())?.[1] ?? '';
  percentSpaces.set(tag, space);
  return space;
}

const percentSpaces = new Map<string, string>();
