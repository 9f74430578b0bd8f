import type { Face } from './advance.ts';
import { type MeasuredWords, measureWords, type WordRange } from './measured-words.ts';

/** How a text is set. */
export interface Setting extends Face {
  /** From one baseline to the next, in ems. */
  lineHeight: number;
  /** Space added after each character, in ems: large text is set tighter. Default: 0. */
  tracking?: number;
}

/** A text that has found its size and its lines. */
export interface FittedText extends Setting {
  /** In pixels. */
  fontSize: number;
  lines: string[];
  /** Of the widest line, in pixels. */
  width: number;
  /** Of all lines, in pixels. */
  height: number;
}

/** The largest size up to `most` at which a text fits into a box of `width` by `height` pixels, in balanced lines. */
export function fitText(
  text: string,
  { width, height, most }: { width: number; height: number; most: number },
  setting: Setting,
): FittedText {
  const measured = measure(text, setting);
  const fits = (fontSize: number) => {
    const lines = fill(measured, width / fontSize);
    return (
      lines.length * setting.lineHeight * fontSize <= height &&
      lines.every((line) => measured.width(line) * fontSize <= width)
    );
  };
  let fontSize = most;
  while (fontSize > 1 && !fits(fontSize)) fontSize -= fontSize > 24 ? 1 : 0.5;
  return setText(text, { width, fontSize }, setting);
}

/** A text at a size that is given, in balanced lines no wider than `width` pixels. */
export function setText(
  text: string,
  { width, fontSize }: { width: number; fontSize: number },
  setting: Setting,
): FittedText {
  const measured = measure(text, setting);
  const lines = balance(measured, width / fontSize);
  return {
    ...setting,
    fontSize,
    lines: lines.map((line) => wordsOf(measured, line)),
    width: Math.max(0, ...lines.map(measured.width)) * fontSize,
    height: lines.length * setting.lineHeight * fontSize,
  };
}

/** How much room a text takes in lines as `setText` makes them; it is measured once for all sizes. Both in pixels. */
export function roomFor(
  text: string,
  setting: Setting,
): (box: { width: number; fontSize: number }) => { width: number; height: number } {
  const measured = measure(text, setting);
  return ({ width, fontSize }) => {
    const lines = fill(measured, width / fontSize);
    return {
      width: Math.max(0, ...lines.map(measured.width)) * fontSize,
      height: lines.length * setting.lineHeight * fontSize,
    };
  };
}

/** The width of a line in ems. */
export function lineWidth(line: string, setting: Setting): number {
  const measured = measure(line, setting);
  return measured.width([0, measured.words.length]);
}

function measure(text: string, setting: Setting): MeasuredWords {
  return measureWords(text, setting, setting.tracking ?? 0);
}

function wordsOf({ words, after }: MeasuredWords, [from, to]: WordRange): string {
  return words
    .slice(from, to)
    .map((word, index) => (from + index === to - 1 ? word : word + (after[from + index] ?? '')))
    .join('');
}

function fill({ words, width }: Pick<MeasuredWords, 'words' | 'width'>, room: number): WordRange[] {
  const lines: WordRange[] = [];
  let from = 0;
  for (let to = 1; to <= words.length; to += 1)
    if (to === words.length || width([from, to + 1]) > room) {
      lines.push([from, to]);
      from = to;
    }
  return lines;
}

/** The best way found to set the first words of a text. */
interface Best {
  cost: number;
  lines: readonly WordRange[];
}

/** What a line costs that ends in a short word, in square ems: as much as falling short by 1.5. */
const shortEnd = 2.25;

/**
 * As few lines as `room` ems allow, of equal length as nearly as words allow: the least sum of squares of what each falls
 * short (Knuth and Plass, 1981, without stretching). A line that ends in a word of one or two letters costs more.
 */
function balance({ words, width }: MeasuredWords, room: number): readonly WordRange[] {
  const count = fill({ words, width }, room).length;
  const cost = (from: number, to: number) => {
    const ends = to < words.length && (words[to - 1] ?? '').length < 3 ? shortEnd : 0;
    return (room - width([from, to])) ** 2 + ends;
  };
  let best = new Map<number, Best>([[0, { cost: 0, lines: [] }]]);
  for (let number = 0; number < count; number += 1) {
    const longer = new Map<number, Best>();
    for (const [from, before] of best)
      for (let to = from + 1; to <= words.length; to += 1) {
        if (width([from, to]) > room && to > from + 1) break;
        const sum = before.cost + cost(from, to);
        if (sum < (longer.get(to)?.cost ?? Infinity))
          longer.set(to, { cost: sum, lines: [...before.lines, [from, to]] });
      }
    best = longer;
  }
  return best.get(words.length)?.lines ?? [];
}
