import { workbook } from '#outputs/tables/xlsx.ts';
import { dataSheetName } from './series-part.ts';
import { numberCode } from './number-code.ts';
import type { SlideChart } from './slide-chart.ts';

/**
 * The numbers of a chart as the workbook that a presentation program opens to change them. Where a symbol stands instead
 * of a number the cell is empty, since programs draw each text as 0; the name of its row, or a line below the chart, says why.
 */
export function chartWorkbook(
  { categories, series, dir }: SlideChart,
  stated: Parameters<typeof workbook>[1],
): ReturnType<typeof workbook> {
  const text = (value: string) => ({ value, type: String, wrap: true }) as const;
  const rows = categories.map((category, row) => [
    text(category),
    ...series.map(({ cells }) => {
      const { value, text: written = '' } = cells[row] ?? {};
      if (value === undefined) return null;
      return { value, type: Number, format: numberCode(written, value) } as const;
    }),
  ]);
  const sheet = {
    sheet: dataSheetName,
    data: [[text(''), ...series.map(({ name }) => text(name))], ...rows],
    columns: [{ width: 36 }, ...series.map(() => ({ width: 20 }))],
    rightToLeft: dir === 'rtl',
  };
  return workbook([sheet], stated);
}
