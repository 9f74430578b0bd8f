import { type ChartInput, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { realWidth, widestWord } from '#charts/sheet/wrap.ts';
import { type Block, bottomOf, layBlocks, narrowShare } from './heatmap-blocks.ts';

/** A table in its blocks, its rows and columns as they stand there. */
interface BlockLayout {
  input: ChartInput;
  blocks: Block[];
}

/**
 * A table in as few blocks as can be: where its columns do not fit beside one another, what stands in columns and in rows
 * may change places, and on a narrow sheet names may stand beside their cells.
 */
export function layTable(input: ChartInput, size: ChartWidth): BlockLayout {
  const turned = turn(input);
  const beside = size === 'narrow' ? [false, true] : [false];
  const ways = [input, turned].flatMap((each) =>
    beside.flatMap((isBeside): BlockLayout[] => {
      if (isBeside && !haveNamesBeside(each, size)) return [];
      return [{ input: each, blocks: layBlocks(each, isBeside, size) }];
    }),
  );
  const [best] = ways.toSorted(
    (a, b) => a.blocks.length - b.blocks.length || bottomOf(a.blocks) - bottomOf(b.blocks),
  );
  const [own] = ways;
  return best === undefined || own?.blocks.length === best.blocks.length
    ? (own ?? { input, blocks: [] })
    : best;
}

/** The same table with its rows as columns. */
function turn(input: ChartInput): ChartInput {
  const { rows, series } = input;
  return {
    ...input,
    series: rows.map(({ label, base, highlighted, total }) => ({
      label,
      base,
      highlighted,
      total,
    })),
    rows: series.map(({ label, base, highlighted, total = false }, index) => ({
      ...{ label, base, highlighted, total },
      cells: rows.flatMap(({ cells }) => cells[index] ?? []),
    })),
  };
}

function haveNamesBeside({ rows }: ChartInput, size: ChartWidth): boolean {
  const widest = widestWord(rows.flatMap(({ label, base = '' }) => [label, base]));
  return widest * rowSizes[size].font * realWidth.word <= chartWidths[size] * narrowShare;
}
