import { type CellNumber, intervalEnds, isSpan } from './cell-content.ts';
import type { ReadCells } from './blocks.ts';
import type { Line } from './lines.ts';
import type { SheetCell } from './sheet.ts';
import type { CalledMeasure } from './table-words.ts';

/** One number of a table, or what stands in its place. */
export interface NumberFact {
  row: Line;
  column: Line;
  cell: SheetCell;
  /** Absent for a symbol. */
  number?: CellNumber;
  mark: string;
  /** What is counted, as far as it is known. */
  measure?: CalledMeasure;
  /** The value of each dimension that it is about, by the key of the dimension. */
  at: Map<string, string>;
}

/** The numbers and symbols of a table with the measures that its labels and signs tell. */
export function gatherFacts(
  sheet: ReadCells,
  rows: readonly Line[],
  columns: readonly Line[],
  marks: ReadonlyMap<number, number> = new Map(),
): NumberFact[] {
  return rows.flatMap((row) =>
    columns.flatMap((column): NumberFact[] => {
      const cell = sheet.rows[row.at]?.[column.at];
      const content = sheet.contents[row.at]?.[column.at];
      if (cell === undefined || content === undefined) return [];
      const measures = toldMeasures(row, column);
      const fact = { row, column, cell, at: new Map<string, string>() };
      const [first] = measures;
      const ends = measures.join() === 'low,high' ? intervalEnds(cell.text, sheet) : [];
      if (ends.length === 2)
        return ends.map((number, place) => ({
          ...fact,
          at: new Map(),
          number,
          mark: '',
          measure: place === 0 ? ('low' as const) : ('high' as const),
        }));
      if (content.kind === 'symbol' || (content.kind === 'words' && isSpan(cell.text)))
        return [{ ...fact, mark: '', ...(first && { measure: first }) }];
      if (content.kind !== 'numbers') return [];
      const { numbers, form } = content;
      const beside = sheet.rows[row.at]?.[marks.get(column.at) ?? -1]?.text;
      const mark = [content.mark, beside].filter(Boolean).join(' ');
      return numbers.map((number, place) => {
        const measure =
          form === 'interval'
            ? (['percent', 'low', 'high'] as const)[place]
            : form === 'pair'
              ? pairMeasure(numbers, place, measures)
              : (first ?? (number.percent ? 'percent' : undefined));
        return { ...fact, at: new Map(fact.at), number, mark, ...(measure && { measure }) };
      });
    }),
  );
}

/** What the labels of a row and of a column say together: a row of bases has bases below "%", too. */
function toldMeasures(row: Line, column: Line): readonly CalledMeasure[] {
  if (row.measures.includes('base') || column.measures.includes('base')) return ['base'];
  if (row.measures.length === 0) return column.measures;
  return row.measures;
}

/** Which of two numbers in a cell is which: by its sign, by its header, or as only one of them can be a share. */
function pairMeasure(
  numbers: readonly CellNumber[],
  place: number,
  measures: readonly CalledMeasure[],
): CalledMeasure {
  const percents = numbers.map((number) => number.percent);
  if (percents.includes(true)) return percents[place] === true ? 'percent' : 'n';
  if (measures.length > 1) return measures[place] ?? 'n';
  if (measures.length === 1 && measures[0] !== undefined && place === 0) return measures[0];
  if (measures.length === 1) return measures[0] === 'percent' ? 'n' : 'percent';
  const isShare = ({ digits }: CellNumber) => digits.includes('.') || Number(digits) > 100;
  const [first] = numbers;
  const isFirstCount = first !== undefined && Number(first.digits) > 100;
  if (numbers.some(isShare)) return (place === 0) === isFirstCount ? 'n' : 'percent';
  return place === 0 ? 'percent' : 'n';
}

/** The number of a fact; NaN for a symbol. */
export function valueOf({ number }: NumberFact): number {
  return number === undefined ? Number.NaN : Number(number.digits);
}

/** Facts that have the same values in all dimensions but one, by these. */
export function besides(facts: readonly NumberFact[], dimension: string): NumberFact[][] {
  const groups = Map.groupBy(facts, ({ at }) =>
    [...at]
      .filter(([key]) => key !== dimension)
      .map(([key, value]) => `${key}\t${value}`)
      .toSorted()
      .join('\n'),
  );
  return [...groups.values()];
}
