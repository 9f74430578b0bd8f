import { measureNames, type MeasureName } from '#findings/specs/measures.ts';
import { type Base, baseFor } from './bases.ts';
import type { NumberFact } from './number-facts.ts';
import type { Line } from './lines.ts';
import { leaveOut } from './left-out.ts';
import type { Notebook } from './notebook.ts';
import { addressOf, type SheetCell } from './sheet.ts';
import type { MarkFound, SymbolFound, TidyCell, TidyColumn, Understood } from './understood.ts';

/** A dimension with all that is known of it, and the column that it becomes. */
export interface NamedDimension {
  key: string;
  column: TidyColumn;
}

/** A column of texts that say something of rows. */
export interface NoteColumn {
  column: TidyColumn;
  cellOf: (line: Line) => SheetCell | undefined;
}

/** Two numbers in one place of a tidy table. */
export interface Collision {
  first: NumberFact;
  second: NumberFact;
}

interface TidyRow {
  at: ReadonlyMap<string, string>;
  line: Line;
  facts: Map<MeasureName, NumberFact>;
}

type Table = Pick<Understood, 'columns' | 'rows' | 'base' | 'symbols' | 'marks'>;

/** Moves every number into its row and column. */
export function makeTidy(
  facts: readonly NumberFact[],
  dimensions: readonly NamedDimension[],
  bases: readonly Base[],
  notes: readonly NoteColumn[],
  notebook: Notebook,
): { table: Table; collisions: Collision[] } {
  const { rows, collisions } = gatherRows(facts, dimensions, notebook);
  const measures = measureNames.filter((measure) => rows.some((row) => row.facts.has(measure)));
  const own = rows.map(({ at }) => baseFor(bases, at));
  const [first] = own;
  const isSame = first !== undefined && own.every((base) => base?.text === first.text);
  const isTold = own.some((base) => base !== undefined) && !isSame;
  const marked = measures.filter((measure) => rows.some((row) => row.facts.get(measure)?.mark));
  const columns: TidyColumn[] = [
    ...dimensions.map(({ column }) => column),
    ...measures.map((measure) => measureColumn(measure, rows)),
    ...(isTold ? [{ name: 'base', role: 'base' as const, values: [] }] : []),
    ...marked.map((measure) => ({
      name: `${measure}_flag`,
      role: `${measure}_flag` as const,
      values: [],
    })),
    ...notes.map(({ column }) => column),
  ];
  const cells = rows.map((row, place) => [
    ...dimensions.map(({ key }) => dimensionCell(row, key)),
    ...measures.map((measure) => numberCell(row.facts.get(measure))),
    ...(isTold ? [own[place] ?? { text: '' }] : []),
    ...marked.map((measure): TidyCell => ({ text: row.facts.get(measure)?.mark ?? '' })),
    ...notes.map(({ cellOf }) => textCell(cellOf(row.line))),
  ]);
  return {
    table: {
      columns,
      rows: cells,
      ...(isSame && { base: first }),
      symbols: symbolsIn(rows),
      marks: marksIn(rows),
    },
    collisions,
  };
}

function gatherRows(
  facts: readonly NumberFact[],
  dimensions: readonly NamedDimension[],
  notebook: Notebook,
): { rows: TidyRow[]; collisions: Collision[] } {
  const rows = new Map<string, TidyRow>();
  const collisions: Collision[] = [];
  const twice: NumberFact[] = [];
  for (const fact of facts) {
    const { measure } = fact;
    if (
      measure === undefined ||
      measure === 'cumulative' ||
      measure === 'other' ||
      measure === 'base'
    )
      continue;
    const key = JSON.stringify(dimensions.map((one) => fact.at.get(one.key) ?? ''));
    const row = rows.get(key) ?? { at: fact.at, line: fact.row, facts: new Map() };
    const known = row.facts.get(measure);
    rows.set(key, row);
    if (known === undefined) row.facts.set(measure, fact);
    else if (textOf(known) === textOf(fact)) twice.push(fact);
    else collisions.push({ first: known, second: fact });
  }
  leaveOut(notebook, facts, twice, 'the same number for the same row as elsewhere');
  return { rows: [...rows.values()], collisions };
}

function measureColumn(measure: MeasureName, rows: readonly TidyRow[]): TidyColumn {
  const heads = new Set(rows.flatMap((row) => row.facts.get(measure)?.column.head ?? []));
  const [head] = heads;
  return {
    name: measure,
    role: measure,
    ...(heads.size === 1 && head !== undefined && { header: head }),
    values: [],
  };
}

function dimensionCell({ at, facts }: TidyRow, key: string): TidyCell {
  const text = at.get(key) ?? '';
  const [fact] = facts.values();
  const labels = [...(fact?.row.labels ?? []), ...(fact?.column.labels ?? [])];
  const label = labels.find((one) => one?.text === text);
  return { text, ...(label && { address: label.address }) };
}

function textOf({ number, cell }: NumberFact): string {
  return number?.digits ?? cell.text;
}

function numberCell(fact: NumberFact | undefined): TidyCell {
  if (fact === undefined) return { text: '' };
  const text = textOf(fact);
  return {
    text,
    ...(text !== fact.cell.text && { printed: fact.cell.text }),
    address: addressOf(fact.cell),
  };
}

function textCell(cell: SheetCell | undefined): TidyCell {
  return cell === undefined ? { text: '' } : { text: cell.text, address: addressOf(cell) };
}

function symbolsIn(rows: readonly TidyRow[]): SymbolFound[] {
  const found = rows.flatMap(({ facts }) =>
    [...facts.values()].filter(({ number }) => number === undefined),
  );
  return [...Map.groupBy(found, ({ cell }) => cell.text)].map(([text, facts]) => ({
    text,
    addresses: facts.map(({ cell }) => addressOf(cell)),
  }));
}

function marksIn(rows: readonly TidyRow[]): MarkFound[] {
  const found = rows.flatMap(({ facts }) => [...facts.values()].filter(({ mark }) => mark !== ''));
  return [...Map.groupBy(found, ({ mark }) => mark)].map(([text, facts]) => ({
    text,
    addresses: facts.map(({ cell }) => addressOf(cell)),
  }));
}
