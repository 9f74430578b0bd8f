import { readDigits } from '#tables/digits.ts';
import type { ColumnTexts, ReadColumns } from './column-texts.ts';

/** A column as far as its texts tell what it is about. */
export interface ColumnKind {
  column: ColumnTexts;
  /** The numbers in it, where nearly all of its texts are numbers or symbols. */
  numbers: readonly number[] | undefined;
  /** Whether it numbers things one by one, e.g. 1, 2, 3 or P01, P02. */
  isNumbering: boolean;
  /** Whether its numbers may count or measure a group: they are no age, year, code, place, weight or constant. */
  isMeasure: boolean;
  /** Whether it holds ages below a header that is lost, so that the first of them is its name. */
  isUnnamedAge: boolean;
}

/** What may stand in the place of a number, e.g. `[c]` or `:`. */
const symbol = /^(?:\[\p{L}+\]|[:*–—-]|\.{1,3}|[xzcs]|n\/?[ad]|na)$/iu;

/** What each column is about. */
export function kindsOf({ columns, size }: ReadColumns): ColumnKind[] {
  const isHeaderless = columns.some(({ worded, isNamedLikeValue }) => worded && isNamedLikeValue);
  return columns.map((column) => {
    const numbers = numbersOf(column);
    const isNumbering = numbersThings(column, size);
    const isUnnamedAge = isHeaderless && isAges(column.joined, numbers);
    const isMeasure =
      !isUnnamedAge &&
      !isNumbering &&
      numbers !== undefined &&
      (numbers.length === 0 || couldMeasure(column, numbers, size));
    return { column, numbers, isNumbering, isMeasure, isUnnamedAge };
  });
}

function numbersOf({ distinct }: ColumnTexts): number[] | undefined {
  const texts = distinct.filter((text) => !symbol.test(text));
  const numbers = texts.flatMap((text) => numberIn(text) ?? []);
  const isNumeric = distinct.length > 0 && numbers.length >= texts.length * 0.9;
  return isNumeric ? numbers : undefined;
}

function numberIn(text: string): number | undefined {
  const digits = readDigits(text);
  if (digits === undefined) return undefined;
  const size = Number(`${digits.integer}.${digits.fraction ?? ''}`);
  return digits.negative ? -size : size;
}

function isAges(name: string, numbers: readonly number[] | undefined): boolean {
  const isAge = (number: number) => Number.isInteger(number) && number >= 12 && number <= 105;
  return (
    numbers !== undefined &&
    numbers.length > 2 &&
    /^\d{2,3}$/.test(name) &&
    [Number(name), ...numbers].every(isAge)
  );
}

/** Names of what belongs to a person, whose numbers measure no group. */
export const ageName =
  /^(?:age|ages|edad|idade|alter|eta|leeftijd|agein?years|ageyears?|agerevolu|ageans)$/;

/** Names of how many people each respondent stands for. */
export const weightName =
  /^(?:w|wt|wgt|weights?|pweights?|weighting|poids(?:destatistique|desondage)?|pond|ponderation|coef(?:ficient)?(?:depond\w*)?|peso|gewicht(?:ung)?)(?:factor|final|ind\w*)?\d*$/;

function couldMeasure(
  { joined, words, distinct, filled }: ColumnTexts,
  numbers: readonly number[],
  rows: number,
): boolean {
  if (ageName.test(joined) || weightName.test(joined) || isYears(numbers)) return false;
  if (words.some((word) => placeWord.test(word))) return false;
  if (rows > 2 && numbers.every((number, index) => number === index + 1)) return false;
  if (rows < fewRows) return true;
  if (distinct.length === 1) return false;
  const isWhole = numbers.every(Number.isInteger);
  const isRating =
    isWhole && distinct.length <= 11 && numbers.every((number) => number >= 0 && number <= 10);
  const isAllOrNothing = numbers.every((number) => number === 0 || number === 100);
  return !((isRating && filled >= distinct.length * 3) || isAllOrNothing);
}

/** So many rows show whether a number varies as counts do. */
const fewRows = 10;

const placeWord =
  /^(?:lat|latitude|lon|lng|long|longitude|coord\w*|gps|postcode|postal|zip|zipcode|cp|plz|codepostal)$/;

function isYears(numbers: readonly number[]): boolean {
  return numbers.every((number) => Number.isInteger(number) && number >= 1900 && number <= 2100);
}

/** Names of what is numbered in published tables and is no person. */
const thingName =
  /question|item|indicat|wave|vague|week|semaine|month|mois|year|annee|day|jour|hour|heure|age|rank|rang|order|ordre|page|step|level|niveau|grade|score|dep|region|district|code(?!$)|postal|zip|insee|iso|nuts|size|taille|number|nombre|children|enfant|table|figure|line|ligne|section|chapter|article|version|category|categorie|class/;

/** A number behind a few letters, e.g. "P01". */
function numberParts(text: string): { prefix: string; number: number } | undefined {
  const [, prefix = '', number] =
    /^(\p{L}{1,3}[ _.#°-]*|\p{L}{0,14}[_.#°-]+)?0*(\d{1,9})$/u.exec(text) ?? [];
  return number === undefined ? undefined : { prefix, number: Number(number) };
}

/** Whether each text is a number of its own in a sequence, perhaps with gaps, behind the same letters. */
function numbersThings({ distinct, joined, filled }: ColumnTexts, rows: number): boolean {
  if (thingName.test(joined) || distinct.length < fewRows || filled < rows * 0.9) return false;
  const [prefix = ''] = distinct.slice(0, 1).map((text) => numberParts(text)?.prefix ?? '');
  if (/^q|item/i.test(prefix)) return false;
  const numbers: number[] = [];
  for (const text of distinct) {
    const parts = numberParts(text);
    if (parts?.prefix !== prefix) return false;
    numbers.push(parts.number);
  }
  const rising = numbers.every(
    (number, index) => index === 0 || number > (numbers[index - 1] ?? 0),
  );
  const sorted = numbers.toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  return prefix === ''
    ? rising && most - least < distinct.length * 1.5
    : most - least < distinct.length * 20;
}

/** Whether a column has one row for each age, year, week or other place in an order, in that order. */
export function isSeries(
  { column: { joined, distinct }, numbers }: ColumnKind,
  rows: number,
): boolean {
  if (numbers === undefined || distinct.length !== rows || rows < 3) return false;
  const [first = 0, second = 0] = numbers;
  const step = second - first;
  const isEven = numbers.every((number, index) => number === first + step * index);
  return (
    isEven && step !== 0 && (ageName.test(joined) || thingName.test(joined) || isYears(numbers))
  );
}
