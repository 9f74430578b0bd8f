import { advance, type Face } from './advance.ts';

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
  const fits = (fontSize: number) => {
    const lines = breakLines(text, width / fontSize, setting);
    return (
      lines.length * setting.lineHeight * fontSize <= height &&
      lines.every((line) => lineWidth(line, setting) * fontSize <= width)
    );
  };
  let fontSize = most;
  while (fontSize > 1 && !fits(fontSize)) fontSize -= fontSize > 24 ? 1 : 0.5;
  return setLines(balanceLines(text, width / fontSize, setting), fontSize, setting);
}

/** A text at a size that is given, in balanced lines no wider than `width` pixels. */
export function setText(
  text: string,
  { width, fontSize }: { width: number; fontSize: number },
  setting: Setting,
): FittedText {
  return setLines(balanceLines(text, width / fontSize, setting), fontSize, setting);
}

/**
 * As few lines as `width` ems allow, of equal length as nearly as words allow: the least sum of squares of what each
 * falls short (Knuth and Plass, 1981, without stretching). A line that ends in a word of one or two letters costs more.
 */
export function balanceLines(text: string, width: number, setting: Setting): string[] {
  const count = breakLines(text, width, setting).length;
  const words = wordsOf(text);
  const line = (from: number, to: number) => words.slice(from, to).join(' ');
  let best: Best[] = [{ cost: 0, lines: [] }];
  for (let number = 0; number < count; number += 1) {
    const longer: Best[] = [];
    for (const [from, { cost, lines }] of best.entries())
      for (let to = from + 1; lines !== undefined && to <= words.length; to += 1) {
        const wide = lineWidth(line(from, to), setting);
        if (wide > width && to > from + 1) break;
        const ends = to < words.length && (words[to - 1] ?? '').length < 3 ? shortEnd : 0;
        const sum = cost + (width - wide) ** 2 + ends;
        if (sum < (longer[to]?.cost ?? Infinity))
          longer[to] = { cost: sum, lines: [...lines, line(from, to)] };
      }
    best = Array.from({ length: words.length + 1 }, (_, to) => longer[to] ?? { cost: Infinity });
  }
  return best[words.length]?.lines ?? [];
}

/** The best way found to set the first words of a text; without lines where there is none. */
interface Best {
  cost: number;
  lines?: string[];
}

/** What a line costs that ends in a short word, in square ems: as much as falling short by 1.5. */
const shortEnd = 2.25;

/** Lines filled one after the other, `width` ems wide; a word that is wider stands alone. No-break spaces hold. */
export function breakLines(text: string, width: number, setting: Setting): string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text)) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && lineWidth(longer, setting) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function wordsOf(text: string): string[] {
  return text.split(/[ \n\u200b]+/).filter(Boolean);
}

/** The width of a line in ems. */
export function lineWidth(line: string, setting: Setting): number {
  const { tracking = 0 } = setting;
  const words = line.split(' ').map((word) => advance(word, setting));
  return (
    words.reduce((sum, width) => sum + width, 0) +
    (words.length - 1) * advance(' ', setting) +
    [...line].length * tracking
  );
}

function setLines(lines: string[], fontSize: number, setting: Setting): FittedText {
  const widest = Math.max(0, ...lines.map((line) => lineWidth(line, setting)));
  return {
    ...setting,
    fontSize,
    lines,
    width: widest * fontSize,
    height: lines.length * setting.lineHeight * fontSize,
  };
}
