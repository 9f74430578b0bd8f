import { mergeProblems, type Problem } from '#errors.ts';
import { type DecimalMark, provenMark, readDigits } from './digits.ts';
import type { DecimalProof } from './number.ts';
import type { Table, TableCell, Texts } from './table.ts';

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
export function decideDecimal(
  columns: readonly Texts[],
  fallback: DecimalMark,
  place: Table['place'],
): Decimals {
  const proofs = columns.map(({ texts }) => texts.map(proofOf));
  const [decimal = fallback, other] = new Set(
    proofs.flatMap((proof) => proof.flatMap((one) => one?.proven ?? [])),
  );
  const otherwise = proofs.flat().some(Boolean) ? 'file' : 'none';
  return {
    decimal,
    proofs: proofs.map((proof) => (proof.some((one) => one?.isMarked) ? 'column' : otherwise)),
    problems: other === undefined ? [] : conflict(provingCells(columns, proofs, place)),
  };
}

/** What a number proves by the way it is written. */
interface Proof {
  proven: DecimalMark;
  /** Whether it has decimals itself. */
  isMarked: boolean;
}

function proofOf(text: string): Proof | undefined {
  const digits = /[.,]/.test(text) ? readDigits(text) : undefined;
  const proven = digits && provenMark(digits);
  return proven && { proven, isMarked: digits?.mark !== undefined };
}

/** The cells that prove each mark, in their order. */
function provingCells(
  columns: readonly Texts[],
  proofs: readonly (Proof | undefined)[][],
  place: Table['place'],
): Map<DecimalMark, TableCell[]> {
  const proving = new Map<DecimalMark, TableCell[]>();
  for (const row of columns[0]?.cells.keys() ?? [])
    for (const [column, { texts, cells }] of columns.entries()) {
      const position = cells[row] ?? 0;
      const mark = proofs[column]?.[position]?.proven;
      if (mark === undefined) continue;
      const cell = { text: texts[position] ?? '', place: place(row, column) };
      const alike = proving.get(mark);
      if (alike === undefined) proving.set(mark, [cell]);
      else alike.push(cell);
    }
  return proving;
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
