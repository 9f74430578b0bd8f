import type { Tone } from '#charts/parts/tones.ts';
import { mixed } from '#theme/contrast.ts';
import { type Palette, variable } from '#theme/palette.ts';

/** How an area is drawn that may carry text, in colours that cover the paper. */
export interface PaintedTone {
  fill: string;
  stroke: string;
  text: string;
}

/** A tone in the colours of a palette; what has no line round it has paper there, which keeps it from its neighbours. */
export function paintedTone(
  { fill, opacity = 1, text, edge }: Tone,
  colours: Palette,
): PaintedTone {
  const { paper } = colours;
  const full = fill === 'none' ? paper : colourOf(fill, colours);
  return {
    fill: opacity === 1 ? full : mixed([paper, full], opacity, [[], 0]),
    stroke: edge === undefined ? paper : colourOf(edge, colours),
    text: colourOf(text, colours),
  };
}

/** A colour that a drawing takes from a variable. */
function colourOf(written: string, colours: Palette): string {
  const named = Object.entries(colours).find(([name]) => written === `var(${variable(name)})`);
  if (named === undefined) throw new Error(`unknown colour: ${written}`);
  return named[1] as string;
}
