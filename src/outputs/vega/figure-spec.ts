import { type ChartInput, headlineCell } from '#charts/input/chart-input.ts';
import { startEdge } from './spec-channels.ts';
import { numberMark, told } from './spec-layers.ts';
import { type ChartSpec, linesMark, lineOf, type SpecInput, type SpecPart } from './spec-part.ts';
import { specValues } from './spec-values.ts';

/** How wide a number alone is set, in pixels. */
export const figureWidth = 560;

/** So many characters has a line of what it is about at most. */
const figureLine = 60;

/** One number, large, and what it is about. */
export function figureSpec(own: SpecInput): ChartSpec {
  const { input, colours } = own;
  return {
    values: specValues(headlineAlone(input)),
    view: {
      width: figureWidth,
      height: 130,
      encoding: { x: startEdge(input) },
      layer: [
        figureLayer(own, 96),
        {
          name: 'names',
          mark: {
            ...linesMark('datum.label', figureLine, input, { upright: 0 }),
            ...{ ...towards(input), fontSize: 18, fontWeight: 600, color: colours.ink },
          },
          encoding: { y: { value: 120 } },
        },
        ...figureInterval(own, 152),
      ],
    },
  };
}

/** The number of the headline; a symbol in its place is smaller. */
export function figureLayer(own: SpecInput, fontSize: number): SpecPart {
  const { input, colours } = own;
  return {
    name: 'figures',
    mark: {
      ...numberMark(own, towards(input)),
      ...told(input),
      aria: true,
      text: lineOf('datum.text', input.dir),
      fontSize: { expr: `isValid(datum.value) ? ${fontSize} : 30` },
      color: { expr: `isValid(datum.value) ? "${colours.accentText}" : "${colours.muted}"` },
      fontWeight: 700,
    },
    encoding: { y: { value: 48 } },
  };
}

/** Between which values the true one lies, in words, where something is known of it. */
export function figureInterval({ input, colours }: SpecInput, y: number): SpecPart[] {
  if (headlineCell(input)?.cell.interval === undefined) return [];
  return [
    {
      name: 'intervals',
      mark: {
        ...{ type: 'text', text: lineOf('datum.interval', input.dir), ...towards(input) },
        color: colours.muted,
      },
      encoding: { y: { value: y } },
    },
  ];
}

/** The row and the number of the headline, and no other. */
export function headlineAlone(input: ChartInput): ChartInput {
  const quoted = headlineCell(input);
  if (quoted === undefined) return input;
  const rows = [{ ...quoted.row, cells: [quoted.cell] }];
  return { ...input, rows, series: input.series.slice(0, 1) };
}

function towards({ dir }: ChartInput): SpecPart {
  return { align: dir === 'rtl' ? 'right' : 'left' };
}
