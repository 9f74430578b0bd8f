import { closedFormat } from '#encoding/foreign-format.ts';
import { type Problem, startOf } from '#errors.ts';
import { findBlocks, type ReadCells } from './blocks.ts';
import { contentOf } from './cell-content.ts';
import { readCsv } from './csv-sheet.ts';
import { ask, type Notebook } from './notebook.ts';
import { mixedDecimals } from './mixed-decimals.ts';
import { isTwofold } from './number-text.ts';
import { personsInSheet } from './persons-in-sheet.ts';
import { addressOf, areaAround, filledCells, rangeOf, type Sheet } from './sheet.ts';
import { sideBySide } from './side-by-side.ts';
import { splitSections } from './split-sections.ts';
import { understandBlock } from './understand-block.ts';
import type { Question, SheetSummary, Understood, UnderstoodFile } from './understood.ts';
import { readWorkbook } from './workbook.ts';

/** What is known beside the file. */
export interface Hints {
  /** Languages in which countries may be named; those of the study. */
  languages: readonly string[];
  /** The number of respondents of the study, where it is known: for telling tables about persons. */
  respondents?: number | undefined;
  /** Answers to questions, by their ids. What is not answered is taken as `Question` says. */
  answers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Understands a spreadsheet: CSV, XLSX, XLS or ODS, by its bytes. Either it is understood or there are problems, among
 * them that of one row per person. Call it again with `answers` until no question is left open; answers may raise
 * further questions, and leave earlier ones as they were. The same bytes and hints give the same.
 */
export function understandFile(
  file: string,
  bytes: Uint8Array,
  hints: Hints,
): { understood?: UnderstoodFile; problems: Problem[] } {
  const isBook = /spreadsheet|workbook|zip/.test(closedFormat(bytes) ?? '');
  const { sheets, problems } = isBook
    ? readWorkbook(file, bytes)
    : readCsv(file, bytes, hints.respondents);
  if (problems.length > 0) return { problems };
  const questions: Question[] = [];
  const chosen = chooseSheet(sheets, { ...hints, questions });
  if (chosen === undefined) return { problems: [noNumbers(file)] };
  const sheet = readCells(withDecimals(chosen, { ...hints, questions }));
  const persons = personsInSheet(file, sheet, hints.respondents);
  if (persons.length > 0) return { problems: persons };
  const mixed = mixedDecimals(file, sheet);
  if (mixed.length > 0) return { problems: mixed };
  const { tables, problems: faults } = understandSheet(file, sheet, { ...hints, questions });
  if (faults.length > 0) return { problems: faults };
  if (tables.length === 0) return { problems: [noNumbers(file)] };
  return {
    understood: {
      file,
      sheets: sheets.map((one) => summaryOf(one, one.name === sheet.name)),
      tables,
      questions,
    },
    problems: [],
  };
}

type Asking = Hints & { questions: Question[] };

function understandSheet(
  file: string,
  sheet: ReadCells,
  asking: Asking,
): { tables: Understood[]; problems: Problem[] } {
  const whole = notebookOf(asking, '', asking.questions);
  const blocks = sideBySide(sheet).flatMap((part) =>
    findBlocks(part).flatMap((block) =>
      splitSections(part, block, whole).map((one) => ({ part, block: one })),
    ),
  );
  const read = blocks.map(({ part, block }, place) =>
    understandBlock(
      file,
      part,
      block,
      spokenLanguages(asking.languages),
      notebookOf(asking, blocks.length > 1 ? `${place + 1}.` : '', []),
    ),
  );
  return {
    tables: read.flatMap(({ understood }) => understood ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Countries are known by their names in the languages of the study, and of the interface. */
export function spokenLanguages(languages: readonly string[]): string[] {
  return [...new Set([...languages, 'fr', 'en', 'es', 'pt', 'ro', 'ar'])];
}

function notebookOf({ answers = {} }: Asking, prefix: string, questions: Question[]): Notebook {
  return { reasons: [], leftOut: [], questions, answers, prefix };
}

function readCells(sheet: Sheet): ReadCells {
  return {
    ...sheet,
    contents: Array.from(sheet.rows, (row) => Array.from(row, (cell) => contentOf(cell, sheet))),
  };
}

/** Asks whether "1.718" has thousands or decimals, where nothing in the sheet proves it. */
function withDecimals(sheet: Sheet, asking: Asking): Sheet {
  const cell = filledCells(sheet.rows).find(({ text, number }) => !number && isTwofold(text));
  if (sheet.isDecimalProved || cell === undefined) return sheet;
  const whole = { id: 'thousands', says: `${cell.text.replace(/[.,]/, '')}, with thousands` };
  const broken = { id: 'decimals', says: `${cell.text.replace(/[.,]/, '.')}, with decimals` };
  const isBroken = cell.text.includes(sheet.decimal);
  const taken = ask(notebookOf(asking, '', asking.questions), {
    id: 'decimal-mark',
    asks: `What is "${cell.text}" in ${addressOf(cell)}?`,
    because: 'no other number shows how decimals are marked',
    choices: isBroken ? [broken, whole] : [whole, broken],
  });
  const isOther = (taken === 'decimals') !== isBroken;
  return isOther ? { ...sheet, decimal: sheet.decimal === '.' ? ',' : '.' } : sheet;
}

/** The sheet that is read: the first that is shown and has a table, unless another is asked for. */
function chooseSheet(sheets: readonly Sheet[], asking: Asking): ReadCells | undefined {
  const read = sheets.map(readCells);
  const filled = read.filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cell !== undefined)),
  );
  const full = filled.filter(({ contents }) =>
    contents.some((row) => row.some(({ kind }) => kind === 'numbers')),
  );
  const [first, ...others] = (full.length > 0 ? full : filled).toSorted(
    (a, b) => Number(a.hidden) - Number(b.hidden),
  );
  if (first === undefined || others.length === 0) return first;
  const taken = ask(notebookOf(asking, '', asking.questions), {
    id: 'sheet',
    asks: 'Which sheet is meant?',
    because: 'the workbook has several with numbers',
    choices: [first, ...others].map(({ name, hidden, rows }) => ({
      id: name,
      says: `"${name}"${hidden ? ', which is hidden' : ''} (${rangeOf(areaAround(filledCells(rows)))})`,
    })),
  });
  return [first, ...others].find(({ name }) => name === taken);
}

function summaryOf({ name, hidden, rows }: Sheet, isRead: boolean): SheetSummary {
  const range = rangeOf(areaAround(filledCells(rows)));
  return { name, hidden, ...(range !== '' && { range }), read: isRead };
}

function noNumbers(file: string): Problem {
  const mend =
    'give it a table with names above its columns or beside its rows, and numbers; one row per person is no such table';
  return { ...startOf(file), what: 'no table of numbers', mend };
}
