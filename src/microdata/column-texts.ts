import type { Place } from '#errors.ts';
import { readDigits } from '#tables/digits.ts';
import type { Table, TableRow } from '#tables/table.ts';
import { isPersonal } from './personal-patterns.ts';

/** A table as it is looked through for persons. */
export interface TableTexts {
  columns: ColumnTexts[];
  rows: TableRow[];
  /** Whether a column is named like a count, a share or a mean: rows then stand for groups. */
  measured: boolean;
}

/** One column: its name in plain letters, and what stands in it. */
export interface ColumnTexts {
  /** The words of its name: lower case, without accents. */
  words: string[];
  /** The words without anything between them, e.g. `respondentid`. */
  joined: string;
  /** The name for a message; absent where the name itself may be about a person, as under a lost header. */
  shown?: string;
  /** Whether its name is one of its values, since the header was lost. */
  isNamedLikeValue: boolean;
  place: Place;
  /** Position in the table. */
  index: number;
  /** Each text that is not empty, and where it stands first. */
  distinct: Map<string, Place>;
  /** How many of its cells are not empty. */
  filled: number;
  /** Whether any text in it is no number. */
  worded: boolean;
}

const measureWords = new Set(
  'n base count counts percent percentage percentages percents pct pourcentage pourcentages pourcent effectif effectifs freq frequency frequence share proportion part rate taux mean moyenne median mediane low high value valeur %'.split(
    ' ',
  ),
);

/** Looks through a table once, for all signs. */
export function readColumns({ columns, rows }: Table): TableTexts {
  const read = columns.map(({ name, place }, index) => readColumn(name, place, index, rows));
  const isLost = columns.some(
    ({ name }, index) => read[index]?.isNamedLikeValue === true || hasMoment(name),
  );
  const texts = isLost ? read.map((column) => ({ ...column, shown: undefined })) : read;
  const measured = texts.some(({ words }) => words.some((word) => measureWords.has(word)));
  return { columns: texts, rows, measured };
}

/** Whether a name holds a day or the number of a computer, as a line of a log does. */
function hasMoment(name: string): boolean {
  return /\d{4}-\d\d-\d\d|\d\.\d+\.\d/.test(name);
}

function readColumn(
  name: string,
  place: Place,
  index: number,
  rows: readonly TableRow[],
): ColumnTexts {
  const words = nameWords(name);
  const distinct = new Map<string, Place>();
  let filled = 0;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (cell === undefined || cell.text === '') continue;
    filled += 1;
    if (!distinct.has(cell.text)) distinct.set(cell.text, cell.place);
  }
  const worded = distinct.keys().some((text) => readDigits(text) === undefined);
  const shown = isPersonal(name) ? {} : { shown: name };
  const isNamedLikeValue = name !== '' && distinct.has(name);
  return {
    words,
    joined: words.join(''),
    ...shown,
    isNamedLikeValue,
    place,
    index,
    distinct,
    filled,
    worded,
  };
}

/** The words of a column's name, e.g. `respondent`, `id` for `respondentID` and `Respondent_id`. */
function nameWords(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  const whole = plain.replace(/n[°º]/gi, 'numero ');
  const spaced = whole.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  return spaced.match(/[\p{L}\p{N}]+|%/gu) ?? [];
}
