import type { FilePart, Statement } from '#contents/content.ts';
import { openFile } from '#contents/open-file.ts';
import { type MarkupParts, markupParts } from '#contents/page-parts.ts';
import { statementsIn, statementsInMarkup } from '#contents/records.ts';
import { decodeText } from '#encoding/decode.ts';

/** A file as it is inspected; what stands in its markup was read once. */
export interface FileRead {
  /** The text of a page, a drawing, a style or a script; empty in all other files. */
  text: string;
  /** Absent where it is neither page nor drawing. */
  markup: MarkupParts | undefined;
  /** All that it says, also in what is packed in it; nothing where that is not asked for. */
  said: readonly Statement[];
}

/** Reads a file, whatever its ending, and all that it says where `isSearched`. */
export async function readFile(
  path: string,
  bytes: Uint8Array,
  isSearched: boolean,
): Promise<FileRead> {
  const parts = isSearched ? (await openFile(path, bytes)).parts : [];
  const whole = parts.find((part) => isWhole(part, path));
  const text = whole?.text ?? textOf(path, bytes);
  const markup = isMarkup(path) ? markupParts(text, /\.svg$/i.test(path)) : undefined;
  const said = parts.flatMap((part) =>
    markup && part === whole ? statementsInMarkup(markup) : statementsIn(part),
  );
  return { text, markup, said };
}

/** Whether browsers act upon a file: pages, drawings, styles and scripts. */
export function isActedUpon(path: string): boolean {
  return isMarkup(path) || /\.(?:css|m?js)$/i.test(path);
}

export function isMarkup(path: string): boolean {
  return /\.(?:html?|xhtml|svg)$/i.test(path);
}

/** Whether a part of a file is a page or a drawing, and all of the file. */
function isWhole(part: FilePart, path: string): part is FilePart & { kind: 'text' } {
  return part.kind === 'text' && part.form === 'markup' && part.file === path && isMarkup(path);
}

/** The text of what browsers act upon; empty in all other files. */
export function textOf(path: string, bytes: Uint8Array): string {
  return isActedUpon(path) ? (decodeText(bytes) ?? Buffer.from(bytes).toString()) : '';
}
