import type { ChartInput } from '#charts/input/chart-input.ts';
import type { Palette } from '#theme/palette.ts';

/** A part of a Vega-Lite specification: https://vega.github.io/vega-lite/docs/ */
export interface SpecPart {
  readonly [property: string]: unknown;
}

/** What the specification of a chart is made from. */
export interface SpecInput {
  input: ChartInput;
  colours: Palette;
}

/** A chart as Vega-Lite says it: its data, one line for each of its numbers, and the view that draws them. */
export interface ChartSpec {
  values: readonly SpecPart[];
  view: SpecPart;
}

/** A text or a list as the expressions of Vega write it. */
export const written: (value: unknown) => string = JSON.stringify;

/** The text that an expression gives, on one line. */
export function lineOf(text: string, dir: ChartInput['dir']): SpecPart {
  return { expr: directedExpression(text, dir) };
}

/** Puts marks round each line that reads from right to left, which keep its numbers and foreign names in their places. */
function directedExpression(text: string, dir: ChartInput['dir']): string {
  if (dir === 'ltr') return text;
  const fromRight = written('^(.*[\\u0590-\\u08ff].*)$');
  return `replace(${text}, regexp(${fromRight}, "gm"), "\\u202b$1\\u202c")`;
}

/** From one line of a text to the next, in pixels. */
export const lineHeight = 18;

/** The text that an expression gives, in lines of at most so many characters where its words allow. */
export function linesExpression(text: string, most: number, dir: ChartInput['dir']): string {
  const lines = `trim(replace(${text}, regexp(${written(pattern(most))}, "g"), "$1\\n"))`;
  return `split(${directedExpression(lines, dir)}, "\\n")`;
}

/** The same as a mark has it; a text of one line stands where its first line does, its middle or its last: 0, 0.5 or 1. */
export function linesMark(
  text: string,
  most: number,
  { dir }: Pick<ChartInput, 'dir'>,
  { upright = 0.5 }: { upright?: 0 | 0.5 | 1 } = {},
): SpecPart {
  const lines = linesExpression(text, most, dir);
  return {
    type: 'text',
    text: { expr: lines },
    lineHeight,
    dy: { expr: `(1 - length(${lines})) * ${lineHeight * upright}` },
  };
}

/** How many lines that makes of a text. */
export function linesNeeded(text: string, most: number): number {
  return text.match(new RegExp(pattern(most), 'g'))?.length ?? 1;
}

function pattern(most: number): string {
  return `(.{1,${most}})([ \n]+|$)`;
}
