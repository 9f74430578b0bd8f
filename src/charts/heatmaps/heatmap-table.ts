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
  const lay = (each: ChartInput, isBeside: boolean): BlockLayout[] => {
    if (isBeside && (size !== 'narrow' || !haveNamesBeside(each, size))) return [];
    return [{ input: each, blocks: layBlocks(each, isBeside, size) }];
  };
  const [own = { input, blocks: [] }] = lay(input, false);
  // No way has fewer blocks than one.
  if (own.blocks.length === 1) return own;
  const turned = turn(input);
  const ways = [own, ...lay(input, true), ...lay(turned, false), ...lay(turned, true)];
  const [best = own] = ways.toSorted(
    (a, b) => a.blocks.length - b.blocks.length || bottomOf(a.blocks) - bottomOf(b.blocks),
  );
  return own.blocks.length === best.blocks.length ? own : best;
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
