import { type Document, type Parsed, parseDocument } from '#documents/document.ts';
import { yamlFile } from '#documents/yaml-line.ts';
import { decodeWords } from '#encoding/decode.ts';
import { readBytes } from '#encoding/read-bytes.ts';
import { asItWas, brokenSeal, sealed } from './seal.ts';

/** A file of the record: its settings, then texts of several lines each, then its seal. */
export function recordText(
  settings: Readonly<Record<string, unknown>>,
  blocks: Readonly<Record<string, string | undefined>>,
): string {
  const known = Object.entries(settings).filter(([, value]) => value !== undefined);
  const texts = Object.entries(blocks).map(([key, text = '']) =>
    text === '' ? '' : block(key, text),
  );
  return sealed([firstLine, yamlFile(Object.fromEntries(known), []), ...texts].join(''));
}

const firstLine = '# Written by constats publish. It is never changed, nor taken away.\n';

function block(key: string, text: string): string {
  // Where the first line begins with blanks, how far all are indented has to be said.
  return `${key}: |${/^\s/.test(text) ? 2 : ''}\n${text.replace(/^(?=.)/gm, '  ')}`;
}

/** The lines of such a text. */
export function blockLines(text = ''): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Where a line of such a text stands, the first being 0. */
export function placeOfLine(document: Document, key: string, line: number) {
  const start = document.place([key], 'key');
  return { ...start, line: start.line + 1 + line, column: 3 };
}

/** A file of the record as it was published: git may end its lines otherwise on another system. */
export interface RecordFile extends Parsed<Document> {
  text: string;
}

/** Reads a file of the record, and says what was changed in it; absent where it is not there. */
export function readRecordFile(folder: string, file: string): RecordFile | undefined {
  const read = readBytes(folder, file);
  if (read === undefined) return undefined;
  if ('problem' in read) return { text: '', problems: [read.problem] };
  const source = decodeWords(read.bytes);
  if ('what' in source) return { text: '', problems: [{ file, ...source, mend: asItWas(file) }] };
  const text = source.text.replaceAll('\r\n', '\n');
  const broken = brokenSeal(file, text);
  return { text, ...(broken ? { problems: [broken] } : parseDocument(file, text)) };
}
