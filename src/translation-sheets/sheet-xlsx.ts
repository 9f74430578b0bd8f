import { unzipSync } from 'fflate';
import writeWorkbook, { type Cell, type Sheet } from 'write-excel-file/node';
import { direction } from '#i18n/format.ts';
import { zip } from '#outputs/parts/zip.ts';
import { openGround, protectedSheet } from './protected-sheet.ts';
import { type SheetColumn, sheetColumns, sheetHeadings } from './sheet-columns.ts';
import type { SheetRow } from './sheet-row.ts';

/** A sheet as a workbook in which the translation alone can be changed. */
export async function sheetXlsx(
  rows: readonly SheetRow[],
  from: string,
  to: string,
): Promise<Uint8Array> {
  const headings = sheetHeadings(from, to);
  const sheet: Sheet<Buffer> = {
    sheet: to,
    data: [
      sheetColumns.map(({ name }) => heading(headings[name])),
      ...rows.map((row) => {
        const height = heightOf(row);
        return sheetColumns.map(({ name }) => ({ ...cell(name, row[name], { from, to }), height }));
      }),
    ],
    columns: sheetColumns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
  const features = [protectedSheet({ columns: sheetColumns.length, rows: rows.length + 1 })];
  return zip(unzipSync(await writeWorkbook([sheet], { features, ...font }).toBuffer()));
}

const font = { fontFamily: 'Arial', fontSize: 10 };

/** Points that a line of text takes, and most that a row can have. */
const lineHeight = 13;
const highestRow = 409;

/** How high a row is: spreadsheets that may not change a protected sheet do not fit it to its texts. */
function heightOf(row: SheetRow): number {
  const lines = sheetColumns.map(({ name, width }) =>
    row[name]
      .split('\n')
      .map((line) => Math.max(1, Math.ceil(line.length / (width * 0.95))))
      .reduce((sum, count) => sum + count, 0),
  );
  return Math.min(Math.max(...lines) * lineHeight + 4, highestRow);
}

function heading(value: string): Cell {
  return {
    value,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: '#EEEEEE',
  };
}

function cell(name: SheetColumn, value: string, tags: { from: string; to: string }): Cell {
  const tag = name === 'translation' || name === 'before' ? tags.to : tags.from;
  const isWorded = ['filled', 'source', 'before', 'translation'].includes(name);
  return {
    ...({ value: value || undefined, type: String, wrap: true, alignVertical: 'top' } as const),
    // As text: spreadsheets would make dates and sums of what translators type.
    format: '@',
    ...(isWorded && direction(tag) === 'rtl' && { align: 'right' as const }),
    ...(name === 'translation' && { backgroundColor: openGround }),
  };
}
