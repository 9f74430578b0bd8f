import type { Place } from '#errors.ts';
import { readDigits } from '#tables/digits.ts';
import type { Table, TableColumn, Texts } from '#tables/table.ts';
import { isPersonal } from './personal-patterns.ts';

/** The columns of a table as they are looked through for persons. */
export interface ReadColumns {
  columns: ColumnTexts[];
  /** How many rows there are. */
  size: number;
  /** Whether a column is named like a count, a share or a mean: rows then stand for groups. */
  measured: boolean;
  /** Where the first row stands; absent where there is none. */
  first: Place | undefined;
}

/** One column: its name in plain letters, and what stands in it. */
export interface ColumnTexts extends Texts {
  /** The words of its name: lower case, without accents. */
  words: string[];
  /** The words without anything between them, e.g. `respondentid`. */
  joined: string;
  /** The name for a message; absent where the name itself may be about a person, as under a lost header. */
  shown?: string;
  /** Whether its name is one of its values, since the header was lost. */
  isNamedLikeValue: boolean;
  place: Place;
  /** Each text that is not empty. */
  distinct: readonly string[];
  /** Where one of them stands first. */
  placeOf: (text: string) => Place;
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

/** Reads the columns of a table. */
export function readColumns(table: Table): ReadColumns {
  const { columns, size } = table;
  const read = columns.map((column, index) => readColumn(column, (row) => table.place(row, index)));
  const isLost = columns.some(
    ({ name }, index) => read[index]?.isNamedLikeValue === true || hasMoment(name),
  );
  const texts = isLost ? read.map((column) => ({ ...column, shown: undefined })) : read;
  const measured = texts.some(({ words }) => words.some((word) => measureWords.has(word)));
  return { columns: texts, size, measured, first: size > 0 ? table.place(0) : undefined };
}

/** Whether a name holds a day or the number of a computer, as a line of a log does. */
function hasMoment(name: string): boolean {
  return /\d{4}-\d\d-\d\d|\d\.\d+\.\d/.test(name);
}

function readColumn(
  { name, place, texts, cells }: TableColumn,
  placeAt: (row: number) => Place,
): ColumnTexts {
  const words = nameWords(name);
  const distinct = texts.filter((text) => text !== '');
  const blank = texts.indexOf('');
  return {
    words,
    joined: words.join(''),
    ...(isPersonal(name) ? {} : { shown: name }),
    isNamedLikeValue: name !== '' && distinct.includes(name),
    place,
    texts,
    cells,
    distinct,
    placeOf: (text) => placeAt(cells.indexOf(texts.indexOf(text))),
    filled:
      blank === -1
        ? cells.length
        : cells.reduce((filled, position) => filled + Number(position !== blank), 0),
    worded: distinct.some((text) => readDigits(text) === undefined),
  };
}

/** The words of a column's name, e.g. `respondent`, `id` for `respondentID` and `Respondent_id`. */
function nameWords(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  const whole = plain.replace(/n[°º]/gi, 'numero ');
  const spaced = whole.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  return spaced.match(/[\p{L}\p{N}]+|%/gu) ?? [];
}
