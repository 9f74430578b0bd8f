import { unzipSync } from 'fflate';
import writeWorkbook, { type Row, type Sheet } from 'write-excel-file/node';
import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Output } from '#outputs/parts/output.ts';
import { zip } from '#outputs/parts/zip.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Column } from '#views/finding/table-columns.ts';
import { symbolCode } from '#views/words/symbol-legend.ts';
import { tableProperties, withProperties } from './workbook-properties.ts';

/**
 * The table as a workbook, which opens in columns whatever the language of the spreadsheet: the columns of the CSV with
 * numbers as numbers, and a second sheet that says once what they rest on. It holds no formula: a text stays a text.
 */
export const xlsx: Output = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  render: async (view, site) => {
    return workbook([dataSheet(view), aboutSheet(view)], tableProperties(view, site));
  },
};

/** A workbook as a file, with the same bytes each time. */
export async function workbook(
  sheets: Sheet<Buffer>[],
  properties: Parameters<typeof withProperties>[0],
): Promise<Uint8Array<ArrayBuffer>> {
  return zip(withProperties(properties, unzipSync(await writeWorkbook(sheets).toBuffer())));
}

/** The widths of columns, in characters. */
const widths: Record<Column['role'], number> = { code: 18, label: 32, measure: 12, note: 24 };

function dataSheet({ dir, lang, columns, t }: FindingView): Sheet<Buffer> {
  const rows = (columns[0]?.cells ?? []).map((_, row) =>
    columns.map(({ cells, unit }) => sheetCell(cells[row] ?? '', unit, lang)),
  );
  return {
    sheet: sheetName(t('sheet.data')),
    data: [columns.map(({ name }) => heading(name)), ...rows],
    columns: columns.map(({ role }) => ({ width: widths[role] })),
    stickyRowsCount: 1,
    rightToLeft: dir === 'rtl',
  };
}

/** What each row says of its numbers, and what each column holds. */
function aboutSheet({ dir, columns, t }: FindingView): Sheet<Buffer> {
  const notes = columns.filter(({ role }) => role === 'note');
  const others = columns.filter(({ role }) => role !== 'note');
  return {
    sheet: sheetName(t('sheet.about')),
    data: [
      ...notes.map(({ label, cells }): Row => [heading(label), text(cells[0])]),
      ...others.map(({ name, label }): Row => [heading(name), text(label)]),
    ],
    columns: [{ width: 28 }, { width: 90 }],
    rightToLeft: dir === 'rtl',
  };
}

function heading(value: string) {
  return { value, type: String, fontWeight: 'bold', alignVertical: 'top' } as const;
}

function text(value: string | Cell | undefined) {
  return { value: String(value ?? ''), type: String, wrap: true, alignVertical: 'top' } as const;
}

/** A number with as many decimals as the source printed, or the symbol that stands for it. */
function sheetCell(cell: string | Cell, unit: Column['unit'], lang: string) {
  if (typeof cell === 'string') return { value: cell, type: String };
  if (!isNumber(cell))
    return { value: symbolCode(cell.symbol), type: String, align: 'right' } as const;
  const digits = cell.decimals === 0 ? '0' : `0.${'0'.repeat(cell.decimals)}`;
  const format = unit === '%' ? percentFormat(digits, lang) : digits;
  return { value: cell.value, type: Number, format };
}

/** Percentages go from 0 to 100 as in the other files, so their sign is quoted: a bare one would multiply by 100. */
function percentFormat(digits: string, lang: string): string {
  return new Intl.NumberFormat(lang, { style: 'percent' })
    .formatToParts(0)
    .map(({ type, value }) => (type === 'integer' ? digits : `"${value}"`))
    .join('')
    .replaceAll('""', '');
}

/** What spreadsheets take as the name of a sheet: at most 31 characters, and none of these signs. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
