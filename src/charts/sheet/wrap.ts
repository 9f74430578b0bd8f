/**
 * Breaks text into lines no wider than `width`, both in pixels. The font of a reader is not known, so widths
 * are those of a wide common sans serif: a line is rather broken too early than clipped. A line that ends at a space
 * keeps it, uncounted, so that its last word does not join the next one where the text is copied.
 */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const limit = width / fontSize;
  if (!blanks.test(text)) return breakWord(text, limit);
  const lines: string[] = [];
  let line = '';
  let reach = 0;
  for (const [, between = '', word = ''] of text.matchAll(/(^|[ \u200b]+)([^ \u200b]*)/g)) {
    const further = line === '' ? word : ` ${word}`;
    const needed = widthAfter(reach, further);
    if (needed <= limit) {
      line += further;
      reach = needed;
    } else {
      if (line !== '') lines.push(between.includes(' ') ? `${line} ` : line);
      const [last = '', ...before] = breakWord(word, limit).toReversed();
      lines.push(...before.toReversed());
      line = last;
      reach = textWidth(last);
    }
  }
  return [...lines, line];
}

const blanks = /[ \u200b]/;

/** Parts of a broken word have at least so many letters, but for its last. */
const fewestLetters = 4;

/**
 * A word in parts that fit on lines `limit` ems wide: at its own hyphens, else between letters. What is no word of
 * letters, as a number, stays whole.
 */
function breakWord(word: string, limit: number): string[] {
  if (textWidth(word) <= limit) return [word];
  const [, start, end] = /^(.*?\p{L}[-\u2010/])(\p{L}.*)$/u.exec(word) ?? [];
  if (start !== undefined && end !== undefined)
    return [...breakWord(start, limit), ...breakWord(end, limit)];
  if (!/^[\p{L}\p{M}\p{P}]+$/u.test(word)) return [word];
  const letters = [...segmenter.segment(word)].map(({ segment }) => segment);
  for (let parts = 2; ; parts += 1) {
    const broken = inParts(word, letters, parts);
    if (broken === undefined) return [word];
    if (broken.every((part) => textWidth(part) <= limit)) return broken;
  }
}

const segmenter = new Intl.Segmenter();

/** A word of some letters in as many parts of equal length; absent where they would be too short. */
function inParts(word: string, letters: readonly string[], parts: number): string[] | undefined {
  const most = Math.ceil(letters.length / parts);
  if (most < fewestLetters) return undefined;
  // Arabic letters join, and know no hyphen.
  const hyphen = /\p{Script=Arabic}/u.test(word) ? '' : '-';
  return Array.from({ length: parts }, (_, part) => {
    const own = letters.slice(part * most, (part + 1) * most).join('');
    return part < parts - 1 ? own + hyphen : own;
  });
}

/**
 * How wide texts are in the fonts of readers, as a share of what `textWidth` tells. Measured on 404 texts and 554 words of
 * the studies here, in DejaVu Sans, the widest of the usual fonts. Inter is narrower, plain 0.90 and bold 0.94, and so are
 * Noto Sans (0.89, 0.95) and Liberation Sans, which is as wide as Arial (0.85, 0.91).
 */
export const realWidth = {
  /** A plain text of several words: the mean. */
  text: 0.95,
  /** A plain word: 98 of 100 are narrower. */
  word: 1.05,
  /** A bold word: the mean. A plain number: the widest is 1.06. */
  bold: 1.08,
  /** A bold word that must not touch another: in Inter all but one are narrower. */
  name: 1.1,
} as const;

/** The words of a text, between which lines break. */
export function cutWords(text: string): string[] {
  return text.split(/[ \u200b]+/);
}

/** The width of the widest word of some texts, in ems: no column can be narrower. */
export function widestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap(cutWords).map(textWidth));
}

/** The width of a text in ems. */
export function textWidth(text: string): number {
  return widthAfter(0, text);
}

/** The width of a line once a text is put behind what stands there. */
function widthAfter(before: number, text: string): number {
  let width = before;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Widths of characters that were asked for before: texts are measured again and again. */
const widths = new Map<string, number>();

function characterWidth(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = measure(character);
  widths.set(character, width);
  return width;
}

function measure(character: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(character)) return 0;
  if (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(character)) return 1;
  if (/[ijlI.,:;'’|!()[\]\u00a0\u202f ]/.test(character)) return 0.33;
  if (/[mwMW@%&—]/.test(character)) return 0.95;
  if (/\p{Lu}/u.test(character)) return 0.72;
  return 0.59;
}
