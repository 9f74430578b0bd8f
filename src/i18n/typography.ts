const narrow = '\u202f';
const noBreak = '\u00a0';

/** A character that no text holds. It joins runs of a text that are marked up apart; typography looks through it. */
const joint = '\ufdd0';

/**
 * Sets text by the typographic rules of its language, so that typists need not: in French narrow no-break spaces
 * before `; : ! ?` and inside guillemets, a no-break space before `%`; curly apostrophes and quotation marks in
 * French and English. Typeset text stays as it is; addresses, times and ratios (`https://`, `9:30`) are not touched.
 */
export function typeset(text: string, tag: string): string {
  const [language] = tag.split('-');
  if (language === 'fr') return french(text);
  if (language === 'en') return english(text);
  return text;
}

/** Sets runs of one text, e.g. before, in and after an emphasis, with regard for one another. */
export function typesetRuns(runs: readonly string[], tag: string): string[] {
  return typeset(runs.join(joint), tag).split(joint);
}

function french(text: string): string {
  return (
    text
      .replace(/(?<=\p{L})'(?=\ufdd0?[\p{L}\p{N}«"])/gu, '’')
      .replace(/\.\.\./g, '…')
      .replace(/(?<=(?:^|[\s([{—–«’/])["\ufdd0]*)"(?=\S)/gu, '«')
      .replace(/"/g, '»')
      .replace(/«[\s\u00a0\u202f]*/gu, `«${narrow}`)
      .replace(/[\s\u00a0\u202f]*»/gu, `${narrow}»`)
      // A space the typist left is replaced; one they forgot is added only where it cannot be part of an address or a time.
      .replace(/[ \u00a0\u202f]+([;:!?])/gu, `${narrow}$1`)
      .replace(
        /(?<=[\p{L}\p{N})\]»%€…]\ufdd0?)([;!?]+|:)(?=\ufdd0?(?:[\s»)\]]|$))/gu,
        `${narrow}$1`,
      )
      .replace(/(\p{N}\ufdd0?)[ \u00a0\u202f]?([%€‰])(?![\p{L}\p{N}])/gu, `$1${noBreak}$2`)
      .replace(/(?<!\p{N}{3})(\p{N}) (?=\p{N}{3}(?!\p{N}))/gu, `$1${narrow}`)
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
