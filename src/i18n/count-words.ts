/**
 * How many words a text has, as its readers count them: also in languages that set no blanks between words. What a hyphen
 * joins is one.
 */
export function countWords(text: string, tag: string): number {
  const parts = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)];
  const isJoined = (at: number) =>
    /^[-‐‑]$/.test(parts[at - 1]?.segment ?? '') && parts[at - 2]?.isWordLike === true;
  return parts.filter(({ isWordLike }, at) => isWordLike === true && !isJoined(at)).length;
}
