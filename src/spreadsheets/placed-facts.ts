import { type BlockColumns, blockColumns } from './block-columns.ts';
import type { ReadCells, SheetBlock } from './blocks.ts';
import { type Dimension, readAxis, type TableAxis } from './dimensions.ts';
import { dividing } from './divides-total.ts';
import { cornersOf } from './header-cells.ts';
import { columnLines, type Line, rowLines } from './lines.ts';
import { chooseColumns, withoutAsides } from './measure-columns.ts';
import { askCounted, countedFacts, countedRows } from './missing-answers.ts';
import { note, type Notebook, quotedTexts } from './notebook.ts';
import { gatherFacts, type NumberFact } from './number-facts.ts';
import type { SheetCell } from './sheet.ts';
import { readPhrase } from './table-words.ts';

/** The numbers of a table, each with the values that it is about. */
interface PlacedFacts {
  columns: BlockColumns;
  /** The lines that the rows of the table are. */
  rows: Line[];
  facts: NumberFact[];
  axes: [rows: TableAxis, columns: TableAxis];
  dimensions: Dimension[];
  /** The cells over its columns of labels. */
  corners: SheetCell[];
}

/** Reads the labels of a table on both sides, and says of each number what they say of it. */
export function placeFacts(sheet: ReadCells, block: SheetBlock, notebook: Notebook): PlacedFacts {
  const columns = blockColumns(sheet, block);
  const across = withoutAsides(columnLines(sheet, block, columns));
  const all = rowLines(sheet, block.sections, columns);
  const counted = askCounted(across, notebook);
  const rows = countedRows(all, counted);
  const own = new Map(rows.map((line) => [line.at, line]));
  const lines = all.map((line) => own.get(line.at) ?? line);
  const gathered = gatherFacts(sheet, lines, across, columns.marks);
  const facts = chooseColumns(countedFacts(gathered, rows, counted, notebook), across, notebook);
  const corners = cornersOf(sheet, block, columns.labels);
  const axes: [TableAxis, TableAxis] = [
    readAxis('rows', rows, headersOf(block, corners, { all, rows }), dividing(facts)),
    readAxis('columns', across, [], dividing(facts)),
  ];
  noteBanners(axes, notebook);
  const [down, along] = axes;
  for (const fact of facts)
    fact.at = new Map([...(down.at.get(fact.row) ?? []), ...(along.at.get(fact.column) ?? [])]);
  return {
    ...{ columns, rows, facts, axes },
    dimensions: axes.flatMap(({ dimensions }) => dimensions),
    corners: corners.filter((cell) => cell !== undefined),
  };
}

/** What the levels of the labels of rows are called: by the cells over them, but for what only names a measure. */
function headersOf(
  { sections }: SheetBlock,
  corners: readonly (SheetCell | undefined)[],
  { all, rows }: { all: readonly Line[]; rows: readonly Line[] },
): (string | undefined)[] {
  const headers = corners.map((cell) =>
    cell && readPhrase(cell.text).measures.length === 0 ? cell.text : undefined,
  );
  const isStripped = rows.some(({ at, labels }) =>
    all.some((line) => line.at === at && line.labels.length > labels.length),
  );
  if (isStripped) return headers.slice(1);
  return sections.some(({ headings }) => headings.length > 0) ? [undefined, ...headers] : headers;
}

function noteBanners(axes: readonly TableAxis[], notebook: Notebook): void {
  for (const { banner } of axes)
    if (banner)
      note(
        notebook,
        'layout',
        `${quotedTexts(banner.headings)} each divide "${banner.total}", so each becomes a column, in which "${banner.total}" stands for the others`,
      );
}
