import type { Problem } from '#errors.ts';
import type { TableCell } from '#tables/table.ts';
import { type MeasureName, measureNames } from './measures.ts';
import { codeList } from './symbols.ts';

/** What a number is marked with: it is there, but to be read with care. */
const presets = {
  '*': 'small-sample',
  u: 'unreliable',
  b: 'break-in-series',
  p: 'provisional',
} as const;

export type FlagName = (typeof presets)[keyof typeof presets];

/** How numbers are marked unless the study says otherwise; the letters are those of Eurostat. */
export const defaultFlags: Readonly<Record<string, FlagName>> = presets;

export const flagNames = Object.values(presets);

/** A column that marks numbers: of one measure, or of the one that the headline is about. */
export type FlagColumn = 'flag' | `${MeasureName}_flag`;

export const flagColumns: readonly [FlagColumn, ...FlagColumn[]] = [
  'flag',
  ...measureNames.map((measure) => `${measure}_flag` as const),
];

export function isFlagColumn(name: string): name is FlagColumn {
  return (flagColumns as readonly string[]).includes(name);
}

/** The measure whose numbers a column marks. */
export function flaggedMeasure(column: FlagColumn, headline: MeasureName): MeasureName {
  return measureNames.find((measure) => column === `${measure}_flag`) ?? headline;
}

/** Whether a number was not measured as the ones before it, so that no change leads up to it. */
export function startsAnew(flags: readonly FlagName[] | undefined): boolean {
  return flags?.includes('break-in-series') === true;
}

/** Reads the marks of a number, several of them with blanks between; an empty cell marks nothing. */
export function parseFlags(
  { text, place }: TableCell,
  flags: Readonly<Record<string, FlagName>>,
): FlagName[] | Problem {
  const marks = text.split(/\s+/).filter((mark) => mark !== '');
  const unknown = marks.find((mark) => !Object.hasOwn(flags, mark));
  if (unknown !== undefined)
    return {
      ...place,
      what: 'unknown flag',
      value: unknown,
      mend: `expected one of ${codeList(flags)}; others are given their meaning under "flags" in data/study.yaml`,
    };
  return [...new Set(marks.flatMap((mark) => flags[mark] ?? []))];
}
