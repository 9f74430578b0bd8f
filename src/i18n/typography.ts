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
 * `:` and inside guillemets, and none before `; ! ?`; curly apostrophes and quotation marks in French and English.
 * Typeset text stays as it is; addresses, times and ratios (`https://`, `9:30`) are not touched.
 */
export function typeset(text: string, tag: string): string {
  const [language, ...subtags] = tag.split('-');
  if (language === 'fr')
    return french(text, subtags.includes('CA') ? canadianSpaces : europeanSpaces);
  if (language === 'en') return english(text);
  return text;
}

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
