import { mergeProblems, type Problem } from '#errors.ts';
import { type DecimalMark, provenMark, readDigits } from './digits.ts';
import type { DecimalProof } from './number.ts';
import type { TableCell, TableRow } from './table.ts';

/** How a table marks decimals, and what proves it for each of its columns. */
export interface Decimals {
  decimal: DecimalMark;
  proofs: DecimalProof[];
  /** One at the first of the cells that prove the rarer of two marks. */
  problems: Problem[];
}

/**
 * Decides the decimal mark from all cells that look like numbers; `fallback` where none of them
 * proves it.
 */
export function decideDecimal(rows: readonly TableRow[], fallback: DecimalMark): Decimals {
  const proving = new Map<DecimalMark, TableCell[]>();
  const columns = new Set<number>();
  for (const { cells } of rows)
    cells.forEach((cell, index) => {
      const digits = /[.,]/.test(cell.text) ? readDigits(cell.text) : undefined;
      const mark = digits && provenMark(digits);
      if (digits === undefined || mark === undefined) return;
      const alike = proving.get(mark);
      if (alike === undefined) proving.set(mark, [cell]);
      else alike.push(cell);
      if (digits.mark !== undefined) columns.add(index);
    });
  const [decimal = fallback] = proving.keys();
  const otherwise = proving.size === 0 ? 'none' : 'file';
  const proofs = (rows[0]?.cells ?? []).map((_, index) =>
    columns.has(index) ? 'column' : otherwise,
  );
  return { decimal, proofs, problems: conflict(proving) };
}

function conflict(proving: ReadonlyMap<DecimalMark, TableCell[]>): Problem[] {
  // Of as many, the later one: whoever began a table knows how.
  const [rarer, usual] = [...proving].toReversed().toSorted(([, a], [, b]) => a.length - b.length);
  const [example] = usual?.[1] ?? [];
  if (rarer === undefined || usual === undefined || example === undefined) return [];
  const [mark, cells] = rarer;
  const { line, column } = example.place;
  return mergeProblems(
    cells.map(({ place, text }) => ({
      ...place,
      what: 'decimals are marked in two ways',
      value: text,
      mend: `this needs "${mark}" before decimals, the cell at line ${line}, column ${column} needs "${usual[0]}": write all in one way, and put a letter before a code that is no number`,
    })),
  );
}
