import { addsUp, type Range, type Relation, shownRange, type SystemCell } from './equations.ts';

/** What cells make together; absent where one of them is not known here. */
export function knownSum(
  parts: readonly string[] | undefined,
  cells: ReadonlyMap<string, SystemCell>,
): Range | undefined {
  const sum = { low: 0, high: 0 };
  if (parts === undefined) return undefined;
  for (const part of parts) {
    const cell = cells.get(part);
    if (cell === undefined || isUnknown(cell)) return undefined;
    const { low, high } = shownRange(cell);
    sum.low += low;
    sum.high += high;
  }
  return sum;
}

/** Between what cells are together; a hidden one may be any. */
export function boundsOf(parts: readonly string[], cells: ReadonlyMap<string, SystemCell>): Range {
  const bounds = { low: 0, high: 0 };
  for (const cell of parts.flatMap((part) => cells.get(part) ?? [])) {
    const { low, high } = isUnknown(cell) ? { low: 0, high: Infinity } : shownRange(cell);
    bounds.low += low;
    bounds.high += high;
  }
  return bounds;
}

/** Whether the cells of a sum can make it, as far as their figures tell; what does not is no sum of theirs. */
export function canHold(relation: Relation, cells: ReadonlyMap<string, SystemCell>): boolean {
  return addsUp(relation, (id) => boundsOf([id], cells));
}

/** Whether nobody here knows a count. */
export function isUnknown(cell: SystemCell): boolean {
  return cell.withheld === true || shownRange(cell).high === Infinity;
}
