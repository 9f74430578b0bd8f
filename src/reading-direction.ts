const fromRight =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}]/u;

/** Whether a line of a text that reads from right to left does so itself: an address or a number alone does not. */
export function readsFromRight(line: string): boolean {
  return fromRight.test(line);
}

/** Marks that embed a line which reads from right to left, numbers and foreign names included. */
const [embed, pop] = ['\u202b', '\u202c'] as const;

/** A line that carries its direction in itself, for programs that mind no attribute. */
export function directed(line: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'rtl' && readsFromRight(line) ? `${embed}${line}${pop}` : line;
}

/** Who shows a plain text takes the direction of each line from its first letter, or from a mark among its numbers. */
const firstStrong = /[\p{L}\u200e\u200f]/u;

/** A text whose lines show from the right where they read so, also those that begin with a number or a foreign name. */
export function begunFromRight(text: string, dir: 'ltr' | 'rtl'): string {
  if (dir === 'ltr') return text;
  return text
    .split('\n')
    .map((line) => (readsFromRight(line) && !beginsFromRight(line) ? `\u200f${line}` : line))
    .join('\n');
}

function beginsFromRight(line: string): boolean {
  const [first = ''] = firstStrong.exec(line) ?? [];
  return first === '\u200f' || fromRight.test(first);
}
