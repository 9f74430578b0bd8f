import type { Problem } from '#errors.ts';
import { type DecimalMark, provenMark, readDigits } from './digits.ts';
import type { DecimalProof } from './number.ts';
import type { TableCell, TableRow } from './table.ts';

/** How a table marks decimals, and what proves it for each of its columns. */
export interface Decimals {
  decimal: DecimalMark;
  proofs: DecimalProof[];
  /** One at each of two cells that prove different marks. */
  problems: Problem[];
}

/**
 * Decides the decimal mark from all cells that look like numbers; `fallback` where none of them
 * proves it.
 */
export function decideDecimal(rows: readonly TableRow[], fallback: DecimalMark): Decimals {
  const proving = new Map<DecimalMark, TableCell>();
  const columns = new Set<number>();
  for (const { cells } of rows)
    cells.forEach((cell, index) => {
      const digits = /[.,]/.test(cell.text) ? readDigits(cell.text) : undefined;
      const mark = digits && provenMark(digits);
      if (digits === undefined || mark === undefined) return;
      if (!proving.has(mark)) proving.set(mark, cell);
      if (digits.mark !== undefined) columns.add(index);
    });
  const [decimal = fallback] = proving.keys();
  const otherwise = proving.size === 0 ? 'none' : 'file';
  const proofs = (rows[0]?.cells ?? []).map((_, index) =>
    columns.has(index) ? 'column' : otherwise,
  );
  return { decimal, proofs, problems: conflicts(proving.get('.'), proving.get(',')) };
}

function conflicts(point: TableCell | undefined, comma: TableCell | undefined): Problem[] {
  if (point === undefined || comma === undefined) return [];
  return [conflict(point, '.', comma, ','), conflict(comma, ',', point, '.')];
}

function conflict(
  cell: TableCell,
  mark: DecimalMark,
  other: TableCell,
  otherMark: DecimalMark,
): Problem {
  const { line, column } = other.place;
  return {
    ...cell.place,
    what: 'decimals are marked in two ways',
    value: cell.text,
    mend: `this needs "${mark}" before decimals, the cell at line ${line}, column ${column} needs "${otherMark}": write all in one way, and put a letter before a code that is no number`,
  };
}
