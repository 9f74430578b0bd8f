/** A table wherever it stood: rows of texts, the first of them its header. */
export interface FoundRows {
  cells: RowCell[][];
}

/** A cell, and the offset in its file at which it stands, where that is known. */
export interface RowCell {
  text: string;
  offset: number;
}

/** Finds texts in a file one after the other. */
export function finder(text: string): (sought: string) => number {
  let from = 0;
  return (sought) => {
    const short = sought.slice(0, 40);
    const found = short === '' ? -1 : text.indexOf(short, from);
    if (found === -1) return from;
    from = found;
    return found;
  };
}
