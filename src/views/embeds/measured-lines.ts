import { cutWords, textWidth } from '#charts/sheet/wrap.ts';

/** Into how many lines a text breaks, by the width of a line in ems; a word that is too long breaks, too. */
export function measured(text: string): (width: number) => number {
  const space = textWidth(' ');
  const words = cutWords(text).map(textWidth);
  return (width) => {
    let lines = 1;
    let filled = 0;
    for (const word of words) {
      const added = filled === 0 ? word : filled + space + word;
      if (added > width && filled > 0) lines += 1;
      filled = added > width ? word : added;
      lines += Math.max(0, Math.ceil(filled / width) - 1);
      filled = Math.min(filled, width);
    }
    return lines;
  };
}
