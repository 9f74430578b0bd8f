import type { Problem } from '#errors.ts';
import { countDistinct, type Table } from '#tables/table.ts';
import type { Evidence, Sign } from './evidence.ts';
import { freeText } from './free-text.ts';
import { daysOfBirth, moments } from './moments.ts';
import { countsOfOne, weights } from './ones.ts';
import { packed } from './packed.ts';
import { personalCodes } from './personal-codes.ts';
import { personalId, personalNames } from './personal-id.ts';
import { personalValues } from './personal-values.ts';
import { coordinates } from './places-of-persons.ts';
import { repeatedRows, rowPerPerson } from './row-per-person.ts';
import { lookThrough, type TableTexts } from './table-texts.ts';
import { turned } from './turned.ts';

/** All signs, the surest first; one is enough, and one is told. */
const signs: readonly Sign[] = [
  personalValues,
  personalId,
  personalNames,
  personalCodes,
  moments,
  daysOfBirth,
  countsOfOne,
  weights,
  coordinates,
  packed,
  rowForEach,
  repeatedRows,
  freeText,
  rowPerPerson,
];

/** The signs of persons that stand beside one another, as columns. */
const signsAcross: readonly Sign[] = [personalNames, personalCodes, rowPerPerson];

/**
 * The problem of a table that looks like one row per person, or one column. It names the column and the line but
 * leaves out the value on purpose: messages end up in logs that anyone may read.
 */
export function findMicrodata(table: Table, base?: number): Problem[] {
  const evidence = firstOf(signs, lookThrough(table), base) ?? personsAcross(table);
  return evidence === undefined ? [] : [refuse(evidence)];
}

function personsAcross(table: Table): Evidence | undefined {
  const across = turned(table);
  return across && firstOf(signsAcross, lookThrough(across), undefined);
}

function firstOf(
  all: readonly Sign[],
  texts: TableTexts,
  base: number | undefined,
): Evidence | undefined {
  for (const sign of all) {
    const evidence = sign(texts, base);
    if (evidence !== undefined) return evidence;
  }
  return undefined;
}

/** What to do with a file about persons. */
const aggregateMend =
  'publish counts, not people: write one row for each answer, with the number of people who gave it as n; take this file out of the study folder, and out of its history where it has one';

function refuse({ what, column, place, otherwise }: Evidence): Problem {
  return {
    ...place,
    what: `looks like one row per person: ${what}`,
    value: column,
    mend: otherwise === undefined ? aggregateMend : `${aggregateMend}; ${otherwise}`,
  };
}

/** So many rows are not counted one by one by chance. */
const manyRows = 50;

/** Below this many rows, a table may well have as many as there were respondents. */
const fewRows = 10;

function rowForEach(
  { columns, size, first: place, measured }: TableTexts,
  base: number | undefined,
): Evidence | undefined {
  if (place === undefined || measured) return undefined;
  if (size === base && base >= fewRows)
    return { what: 'as many rows as respondents, and no column that counts', place };
  if (size <= manyRows || countDistinct(columns, size) === size) return undefined;
  return { what: 'rows that repeat, and no column that counts', place };
}
