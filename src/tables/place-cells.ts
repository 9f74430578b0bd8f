import type { Reading } from './csv-reading.ts';
import type { TableCell, TableRow } from './table.ts';

/** The rows of a reading, and those of their cells that hold a quote without being quoted. */
export interface PlacedRows {
  rows: TableRow[];
  strayQuotes: TableCell[];
}

/**
 * Gives each cell that the parser read its place, by walking over the text that it was read from. A
 * cell is placed at its first character, a quoted one after its opening quote; its text is without
 * blanks around it.
 */
export function placeRows(file: string, reading: Reading): PlacedRows {
  const { text, firstLine, delimiter, records } = reading;
  const strayQuotes: TableCell[] = [];
  const at: Walk = { line: firstLine, lineStart: 0, offset: 0 };
  const rows = records.map((record): TableRow => {
    const place = { file, line: at.line, column: 1 };
    const cells = record.map((raw, index): TableCell => {
      const quoted = text[at.offset] === '"';
      if (quoted) at.offset += 1;
      const column = at.offset - at.lineStart + 1;
      const cell = { text: raw.trim(), place: { file, line: at.line, column } };
      if (!quoted && raw.includes('"')) strayQuotes.push(cell);
      if (quoted) passQuoted(at, raw);
      else at.offset += raw.length;
      at.offset = text.indexOf(index < record.length - 1 ? delimiter : '\n', at.offset) + 1;
      return cell;
    });
    at.line += 1;
    at.lineStart = at.offset;
    return { place, cells };
  });
  return { rows, strayQuotes };
}

interface Walk {
  line: number;
  lineStart: number;
  offset: number;
}

/** Moves from the first character of a quoted cell to after its closing quote. */
function passQuoted(at: Walk, raw: string): void {
  const written = raw.includes('"') ? raw.replaceAll('"', '""') : raw;
  for (let end = written.indexOf('\n'); end !== -1; end = written.indexOf('\n', end + 1)) {
    at.line += 1;
    at.lineStart = at.offset + end + 1;
  }
  at.offset += written.length + 1;
}
