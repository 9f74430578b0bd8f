import sms from 'sms-segments-calculator';

/** How long a text is as telephone networks count it. */
export interface SmsLength {
  /**
   * In the 7-bit alphabet of GSM 03.38 its characters, of which a few such as € count twice; where one letter is not in
   * it (ç, ê, œ, all of Arabic), UTF-16 units of the whole text.
   */
  length: number;
  /** As how many messages it is sent: one has room for 160 characters of the alphabet, or for 70 units. */
  parts: number;
}

export function smsLength(text: string): SmsLength {
  const message = new sms.SegmentedMessage(text, 'auto', false);
  const { encodingName, numberOfCharacters, segmentsCount: parts } = message;
  return { length: encodingName === 'GSM-7' ? numberOfCharacters : text.length, parts };
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
  const around = segments(text.replace(address, ''));
  return addressOnX + around.reduce((sum, segment) => sum + weightOnX(segment), 0);
}

function weightOnX(segment: string): number {
  if (/\p{Extended_Pictographic}/u.test(segment)) return 2;
  const isLight = (code: number) =>
    [
      [0, 4351],
      [8192, 8205],
      [8208, 8223],
      [8242, 8247],
    ].some(([from = 0, to = 0]) => code >= from && code <= to);
  const codes = [...segment.normalize('NFC')].map((character) => character.codePointAt(0) ?? 0);
  return codes.reduce((sum, code) => sum + (isLight(code) ? 1 : 2), 0);
}

/** Characters as readers see them. */
export function characters(text: string): number {
  return segments(text).length;
}

function segments(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
