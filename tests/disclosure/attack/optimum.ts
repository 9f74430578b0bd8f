import loadHighs from 'highs';
import type { Equations } from '#disclosure/solver/equations.ts';

const highs = await loadHighs();

/** One table that a reader must hold possible, as a deviation from the true one. */
interface Proof {
  id: string;
  /** How far its small cell must go, at least. */
  by: number;
}

/**
 * The fewest further cells that any method must hide, by an integer program that knows nothing of how ours chooses: for
 * each small cell there must be a table in which it is `minimum` or more, and those tables differ from the true one in
 * hidden cells alone. What hidden cells must keep from one another is left out, so that it is a bound from below; for
 * tables of one and two dimensions a tight one, since their vertices are whole.
 */
export function fewestHidden({ cells, relations }: Equations, minimum: number): number {
  const isSmall = (count: number) => count > 0 && count < minimum;
  const small = cells.filter(({ count }) => isSmall(count));
  const others = cells.filter(({ count }) => count >= minimum);
  const proofs = small.map(({ id, count }): Proof => ({ id, by: minimum - count }));
  const number = new Map(cells.map(({ id }, i) => [id, i]));
  const lines: string[] = [];
  const bounds: string[] = [];
  for (const [k, { id, by }] of proofs.entries()) {
    const name = (cell: string) => `d${k}_${number.get(cell)}`;
    for (const { parts, total } of relations)
      lines.push(
        `${parts.map((part) => `+ ${name(part)}`).join(' ')} - ${name(String(total))} = 0`,
      );
    for (const { id: cell, count } of cells) {
      bounds.push(count === 0 ? `${name(cell)} = 0` : `${1 - count} <= ${name(cell)} <= ${most}`);
      if (count < minimum) continue;
      lines.push(`${name(cell)} - ${most} z${number.get(cell)} <= 0`);
      lines.push(`${name(cell)} + ${count} z${number.get(cell)} >= 0`);
    }
    lines.push(`${name(id)} >= ${by}`);
  }
  const hidden = others.map(({ id }) => `z${number.get(id)}`);
  const problem = `Minimize\n obj: ${hidden.join(' + ')}\nSubject To\n${lines.map((line, i) => ` c${i}: ${line}`).join('\n')}\nBounds\n ${bounds.join('\n ')}\nBinary\n ${hidden.join(' ')}\nEnd\n`;
  const { Status, ObjectiveValue } = highs.solve(problem, { output_flag: false });
  if (Status !== 'Optimal') throw new Error(`no optimum: ${Status}`);
  return Math.round(ObjectiveValue);
}

/** More than any small cell has to go. */
const most = 50;
