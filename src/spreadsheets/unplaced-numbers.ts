import type { ReadCells } from './blocks.ts';
import { addressOf, columnLetters, type SheetCell } from './sheet.ts';
import type { LeftOut, Understood } from './understood.ts';

/** Numbers in the rows of a table that were taken over nowhere: each is named, so that none is lost unseen. */
export function unplacedNumbers(
  sheet: ReadCells,
  lines: readonly number[],
  {
    rows,
    base,
    above,
    below,
    leftOut,
  }: Pick<Understood, 'rows' | 'base' | 'above' | 'below' | 'leftOut'>,
): LeftOut[] {
  const placed = new Set([
    ...rows.flatMap((row) => row.flatMap(({ address }) => address ?? [])),
    ...[...above, ...below].map(({ address }) => address),
    ...leftOut.map(({ address }) => address),
  ]);
  const isPlaced = (cell: SheetCell) =>
    [
      addressOf(cell),
      `${cell.row + 1}:${cell.row + 1}`,
      `${columnLetters(cell.column)}:${columnLetters(cell.column)}`,
    ].some((address) => placed.has(address));
  return lines.flatMap((line) =>
    (sheet.rows[line] ?? []).flatMap((cell): LeftOut[] => {
      const content = cell && sheet.contents[cell.row]?.[cell.column];
      if (cell === undefined || content?.kind !== 'numbers' || isPlaced(cell)) return [];
      if (content.numbers[0]?.digits === base?.text) return [];
      return [
        {
          address: addressOf(cell),
          texts: [cell.text],
          why: 'number that no row of the tidy table is about',
        },
      ];
    }),
  );
}
