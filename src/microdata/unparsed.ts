import type { Problem } from '#errors.ts';
import { readLoosely } from '#tables/loose.ts';
import { readColumns } from './column-texts.ts';
import { findMicrodata } from './microdata.ts';

/**
 * The problems of a table that cannot be parsed, as they may be told: messages end up in logs that anyone may read.
 * They quote the cell only where what can be read of the table is surely no row per person: a column is named like a
 * count, a share or a mean, and no sign of microdata is found. Else they name line and column, and never the value.
 * The value is all that a problem of parsing quotes.
 */
export function unparsedProblems(
  file: string,
  bytes: Uint8Array,
  problems: readonly Problem[],
  base: number | undefined,
): Problem[] {
  const isQuoting = problems.some(({ value }) => value !== undefined);
  return isQuoting && !countsPeople(file, bytes, base) ? problems.map(withhold) : [...problems];
}

function countsPeople(file: string, bytes: Uint8Array, base: number | undefined): boolean {
  const readings = readLoosely(file, bytes);
  return (
    readings.some((table) => readColumns(table).measured) &&
    readings.every((table) => findMicrodata(table, base).length === 0)
  );
}

function withhold({ value, mend, ...told }: Problem): Problem {
  if (value === undefined) return { ...told, mend };
  return {
    ...told,
    mend: `${mend}; what stands there is not shown, since the table may hold one row per person`,
  };
}
