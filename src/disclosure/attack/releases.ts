import {
  type Equations,
  type Range,
  type Relation,
  shownRange,
} from '#disclosure/solver/equations.ts';

/** What an earlier release printed of a table; nobody needs its hidden counts to use it. */
export interface Release {
  /** Tells it from others, e.g. "release 2". */
  name: string;
  /** Its cells, under the ids they have today; `shown` is left out where the cell was hidden. */
  cells: readonly { id: string; shown?: Range }[];
  /** What added up in it. */
  relations: readonly Relation[];
  /** Whether numbers were corrected since that count the same people. Default: they may count others. */
  corrected?: boolean;
}

/** What a system printed, as a later release meets it. Counts that only a subtraction gives are not printed. */
export function releaseOf(name: string, { cells, relations }: Equations): Release {
  const told = cells.filter(
    ({ printed, withheld, people }) => printed !== false || withheld || people === false,
  );
  const ids = new Set(told.map(({ id }) => id));
  return {
    name,
    cells: told.map((cell) => {
      const shown = shownRange(cell);
      return cell.withheld || shown.high === Infinity ? { id: cell.id } : { id: cell.id, shown };
    }),
    relations: relations.filter(
      ({ parts, total }) =>
        parts.every((id) => ids.has(id)) && (typeof total === 'number' || ids.has(total)),
    ),
  };
}

/** The name of a cell as a release had it. */
export function earlierName({ name }: Release, id: string): string {
  return `${name}: ${id}`;
}

/** Whether a range leaves one number only. */
export function isExact({ low, high }: Range): boolean {
  return low === high;
}

/** What two ranges have in common; absent where that is nothing. */
export function overlap(a: Range, b: Range): Range | undefined {
  const both = { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
  return both.low <= both.high ? both : undefined;
}
