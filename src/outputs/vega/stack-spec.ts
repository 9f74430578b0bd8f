import { tonesOf } from '#charts/parts/tones.ts';
import { stackOrder, wholeOf } from '#charts/stacks/stack.ts';
import { keyView, looksOf, seriesNames } from './series-key.ts';
import { endEdge, numbersOnly, rowsChannel, valuesAlong, zeroAxis } from './spec-channels.ts';
import { namesLayer, numberMark, rowStep, symbolsLayer, told } from './spec-layers.ts';
import { type ChartSpec, type SpecInput, type SpecPart, written } from './spec-part.ts';
import { type PaintedTone, paintedTone } from './spec-tones.ts';
import { specValues } from './spec-values.ts';

/** How wide a whole bar is, in pixels. */
const width = 440;

/** All answers of each row as parts of one bar. */
export function stackSpec(own: SpecInput): ChartSpec {
  const { input, colours } = own;
  const order = stackOrder(input);
  const whole = wholeOf(input);
  const tones = tonesOf(input).map((tone) => paintedTone(tone, colours));
  const x = valuesAlong(input, { field: 'from', axis: zeroAxis(colours) }, [0, whole]);
  return {
    values: specValues(input, ({ at }) => ({ seriesOrder: order.indexOf(at.series) + 1 })),
    view: {
      spacing: 16,
      vconcat: [
        partsKey(own, { tones, order }, width),
        {
          width,
          height: rowStep(input, 42),
          encoding: { y: rowsChannel },
          layer: [
            ...partLayers(own, { tones, order, x, transform: [partEnds], perUnit: width / whole }),
            symbolsLayer(own, { x: endEdge(input) }),
            namesLayer(own),
          ],
        },
      ],
    },
  };
}

/** Where each part of a bar begins and ends, one behind the other. */
export const partEnds: SpecPart = {
  stack: 'value',
  groupby: ['label'],
  sort: [{ field: 'seriesOrder', order: 'ascending' }],
  as: ['from', 'to'],
};

/** How the parts of bars are drawn. */
export interface PartLook {
  /** Of each series. */
  tones: readonly PaintedTone[];
  /** The series that are drawn, as they stand. */
  order: readonly number[];
  /** Where they begin. */
  x: SpecPart;
  /** What finds their ends, `from` and `to`. */
  transform: readonly SpecPart[];
  /** Pixels of one unit. */
  perUnit: number;
}

/** The names of the parts of bars, as a view above them. */
export function partsKey(
  own: SpecInput,
  look: Pick<PartLook, 'tones' | 'order'>,
  width: number,
): SpecPart {
  const names = look.order.flatMap((at) => seriesNames(own.input)[at] ?? []);
  const mark = { shape: 'square', strokeWidth: 1 };
  return keyView(own.input, names, { width, mark, encoding: partLooks(own, look) });
}

/** The colours of the parts of bars. */
function partLooks(
  { input }: SpecInput,
  { tones, order }: Pick<PartLook, 'tones' | 'order'>,
): SpecPart {
  const names = seriesNames(input);
  const look = (part: keyof PaintedTone) =>
    looksOf(
      order.flatMap((at) => names[at] ?? []),
      order.flatMap((at) => tones[at]?.[part] ?? []),
    );
  return { fill: look('fill'), stroke: look('stroke') };
}

/** The parts of bars, and in each the number that fits. */
export function partLayers(own: SpecInput, look: PartLook): SpecPart[] {
  const { input, colours } = own;
  const { tones, x, transform, perUnit } = look;
  const dark = seriesNames(input).filter((_, at) => tones[at]?.text === colours.paper);
  const room = `(datum.to - datum.from) * ${perUnit.toFixed(3)}`;
  return [
    {
      name: 'bars',
      transform: [...transform, numbersOnly],
      mark: { type: 'bar', height: 28, strokeWidth: 1.5, ...told(input) },
      encoding: { x, x2: { field: 'to' }, ...partLooks(own, look) },
    },
    {
      name: 'numbers',
      transform: [
        ...transform,
        numbersOnly,
        { filter: `${room} > length(datum.text) * 8 + 6` },
        { calculate: '(datum.from + datum.to) / 2', as: 'middle' },
      ],
      mark: numberMark(own, {
        align: 'center',
        color: {
          expr: `indexof(${written(dark)}, datum.series) < 0 ? "${colours.ink}" : "${colours.paper}"`,
        },
      }),
      encoding: { x: { ...x, field: 'middle' } },
    },
  ];
}
