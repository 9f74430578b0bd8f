/** A place in a text, both from 1. */
interface LineAndColumn {
  line: number;
  column: number;
}

/** Line and column of an offset in a text with any line ends. */
export function placeAt(text: string, offset: number): LineAndColumn {
  const lines = text.slice(0, offset).split(/\r\n|[\r\n]/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The same for many offsets of one text, which is read once. */
export function placesIn(text: string): (offset: number) => LineAndColumn {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|[\r\n]/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let [line, next] = [0, starts.length];
    while (next - line > 1) {
      const middle = (line + next) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else next = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
