import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sheetRows } from '#translation-sheets/sheet-rows.ts';
import { sheetXlsx } from '#translation-sheets/sheet-xlsx.ts';
import { readTranslatedStudy } from '#translation-sheets/translated-study.ts';
import { templateFolder } from '../study-folder.ts';

async function workbook(tag: string) {
  const bytes = await sheetXlsx(sheetRows(readTranslatedStudy(templateFolder, tag)), 'en', tag);
  const parts = unzipSync(bytes);
  const xml = (name: string) =>
    new DOMParser().parseFromString(strFromU8(parts[name] ?? new Uint8Array()), 'text/xml');
  return { bytes, sheet: xml('xl/worksheets/sheet1.xml'), styles: xml('xl/styles.xml') };
}

/** The columns with a cell that can be changed, and those with a cell that reads from the right. */
async function columns(tag: string) {
  const { sheet, styles } = await workbook(tag);
  const formats = [...styles.querySelectorAll('cellXfs > xf')];
  const of = (test: (format: Element) => boolean) => [
    ...new Set(
      [...sheet.querySelectorAll('c')]
        .filter((cell) => {
          const format = formats[Number(cell.getAttribute('s') ?? 0)];
          return format !== undefined && test(format);
        })
        .map((cell) => (cell.getAttribute('r') ?? '').replace(/\d+/, '')),
    ),
  ];
  return {
    open: of((format) => format.querySelector('protection')?.getAttribute('locked') === '0'),
    fromRight: of(
      (format) => format.querySelector('alignment')?.getAttribute('readingOrder') === '2',
    ),
    cells: sheet.querySelectorAll('row').length,
    openCells: [...sheet.querySelectorAll('c')].filter((cell) =>
      /^G\d+$/.test(cell.getAttribute('r') ?? ''),
    ).length,
  };
}

describe('sheetXlsx', () => {
  it('protects the sheet, and leaves the translations open, also those that are missing', async () => {
    const { sheet } = await workbook('fr');
    expect(sheet.querySelector('sheetProtection')?.getAttribute('sheet')).toBe('1');
    expect(sheet.querySelector('pane')?.getAttribute('state')).toBe('frozen');
    const { open, cells, openCells } = await columns('de');
    expect(open).toEqual(['G']);
    expect(openCells).toBe(cells);
  });

  it('sets Arabic from the right, in its own columns', async () => {
    expect((await columns('ar')).fromRight).toEqual(['F', 'G']);
    expect((await columns('fr')).fromRight).toEqual([]);
  });

  it('gives the same bytes twice', async () => {
    const [one, other] = [await workbook('fr'), await workbook('fr')];
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
  });

  it('is read by LibreOffice as it is meant: saved by it, the sheet is protected and one style of cells is not', () => {
    const saved = readFileSync(new URL('saved/libreoffice.ods', import.meta.url));
    const content = strFromU8(unzipSync(saved)['content.xml'] ?? new Uint8Array());
    expect(content).toContain('table:protected="true"');
    expect(content.match(/style:cell-protect="none"/g)).toHaveLength(1);
  });
});
