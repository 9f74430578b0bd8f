import type { Problem } from '#errors.ts';
import { type Base, baseInTexts, basesOfFacts, basesOfLabels } from './bases.ts';
import type { BlockColumns } from './block-columns.ts';
import type { ReadCells, SheetBlock } from './blocks.ts';
import { settleCounts } from './counts-or-bases.ts';
import type { Line } from './lines.ts';
import { noteOn } from './mark-note.ts';
import { noteMeasures } from './measure-columns.ts';
import { note, type Notebook } from './notebook.ts';
import { placeFacts } from './placed-facts.ts';
import { settleDecimals, settleScale } from './scale.ts';
import { settleDimensions } from './settle-dimensions.ts';
import {
  addressOf,
  areaAround,
  columnLetters,
  filledCells,
  rangeOf,
  type SheetCell,
} from './sheet.ts';
import { textColumns } from './text-columns.ts';
import { type Collision, makeTidy } from './tidy-table.ts';
import type { LeftOut, Told, Understanding, Understood } from './understood.ts';
import { unplacedNumbers } from './unplaced-numbers.ts';
import { settleMeasures } from './untold-measures.ts';
import { settleWeighting } from './weighting.ts';

/** Understands one table of a sheet. */
export function understandBlock(
  file: string,
  sheet: ReadCells,
  block: SheetBlock,
  languages: readonly string[],
  notebook: Notebook,
): { understood?: Understood; problems: Problem[] } {
  const { columns, rows, facts, axes, dimensions, corners } = placeFacts(sheet, block, notebook);
  noteHidden(sheet, block, columns.data, notebook);
  const around = { dimensions, texts: [...block.above, ...corners].map(toldOf), notebook };
  const measured = settleMeasures(facts, around);
  noteMeasures(
    measured.filter(({ measure }, place) => measure === facts[place]?.measure),
    notebook,
  );
  const decided = settleDecimals(measured, notebook);
  const { facts: scaled, scale } = settleScale(decided, dimensions, notebook);
  const labelled = basesOfLabels(axes, notebook);
  const based = labelled.length > 0 ? scaled : settleCounts(scaled, dimensions, notebook);
  const bases = [...basesOfFacts(based, notebook), ...labelled];
  const numbers = based.filter(({ measure }) => measure !== 'base');
  const settled = settleDimensions(numbers, dimensions, languages, notebook);
  const known = [...usableBases(bases, settled), ...settled.bases];
  const { table, collisions } = makeTidy(
    settled.facts,
    settled.dimensions,
    known.length > 0 ? known : baseInTexts([...block.above, ...block.below], sheet, notebook),
    textColumns(sheet, block, columns.notes),
    notebook,
  );
  if (collisions.length > 0) return { problems: [collided(file, collisions)] };
  const isWeighted = settleWeighting(table, notebook);
  const texts = { above: block.above.map(toldOf), below: block.below.map(toldOf) };
  const lines = linesOf(block);
  notebook.leftOut.push(...numbering(sheet, columns, rows));
  const { leftOut, questions } = notebook;
  leftOut.push(...unplacedNumbers(sheet, lines, { ...table, ...texts, leftOut }));
  const names = new Map(settled.dimensions.map(({ key, column }) => [key, column.name]));
  return {
    understood: {
      sheet: sheet.name,
      range: rangeOf(areaAround(filledCells(lines.map((row) => sheet.rows[row] ?? [])))),
      ...texts,
      ...table,
      marks: table.marks.map((mark) => ({ ...mark, ...noteOn(mark.text, block.below) })),
      ...(scale && { scale }),
      ...(isWeighted && { weighted: true as const }),
      reasons: reasonsOf(notebook, names, table),
      ...{ leftOut, questions },
    },
    problems: [],
  };
}

/** A number beside one answer counts those who gave it, in all groups, where everybody was asked all of them: it is no base. */
function usableBases(bases: readonly Base[], { answers }: ReturnType<typeof settleDimensions>) {
  const areTheSame = new Set(bases.map(({ cell }) => cell.text)).size === 1;
  return bases.filter(
    ({ at }) => areTheSame || !(answers?.choice === 'one' && at.has(answers.key)),
  );
}

/** The columns that only count the rows. */
function numbering(
  sheet: ReadCells,
  { numbering: columns }: BlockColumns,
  rows: readonly Line[],
): LeftOut[] {
  return columns.map((column) => ({
    address: `${columnLetters(column)}:${columnLetters(column)}`,
    texts: rows.flatMap(({ at }) => sheet.rows[at]?.[column]?.text ?? []),
    why: 'numbers of the rows',
  }));
}

/** What was noted, with the names that columns have in the tidy table. */
function reasonsOf(
  { reasons }: Notebook,
  names: ReadonlyMap<string, string>,
  { columns }: Pick<Understood, 'columns'>,
): Understanding[] {
  return reasons.map(({ column = '', ...reason }) => {
    const name = names.get(column) ?? columns.find((one) => one.name === column)?.name;
    return { ...reason, ...(name !== undefined && { column: name }) };
  });
}

/** Says where numbers were read that the spreadsheet program does not show. */
function noteHidden(
  { hiddenRows, hiddenColumns }: ReadCells,
  block: SheetBlock,
  data: readonly number[],
  notebook: Notebook,
): void {
  const hidden = [
    ...linesOf(block).flatMap((row) => (hiddenRows.has(row) ? [`row ${row + 1}`] : [])),
    ...data.flatMap((column) =>
      hiddenColumns.has(column) ? [`column ${columnLetters(column)}`] : [],
    ),
  ];
  if (hidden.length > 0)
    note(
      notebook,
      'layout',
      `${hidden.join(', ')}: hidden in the spreadsheet, and read all the same`,
    );
}

function collided(file: string, collisions: readonly Collision[]): Problem {
  const [{ first, second } = {}] = collisions;
  const place = second?.cell ?? { row: 0, column: 0 };
  const label = second?.row.labels.findLast((one) => one !== undefined)?.text;
  return {
    file,
    line: place.row + 1,
    column: place.column + 1,
    what: `two numbers for the same row and column, in ${first ? addressOf(first.cell) : ''} and ${addressOf(place)}`,
    value: label,
    mend: 'give rows that mean different things different names in the spreadsheet, and take sums and notes out of it that it cannot tell apart',
  };
}

/** The rows of a table: those of its header, where it has one of its own, and those of its numbers. */
function linesOf({ headerRows, sections, sharesHeader }: SheetBlock): number[] {
  return [...(sharesHeader ? [] : headerRows), ...sections.flatMap(({ rows }) => rows)];
}

function toldOf(cell: SheetCell): Told {
  return { text: cell.text, address: addressOf(cell) };
}
