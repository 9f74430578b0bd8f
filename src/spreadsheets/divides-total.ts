import type { DividesTotal } from './dimensions.ts';
import { type NumberFact, valueOf } from './number-facts.ts';

/** Whether numbers below a heading make the total, or lie around it. */
export function dividing(facts: readonly NumberFact[]): DividesTotal {
  return (lines, total) => {
    const own = facts.filter(
      ({ row, column, measure }) => (row === total || column === total) && measure !== 'base',
    );
    return own.every((fact) => {
      const parts = facts.filter(
        ({ row, column, measure }) =>
          measure === fact.measure &&
          ((lines.includes(row) && fact.row === total && column === fact.column) ||
            (lines.includes(column) && fact.column === total && row === fact.row)),
      );
      const values = parts.map(valueOf).filter((value) => !Number.isNaN(value));
      const whole = valueOf(fact);
      if (values.length < 2 || Number.isNaN(whole)) return true;
      const sum = values.reduce((one, other) => one + other, 0);
      return (
        Math.abs(sum - whole) < 0.01 ||
        (Math.min(...values) - 0.5 <= whole && whole <= Math.max(...values) + 0.5 && sum !== whole)
      );
    });
  };
}
