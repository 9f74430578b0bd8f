import { type ChartInput, headlineCell } from '#charts/input/chart-input.ts';
import {
  figureLayer,
  figureSpec,
  figureWidth,
  headlineAlone,
  figureInterval,
} from './figure-spec.ts';
import { numbersOnly, startEdge } from './spec-channels.ts';
import { keyView, looksOf } from './series-key.ts';
import { type ChartSpec, type SpecInput, type SpecPart, written } from './spec-part.ts';
import { distinctTexts, specValues } from './spec-values.ts';

/** Where a hundred dots stand, in pixels, in lines of so many. */
const dots = { top: 110, pitch: 28, diameter: 20, lines: 5 };

/** A hundred dots, filled for the answer and hollow for all else; one is filled in part where the number is no whole one. */
export function proportionSpec(own: SpecInput): ChartSpec {
  const { input, colours } = own;
  if (headlineCell(input)?.cell.value === undefined) return figureSpec(own);
  const places = {
    x: { field: 'x', type: 'quantitative', axis: null, scale: pixels(figureWidth, input.dir) },
    y: { field: 'y', type: 'quantitative', axis: null, scale: pixels(height, 'ltr') },
  };
  const point = { type: 'point', opacity: 1, shape: 'circle', aria: false };
  return {
    values: specValues(headlineAlone(input)),
    view: {
      spacing: 20,
      vconcat: [
        {
          width: figureWidth,
          height,
          layer: [
            { ...figureLayer(own, 80), encoding: { x: startEdge(input), y: { value: 44 } } },
            {
              name: 'dots',
              transform: [...hundred, { calculate: answerOf(input), as: 'answer' }],
              mark: { ...point, size: dots.diameter ** 2, strokeWidth: 1.5 },
              encoding: {
                ...places,
                ...answerLooks(own),
              },
            },
            {
              name: 'part',
              transform: [
                ...hundred,
                { filter: 'datum.dot < datum.value && datum.dot + 1 > datum.value' },
              ],
              mark: {
                ...{ ...point, fill: colours.accent, stroke: null },
                size: { expr: `(datum.value - datum.dot) * ${dots.diameter ** 2}` },
              },
              encoding: places,
            },
            ...figureInterval(own, height + 20).map((layer) => ({
              ...layer,
              encoding: { ...(layer['encoding'] as SpecPart), x: startEdge(input) },
            })),
          ],
        },
        answersKey(own),
      ],
    },
  };
}

const height = dots.top + dots.lines * dots.pitch;

/** A line of data for each of a hundred dots, with its place: in columns, from where reading starts. */
const hundred: SpecPart[] = [
  numbersOnly,
  { calculate: 'sequence(0, 100)', as: 'dot' },
  { flatten: ['dot'] },
  { calculate: `(floor(datum.dot / ${dots.lines}) + 0.5) * ${dots.pitch}`, as: 'x' },
  {
    calculate: `${height} - ${dots.top} - (datum.dot % ${dots.lines} + 0.5) * ${dots.pitch}`,
    as: 'y',
  },
];

/** What a dot stands for: the answer, or what is left of all. */
function answerOf(input: ChartInput): string {
  const [answer, rest] = answersOf(input).map(written);
  return `datum.dot + 1 <= datum.value ? ${answer} : ${rest}`;
}

/** How the dots of the answer look, and those of all else. */
function answerLooks({ input, colours }: SpecInput): SpecPart {
  const look = (...looks: string[]) => looksOf(answersOf(input), looks, 'answer');
  return {
    fill: look(colours.accent, colours.paper),
    stroke: look(colours.accent, colours.quiet),
  };
}

function answersOf(input: ChartInput): string[] {
  return distinctTexts([headlineCell(input)?.row.label ?? '', input.words.rest]);
}

/** Both named below the dots, each in a line of its own. */
function answersKey(own: SpecInput): SpecPart {
  const mark = { shape: 'circle', strokeWidth: 1.5 };
  const encoding = answerLooks(own);
  const look = { width: figureWidth, mark, encoding, field: 'answer' };
  return keyView(own.input, answersOf(own.input), look);
}

function pixels(length: number, dir: ChartInput['dir']): SpecPart {
  return { domain: [0, length], nice: false, ...(dir === 'rtl' && { reverse: true }) };
}
