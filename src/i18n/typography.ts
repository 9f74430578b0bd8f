const narrow = '\u202f';
const noBreak = '\u00a0';

/**
 * Sets text by the typographic rules of its language, so that typists need not: in French narrow no-break spaces
 * before `; : ! ?` and inside guillemets, a no-break space before `%`; curly apostrophes and quotation marks in
 * French and English. Typeset text stays as it is; addresses, times and ratios (`https://`, `9:30`) are not touched.
 */
export function typeset(text: string, tag: string): string {
  const language = new Intl.Locale(tag).language;
  if (language === 'fr') return french(text);
  if (language === 'en') return english(text);
  return text;
}

function french(text: string): string {
  return (
    text
      .replace(/(\p{L})'(?=[\p{L}«])/gu, '$1’')
      .replace(/\.\.\./g, '…')
      .replace(/(^|[\s([{—–«])"(?=\S)/gu, '$1«')
      .replace(/"/g, '»')
      .replace(/«[\s\u00a0\u202f]*/gu, `«${narrow}`)
      .replace(/[\s\u00a0\u202f]*»/gu, `${narrow}»`)
      // A space the typist left is replaced; one they forgot is added only where it cannot be part of an address or a time.
      .replace(/[ \u00a0\u202f]+([;:!?])/gu, `${narrow}$1`)
      .replace(/([\p{L}\p{N})\]»%€])([;!?]+|:)(?=\s|$|»)/gu, `$1${narrow}$2`)
      .replace(/(\p{N})[ \u00a0\u202f]?([%€‰])/gu, `$1${noBreak}$2`)
      .replace(/(\p{N}) (?=\p{N}{3}(?!\p{N}))/gu, `$1${narrow}`)
      .replace(/\b(n°|p\.|M\.|Mme) (?=\S)/gu, `$1${noBreak}`)
  );
}

function english(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/\.\.\./g, '…')
    .replace(/(^|[\s([{—–‘])"(?=\S)/gu, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{—–“])'(?=\S)/gu, '$1‘')
    .replace(/'/g, '’');
}
