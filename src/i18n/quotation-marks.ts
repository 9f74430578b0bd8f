/** An opening and a closing mark. */
type Pair = readonly [open: string, close: string];

/**
 * Gives straight quotation marks the form of a language: `levels` has its marks, and those of quotations within
 * quotations. Marks that are typed as such stay, and count.
 */
export function setQuotationMarks(text: string, levels: readonly [Pair, Pair]): string {
  let depth = 0;
  const pairAt = (level: number) => levels[level === 0 ? 0 : 1];
  return text.replace(/["«»“”„]/gu, (mark, offset: number) => {
    const opens = mark === '"' ? opensAt(text, offset) : '«“„'.includes(mark);
    if (!opens) depth = Math.max(depth - 1, 0);
    const set = mark === '"' ? pairAt(depth)[opens ? 0 : 1] : mark;
    if (opens) depth += 1;
    return set;
  });
}

/** Whether a straight mark opens: nothing stands before it but a blank, a bracket or another that opens. */
function opensAt(text: string, offset: number): boolean {
  return (
    /(?:^|[\s([{—–/¿¡«“„‘])["\ufdd0]*$/u.test(text.slice(0, offset)) &&
    /^\ufdd0*\S/u.test(text.slice(offset + 1))
  );
}
