import type { SheetCell } from './sheet.ts';

/** What a text below says of a mark. */
export function noteOn(mark: string, below: readonly SheetCell[]): { note?: string } {
  const bare = mark.normalize('NFKC').replace(/[()[\]]/g, '');
  const found = below.find(
    ({ text }) =>
      text.startsWith(mark) ||
      new RegExp(`^[(\\[]?${bare.replace(/[^\p{L}\p{N}]/gu, '\\$&')}[)\\].:\\s]`, 'u').test(text),
  );
  return found === undefined
    ? {}
    : {
        note: found.text
          .slice(found.text.indexOf(bare) + bare.length)
          .replace(/^[)\]\s.:=–-]+/, ''),
      };
}
