const fromRight = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}]/u;

/** Whether a line of a text that reads from right to left does so itself: an address or a number alone does not. */
function readsFromRight(line: string): boolean {
  return fromRight.test(line);
}

/** The mark before a line which reads from right to left, numbers and foreign names included. */
export const embed = '\u202b';

/** The mark behind it. */
const pop = '\u202c';

/** A line that carries its direction in itself, for programs that mind no attribute. */
export function directed(line: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'rtl' && readsFromRight(line) ? `${embed}${line}${pop}` : line;
}

/** Writes each line of text in a drawing anew. */
export function eachLine(svg: string, write: (line: string) => string): string {
  return svg.replace(/<text\b.*?<\/text>/gs, (text) =>
    text.replace(/(?<=>)[^<>]+(?=<)/g, (line) => (line.trim() === '' ? line : write(line))),
  );
}
