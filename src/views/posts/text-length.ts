import sms from 'sms-segments-calculator';

/**
 * How long a text is as telephone networks count it: in the 7-bit alphabet of GSM 03.38 its characters, of which a few
 * such as € count twice; where one letter is not in it (ç, ê, œ, all of Arabic), UTF-16 units of the whole text.
 */
export function smsLength(text: string): number {
  if (!/[\f^{}\\[~\]|€]/.test(text)) return text.length;
  const { encodingName, numberOfCharacters } = message(text);
  return encodingName === 'GSM-7' ? numberOfCharacters : text.length;
}

/** As how many messages a text is sent: one has room for 160 characters of the alphabet, or for 70 units. */
export function smsParts(text: string): number {
  return message(text).segmentsCount;
}

function message(text: string) {
  return new sms.SegmentedMessage(text, 'auto', false);
}

const plain: readonly (readonly [RegExp, string])[] = [
  [/«\s?|\s?»|[“”]/g, '"'],
  [/[’‘]/g, "'"],
  [/[–—]/g, '-'],
  // Not a full stop: telephones take "client.es" for an address.
  [/·/g, '-'],
  [/…/g, '...'],
  [/[\u00a0\u2009\u202f]/g, ' '],
];

/** A text without the signs of typography that would make a message cost two or three times as much; letters all stay. */
export function plainText(text: string): string {
  return plain.reduce((all, [sign, instead]) => all.replace(sign, instead), text);
}

/** What X counts an address as, however long it is. */
const addressOnX = 23;

/**
 * How long a text with one address is on X: most characters count once, other scripts, emoji and rare signs twice.
 * https://docs.x.com/fundamentals/counting-characters
 */
export function lengthOnX(text: string, address: string): number {
  const around = text.replace(address, '');
  const parts = standAlone.test(around) ? [around] : segments(around);
  return addressOnX + parts.reduce((sum, part) => sum + weightOnX(part), 0);
}

function weightOnX(part: string): number {
  if (/\p{Extended_Pictographic}/u.test(part)) return 2;
  const composed = part.normalize('NFC');
  const heavy = /[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/gu;
  return [...composed].length + (composed.match(heavy)?.length ?? 0);
}

/** Letters, digits and signs that nothing is written above or joined to, and that are no pictures. */
const standAlone = /^[\n\x20-\x7e\u00a0-\u00a8\u00aa-\u00ad\u00af-\u02ff\u2010-\u2027\u202f]*$/;

/** Characters as readers see them. */
export function characters(text: string): number {
  return standAlone.test(text) ? text.length : segments(text).length;
}

const segmenter = new Intl.Segmenter();

function segments(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
