import { mergeProblems, type Problem } from '#errors.ts';
import type { TableCell, TableRow } from './table.ts';

/** The problem of rows that are too wide since their decimals are marked by the comma that separates their cells. */
export function decimalCommas(rows: readonly TableRow[], width: number): Problem[] {
  return mergeProblems(
    rows.flatMap((row) => {
      const [cell, next] = cutNumber(row.cells, width) ?? [];
      if (cell === undefined || next === undefined) return [];
      return [
        {
          ...cell.place,
          what: 'decimal comma, where commas separate cells',
          value: `${cell.text},${next.text}`,
          mend: 'write a point before decimals, e.g. 12.5; or put such numbers between double quotes, e.g. "12,5"; where these are two cells, name both of their columns in the first line',
        },
      ];
    }),
  );
}

/** Whether a row would fit under its header if numbers were not cut at their commas. */
export function isCutAtCommas({ cells }: TableRow, width: number): boolean {
  return cutNumber(cells, width) !== undefined;
}

/** The two halves of the first number that was cut, from the right as many as there are cells too many. */
function cutNumber(cells: readonly TableCell[], width: number): [TableCell, TableCell] | undefined {
  const filled = cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);
  let surplus = filled.length - width;
  let found: [TableCell, TableCell] | undefined;
  for (let index = filled.length - 1; index > 0 && surplus > 0; index -= 1) {
    const [cell, next] = [filled[index - 1], filled[index]];
    if (cell === undefined || next === undefined || !areHalves(cell.text, next.text)) continue;
    found = [cell, next];
    surplus -= 1;
    index -= 1;
  }
  return surplus === 0 ? found : undefined;
}

/** "397" and "62" are a count and a share rather than a number; "39" and "7", or "0" and "718", a number. */
function areHalves(integer: string, fraction: string): boolean {
  if (!/^[+\-\u2212]?\d+$/.test(integer) || !/^\d{1,4}\s?%?$/.test(fraction)) return false;
  return /^\d\D*$/.test(fraction) || Number(integer) <= 100;
}
