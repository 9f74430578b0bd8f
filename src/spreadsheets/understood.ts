import type { FlagColumn } from '#findings/specs/flags.ts';
import type { MeasureName } from '#findings/specs/measures.ts';

/** A spreadsheet file, as far as it was understood. */
export interface UnderstoodFile {
  /** Path as the person typed it. */
  file: string;
  /** Every sheet, in the order of the workbook; a CSV has one, called like the file. */
  sheets: SheetSummary[];
  /** The tables of the sheet that is read, from top to bottom; one at least. */
  tables: Understood[];
  /** What cannot be told about the file as a whole: which sheet is meant. */
  questions: Question[];
}

/** A sheet to choose from. */
export interface SheetSummary {
  name: string;
  /** Nobody sees it in the spreadsheet program; it is read only if it is asked for. */
  hidden: boolean;
  /** Its filled cells, e.g. "A1:F23"; absent where it is empty. */
  range?: string;
  /** Whether it is the one that was read. */
  read: boolean;
}

/** One table of a sheet as one tidy table: each row has one value of each dimension, and the measures of it. */
export interface Understood {
  sheet: string;
  /** The cells that it was read from, with its header and its base row, e.g. "A3:F14". */
  range: string;
  /** Texts above the table, the nearest last: its title, the question as it was asked. */
  above: Told[];
  /** Texts below the table: source, notes, the meaning of marks. */
  below: Told[];
  /** Dimensions first, measures after them, then flags. Names differ. */
  columns: TidyColumn[];
  /** Each has one cell for each column. Of the dimensions' values no combination stands twice. */
  rows: TidyCell[][];
  /** The base of all rows, where all have the same one; where they differ there is a column "base". */
  base?: TidyCell;
  /** Whether percentages seem to be weighted: most are not their counts out of the bases, or so it was answered. */
  weighted?: true;
  /** How shares stood in the source; `text` of a percentage is from 0 to 100 in any case. Absent without percentages. */
  scale?: '0-1' | '0-100';
  /** Texts that stand in the place of numbers, such as ":", as they stood: for `symbols` in study.yaml. */
  symbols: SymbolFound[];
  /** Marks that stood at numbers, and now stand in a column of flags: for `flags` in study.yaml. */
  marks: MarkFound[];
  /** What was understood and why, in plain sentences that name cells, in the order of the table. */
  reasons: Understanding[];
  /** Rows, columns and cells of the range that are not in the tidy table. Every other number of the range is. */
  leftOut: LeftOut[];
  /** What cannot be told. All of them have a choice that is taken already. */
  questions: Question[];
}

/** A column of a tidy table. */
export interface TidyColumn {
  /** For the first line of the CSV: the measure or flag itself, e.g. "percent"; of a dimension lower-case words joined by hyphens, e.g. "age-group". */
  name: string;
  /** As under `columns` of the study format; "ignored" holds a text that only says something of its row. */
  role: MeasureName | FlagColumn | 'dimension' | 'ignored';
  /** What it was called in the source, e.g. "Tranche d’âge"; absent where nothing stood there. */
  header?: string;
  /** What a dimension tells apart, where that is known. */
  tells?: 'answers' | 'groups' | 'questions' | 'time' | 'countries';
  /** The values of a dimension in the order in which they stood; else empty. */
  values: string[];
  /** The value that is the total of the others, e.g. "Ensemble". */
  total?: string;
  /** Values that are sums of some of the others, with their parts. */
  subtotals?: Record<string, string[]>;
  /** Of answers: whether each person gave "one" (shares make 100) or "several" (they make more); absent where nothing tells. */
  choice?: 'one' | 'several';
}

/** A cell of a tidy table. */
export interface TidyCell {
  /**
   * A number in the digits that it was printed with, with a point before decimals, nothing between thousands and no
   * percent sign, e.g. "1718" or "48.0"; a symbol as it stood; a value of a dimension as it stood, without blanks
   * around it and without marks; "" where the source has no cell.
   */
  text: string;
  /** As it stood, where that differs, e.g. "48,0 %". */
  printed?: string;
  /** Where it stood, e.g. "C5"; absent where it stands nowhere. */
  address?: string;
}

/** A text of the sheet. */
export interface Told {
  text: string;
  address: string;
}

/** A text in the place of numbers. */
export interface SymbolFound {
  text: string;
  /** The cells that it stands in. */
  addresses: string[];
}

/** A mark at numbers. */
export interface MarkFound {
  text: string;
  addresses: string[];
  /** What a text below the table says of it. */
  note?: string;
}

/** One thing that was understood, and by which cells. */
export interface Understanding {
  /** A plain sentence without a full stop, e.g. `row 14 "Ensemble" is the total of the others: its counts are their sums`. */
  says: string;
  /** The part of the finding that it is a reason for. */
  about:
    | 'layout'
    | 'columns'
    | 'order'
    | 'answers'
    | 'totals'
    | 'subtotals'
    | 'waves'
    | 'countries'
    | 'base'
    | 'symbols'
    | 'flags';
  /** The name of the column that it is about, where it is one. */
  column?: string;
}

/** What of the sheet is not in the tidy table. */
export interface LeftOut {
  /** E.g. "14:14" for a row, "F:F" for a column, "B7" for a cell. */
  address: string;
  /** What stood there, cell by cell; empty where nothing did. */
  texts: string[];
  /** In plain words, e.g. `sum of the percentages above`. */
  why: string;
}

/** Something that only the team knows. */
export interface Question {
  /** Stays the same as long as the spreadsheet does: give the answer under it to have the file understood anew. */
  id: string;
  /** E.g. `What do the numbers in B4:D9 count?`. */
  asks: string;
  /** At least two, or one beside a number; the first is the likeliest. `written` is how it stands in a YAML file. */
  choices: { id: string; says: string; written?: string }[];
  /** What may be written instead of a choice, where a number may, e.g. "the number of people". */
  number?: string;
  /** The choice that was taken: the answer that was given, else the first, as with `--yes`; or the digits of a number. */
  taken: string;
  /** Whether it is an answer that was given. */
  answered: boolean;
  /** Why it cannot be told. */
  because: string;
  /** The column of the tidy table that it is about, where it is one. */
  column?: string;
}
