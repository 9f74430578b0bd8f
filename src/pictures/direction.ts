const fromRight = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}]/u;

/** Whether a line of a text that reads from right to left does so itself: an address or a number alone does not. */
export function readsFromRight(line: string): boolean {
  return fromRight.test(line);
}
