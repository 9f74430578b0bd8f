import type { Problem } from '#errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text file as its author sees it in an editor. */
export interface DecodedText {
  /** Without byte-order mark; line ends as in the file. */
  text: string;
  encoding: Encoding;
  byteOrderMark: boolean;
}

/** Why bytes are not read as text, and where the first sign of it stands. */
export type Refusal = Omit<Problem, 'file'>;
