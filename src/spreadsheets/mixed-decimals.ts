import { mergeProblems, type Problem } from '#errors.ts';
import { readDigits } from '#tables/digits.ts';
import { canonicalDigits } from './number-text.ts';
import type { Sheet } from './sheet.ts';

/** The problem of a sheet in which some numbers that were typed as text mark decimals by a point, and others by a comma. */
export function mixedDecimals(file: string, { rows, decimal }: Sheet): Problem[] {
  return mergeProblems(
    rows.flatMap((row) =>
      row.flatMap((cell) => {
        if (cell === undefined || cell.number !== undefined) return [];
        if (
          readDigits(cell.text) === undefined ||
          canonicalDigits(cell.text, decimal) !== undefined
        )
          return [];
        return [
          {
            file,
            line: cell.row + 1,
            column: cell.column + 1,
            what: 'decimals are marked in two ways',
            value: cell.text,
            mend: `write "${decimal}" before decimals here as in the rest of the table`,
          },
        ];
      }),
    ),
  );
}
