import type { NumberFact } from './number-facts.ts';
import type { Notebook } from './notebook.ts';
import { addressOf, columnLetters } from './sheet.ts';

/** Notes numbers that are not taken over: by rows and columns where all numbers of these are among them. */
export function leaveOut(
  { leftOut }: Notebook,
  all: readonly NumberFact[],
  facts: readonly NumberFact[],
  why: string,
): void {
  const open = new Set(facts);
  for (const side of ['row', 'column'] as const)
    for (const [at, own] of Map.groupBy([...open], ({ cell }) => cell[side])) {
      if (all.some((fact) => fact.cell[side] === at && !open.has(fact)) || own.length < 2) continue;
      const name = side === 'row' ? String(at + 1) : columnLetters(at);
      leftOut.push({ address: `${name}:${name}`, texts: own.map(({ cell }) => cell.text), why });
      for (const fact of own) open.delete(fact);
    }
  for (const { cell } of open) leftOut.push({ address: addressOf(cell), texts: [cell.text], why });
}
