import {
  beside,
  drawnEnd,
  numbersOnly,
  rowColour,
  rowsChannel,
  valuesAlong,
  zeroAxis,
} from './spec-channels.ts';
import {
  intervalLayers,
  namesLayer,
  numberMark,
  rowStep,
  symbolsLayer,
  told,
} from './spec-layers.ts';
import type { ChartSpec, SpecInput, SpecPart } from './spec-part.ts';
import { specValues } from './spec-values.ts';

/** Rows below one another, each a bar from zero with its number behind it. A map is said like this, too: with the codes of its countries. */
export function barSpec(own: SpecInput): ChartSpec {
  const { input } = own;
  return {
    values: specValues(input),
    view: {
      width: 380,
      height: rowStep(input, 36),
      encoding: { y: rowsChannel },
      layer: [...barLayers(own, { height: 24 }), namesLayer(own)],
    },
  };
}

/** Bars of a height in pixels, their intervals and their numbers; symbols are named by their series unless told otherwise. */
export function barLayers(
  own: SpecInput,
  { height, named = true }: { height: number; named?: boolean },
): SpecPart[] {
  const { input, colours } = own;
  const axis = zeroAxis(colours);
  return [
    {
      name: 'bars',
      transform: [numbersOnly],
      mark: { type: 'bar', height, ...told(input) },
      encoding: { x: valuesAlong(input, { axis, stack: null }), color: rowColour(own) },
    },
    ...intervalLayers(own, 'x', (channel) => valuesAlong(input, { axis, ...channel })),
    {
      name: 'numbers',
      transform: [numbersOnly, drawnEnd, { calculate: 'max(0, datum.end)', as: 'end' }],
      mark: numberMark(own, beside(input, 'behind')),
      encoding: { x: valuesAlong(input, { axis, field: 'end' }) },
    },
    symbolsLayer(own, { x: { datum: 0 } }, { named }),
  ];
}
