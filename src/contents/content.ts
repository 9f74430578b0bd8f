/** A cell of a row, or a sentence that stands alone. */
export interface FileCell {
  text: string;
  /** Whether it stands where names stand, as a heading of a row does, or where numbers stand; absent where nobody knows. */
  isName?: boolean;
}

/** What stands together in a file: the cells of a row or the values of an object; one cell alone is a sentence. */
export type Statement = readonly FileCell[];

/** A part of a file that was read: a text, or the rows of a table. */
export type FilePart =
  | { kind: 'text'; file: string; text: string; form: Form }
  | { kind: 'rows'; file: string; rows: FileCell[][] };

/** How a text is to be read. */
export type Form = 'markup' | 'table' | 'json' | 'plain';

/** A part of a file that nobody can look into here. */
interface Closed {
  file: string;
  /** What it is, e.g. "an archive with a password". */
  what: string;
}

/** Everything in a file, packed files as well. */
export interface Content {
  parts: FilePart[];
  closed: Closed[];
}

export const nothing: Content = { parts: [], closed: [] };

/** The contents of several files as one. */
export function together(contents: readonly Content[]): Content {
  return {
    parts: contents.flatMap(({ parts }) => parts),
    closed: contents.flatMap(({ closed }) => closed),
  };
}
