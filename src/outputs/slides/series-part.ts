import type { ChartCell } from '#charts/input/chart-input.ts';
import type { Tone } from '#charts/parts/tones.ts';
import { element, type SvgElement } from '#svg/element.ts';
import { seriesLabels } from './chart-labels.ts';
import { type ChartLook, lineProperties, setting } from './chart-text.ts';
import type { SlideChart } from './slide-chart.ts';
import type { SlideSeries } from './slide-chart-kinds.ts';
import { solidFill } from './slide-colours.ts';

/** The name of the sheet that the numbers of a chart stand on, as its formulas call it. */
export const dataSheetName = 'Sheet1';

/** A series of a chart with its copy of names and numbers (ECMA-376-1, 21.2.2.170); the order of its parts counts. */
export function seriesElement(
  chart: SlideChart,
  series: SlideSeries,
  index: number,
  look: ChartLook,
): SvgElement {
  const isLine = chart.kind === 'lines';
  return element('c:ser', {}, [
    setting('idx', index),
    setting('order', index),
    element('c:tx', {}, [reference('str', `$${columnName(index + 1)}$1`, [series.name])]),
    ...(isLine
      ? lineLook(series, look)
      : [area(series.tone, chart.kind, look), setting('invertIfNegative', 0)]),
    ...(isLine ? [] : pointsOf(series, chart.kind, look)),
    seriesLabels(chart, series, look),
    ...intervals(chart, series, look),
    element('c:cat', {}, [reference('str', range(0, chart), chart.categories)]),
    element('c:val', {}, [
      reference(
        'num',
        range(index + 1, chart),
        series.cells.map(({ value }) => value),
      ),
    ]),
    ...(isLine ? [setting('smooth', 0)] : []),
  ]);
}

/** The letters of a column of a sheet, counted from 0: "A", "AA". */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
}

function range(column: number, { categories }: SlideChart): string {
  const name = columnName(column);
  return `$${name}$2:$${name}$${categories.length + 1}`;
}

/** Where values stand on the sheet, and what they were; one that is missing has no place, so that nothing is drawn. */
function reference(
  kind: 'str' | 'num',
  cells: string,
  values: readonly (string | number | undefined)[],
): SvgElement {
  const points = values.flatMap((value, idx) =>
    value === undefined ? [] : [element('c:pt', { idx }, [element('c:v', {}, [String(value)])])],
  );
  return element(`c:${kind}Ref`, {}, [
    element('c:f', {}, [`${dataSheetName}!${cells}`]),
    element(`c:${kind}Cache`, {}, [
      ...(kind === 'num' ? [element('c:formatCode', {}, ['General'])] : []),
      setting('ptCount', values.length),
      ...points,
    ]),
  ]);
}

/** Parts of a bar have paper between them. */
function area(
  { fill, opacity, edge, broken }: Tone,
  kind: SlideChart['kind'],
  { palette }: ChartLook,
): SvgElement {
  const line = edge ?? (kind === 'stack' ? 'var(--paper)' : undefined);
  return element('c:spPr', {}, [
    fill === 'none' ? element('a:noFill', {}) : solidFill(fill, palette, opacity),
    lineProperties(palette, line, 1, broken ? 'sysDash' : undefined),
  ]);
}

function lineLook({ tone }: SlideSeries, { palette }: ChartLook): SvgElement[] {
  const isFirst = tone.fill === 'var(--accent)';
  const drawn = lineProperties(palette, tone.fill, isFirst ? 3.5 : 2.25);
  return [
    element('c:spPr', {}, [{ ...drawn, attributes: { ...drawn.attributes, cap: 'rnd' } }]),
    element('c:marker', {}, [
      setting('symbol', 'circle'),
      setting('size', isFirst ? 9 : 7),
      element('c:spPr', {}, [
        solidFill(tone.fill, palette),
        lineProperties(palette, 'var(--paper)'),
      ]),
    ]),
  ];
}

/** Areas that look otherwise than their series. */
function pointsOf(
  { tone, tones = [] }: SlideSeries,
  kind: SlideChart['kind'],
  look: ChartLook,
): SvgElement[] {
  return tones.flatMap((own, index) =>
    own === tone
      ? []
      : [
          element('c:dPt', {}, [
            setting('idx', index),
            setting('invertIfNegative', 0),
            setting('bubble3D', 0),
            area(own, kind, look),
          ]),
        ],
  );
}

/** The interval of each point; those of bars stand behind their numbers, and of parts of bars words say how far they reach. */
function intervals({ kind }: SlideChart, { cells }: SlideSeries, look: ChartLook): SvgElement[] {
  if (kind !== 'lines' || !cells.some(({ interval }) => interval)) return [];
  const reach = (end: (cell: ChartCell) => number) =>
    element('c:numLit', {}, [
      element('c:formatCode', {}, ['General']),
      setting('ptCount', cells.length),
      ...cells.flatMap((cell, idx) =>
        cell.interval && cell.value !== undefined
          ? [element('c:pt', { idx }, [element('c:v', {}, [String(rounded(end(cell)))])])]
          : [],
      ),
    ]);
  return [
    element('c:errBars', {}, [
      setting('errDir', 'y'),
      setting('errBarType', 'both'),
      setting('errValType', 'cust'),
      setting('noEndCap', 0),
      element('c:plus', {}, [
        reach(({ value = 0, interval }) => (interval?.high ?? value) - value),
      ]),
      element('c:minus', {}, [
        reach(({ value = 0, interval }) => value - (interval?.low ?? value)),
      ]),
      element('c:spPr', {}, [lineProperties(look.palette, 'var(--ink)', 1.25)]),
    ]),
  ];
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}
