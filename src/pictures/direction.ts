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
