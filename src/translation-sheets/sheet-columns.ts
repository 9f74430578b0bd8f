import type { SheetRow } from './sheet-row.ts';

/** The columns of a sheet in their order, with their widths in characters. */
export const sheetColumns = [
  { name: 'file', width: 16 },
  { name: 'key', width: 26 },
  { name: 'where', width: 28 },
  { name: 'filled', width: 44 },
  { name: 'source', width: 44 },
  { name: 'before', width: 44 },
  { name: 'translation', width: 60 },
  { name: 'state', width: 14 },
  { name: 'note', width: 44 },
] as const satisfies { name: keyof SheetRow; width: number }[];

export type SheetColumn = (typeof sheetColumns)[number]['name'];

/** What stands above the columns; the languages are read from there when the sheet comes back. */
export function sheetHeadings(from: string, to: string): Record<SheetColumn, string> {
  return {
    file: 'file',
    key: 'key',
    where: 'where readers see it',
    filled: `source (${from}) with its figures`,
    source: `source (${from})`,
    before: `translation (${to}) before`,
    translation: `translation (${to})`,
    state: 'state',
    note: 'note',
  };
}
