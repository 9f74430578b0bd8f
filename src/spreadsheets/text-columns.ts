import type { ReadCells, SheetBlock } from './blocks.ts';
import { plainName } from './column-names.ts';
import { headerOf } from './header-cells.ts';
import type { Line } from './lines.ts';
import type { NoteColumn } from './tidy-table.ts';

/** Columns of texts as they stand in a tidy table. */
export function textColumns(
  sheet: ReadCells,
  block: SheetBlock,
  columns: readonly number[],
): NoteColumn[] {
  return columns.map((column, place) => {
    const header = headerOf(sheet, block, column);
    const name = plainName(header) || 'note';
    return {
      column: {
        name: place === 0 ? name : `${name}-${place + 1}`,
        role: 'ignored',
        ...(header !== '' && { header }),
        values: [],
      },
      cellOf: (line: Line) => sheet.rows[line.at]?.[column],
    };
  });
}
