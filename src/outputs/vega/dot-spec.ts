import {
  beside,
  drawnEnd,
  numbersOnly,
  rowColour,
  rowsChannel,
  tickAxis,
  valuesAlong,
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

/** Groups as dots on one axis, each with its interval; that of all together is a ring, and runs through them as a line. */
export function dotSpec(own: SpecInput): ChartSpec {
  const { input, colours } = own;
  const axis = tickAxis(input, { orient: 'top' });
  const x = valuesAlong(input, { axis });
  const ring = { test: 'datum.total', value: colours.paper };
  const shade = rowColour(own);
  return {
    values: specValues(input),
    view: {
      width: 380,
      height: rowStep(input, 34),
      encoding: { y: rowsChannel },
      layer: [
        {
          name: 'reference',
          transform: [numbersOnly, { filter: 'datum.total' }],
          mark: { type: 'rule', strokeDash: [2, 3], strokeWidth: 1.5, aria: false },
          encoding: {
            x,
            y: { value: 0 },
            y2: { value: 'height' },
            color: { value: colours.muted },
          },
        },
        ...intervalLayers(own, 'x', (channel) => valuesAlong(input, { axis, ...channel })),
        {
          name: 'dots',
          transform: [numbersOnly],
          mark: { type: 'point', size: 160, strokeWidth: 2.5, opacity: 1, ...told(input) },
          encoding: {
            x,
            stroke: shade,
            fill: { ...shade, condition: [ring, ...(shade['condition'] as SpecPart[])] },
          },
        },
        {
          name: 'numbers',
          transform: [numbersOnly, drawnEnd],
          mark: numberMark(own, beside(input, 'behind', 13)),
          encoding: { x: valuesAlong(input, { axis, field: 'end' }) },
        },
        symbolsLayer(own, { x: { datum: input.axis.low } }),
        namesLayer(own),
      ],
    },
  };
}
