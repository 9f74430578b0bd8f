import { element, type SvgElement } from '#svg/element.ts';
import { legendSize } from './chart-size.ts';
import { isLabelled } from './chart-labels.ts';
import { seriesElement } from './series-part.ts';
import { type ChartLook, lineProperties, setting, textLook } from './chart-text.ts';
import { officeNamespaces, officeXml } from './office-xml.ts';
import type { SlideChart } from './slide-chart.ts';

/**
 * A chart as presentation programs keep it (ECMA-376-1, 21.2). It is written here since pptxgenjs puts parts of it in an
 * order that the standard forbids, and knows neither symbols nor number formats of single numbers.
 */
export function chartPart(chart: SlideChart, look: ChartLook): Uint8Array {
  const { palette, language } = look;
  const none = [element('a:noFill', {}), lineProperties(palette)];
  const space = element('c:chartSpace', officeNamespaces, [
    setting('date1904', 0),
    setting('lang', language),
    setting('roundedCorners', 0),
    element('c:chart', {}, [
      setting('autoTitleDeleted', 1),
      element('c:plotArea', {}, [
        element('c:layout', {}),
        plotOf(chart, look),
        categoryAxis(chart, look),
        valueAxis(chart, look),
        element('c:spPr', {}, none),
      ]),
      ...(chart.series.length > 1 ? [legend(chart, look)] : []),
      setting('plotVisOnly', 1),
      setting('dispBlanksAs', 'gap'),
    ]),
    element('c:spPr', {}, none),
    textLook(look),
    element('c:externalData', { 'r:id': 'rId1' }, [setting('autoUpdate', 0)]),
  ]);
  return officeXml(space);
}

/** By which numbers a chart names its axes. */
const axes = { category: 111, value: 222 } as const;

/** How much paper is between bars, in hundredths of one: few bars are not to be blocks. */
function gapOf({ kind, categories }: SlideChart): number {
  if (kind === 'columns') return 8;
  return categories.length < 4 ? 90 : 45;
}

function plotOf(chart: SlideChart, look: ChartLook): SvgElement {
  const series = chart.series.map((each, index) => seriesElement(chart, each, index, look));
  const ends = [setting('axId', axes.category), setting('axId', axes.value)];
  if (chart.kind === 'lines')
    return element('c:lineChart', {}, [
      setting('grouping', 'standard'),
      setting('varyColors', 0),
      ...series,
      setting('marker', 1),
      ...ends,
    ]);
  const isStack = chart.kind === 'stack';
  return element('c:barChart', {}, [
    setting('barDir', chart.kind === 'columns' ? 'col' : 'bar'),
    setting('grouping', isStack ? 'stacked' : 'clustered'),
    setting('varyColors', 0),
    ...series,
    setting('gapWidth', gapOf(chart)),
    ...(isStack ? [setting('overlap', 100)] : []),
    ...ends,
  ]);
}

/** Names are read from the top down, or from where reading starts. */
function categoryAxis({ kind, dir }: SlideChart, look: ChartLook): SvgElement {
  const isDown = kind === 'bars' || kind === 'stack';
  const start = dir === 'rtl' ? 'r' : 'l';
  return element('c:catAx', {}, [
    setting('axId', axes.category),
    scaling(isDown || dir === 'rtl'),
    setting('delete', 0),
    setting('axPos', isDown ? start : 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    setting('majorTickMark', 'none'),
    setting('minorTickMark', 'none'),
    setting('tickLblPos', 'low'),
    element('c:spPr', {}, [lineProperties(look.palette, 'var(--ink)', 1)]),
    textLook(look),
    setting('crossAx', axes.value),
    setting('crosses', 'autoZero'),
    setting('auto', 0),
    setting('lblAlgn', 'ctr'),
    setting('lblOffset', 60),
    ...(isDown ? [setting('tickLblSkip', 1)] : []),
    setting('noMultiLvlLbl', 1),
  ]);
}

/** Each number stands beside its mark, so that the axis is only there to say from where to where. */
function valueAxis(chart: SlideChart, look: ChartLook): SvgElement {
  const { kind, dir, high, low, step, code } = chart;
  const isAlong = kind === 'bars' || kind === 'stack';
  const isTold = kind !== 'lines' || isLabelled(chart);
  return element('c:valAx', {}, [
    setting('axId', axes.value),
    scaling(isAlong && dir === 'rtl', { high, low }),
    setting('delete', isTold ? 1 : 0),
    setting('axPos', isAlong ? 'b' : dir === 'rtl' ? 'r' : 'l'),
    ...(isTold ? [] : [gridlines(look)]),
    element('c:numFmt', { formatCode: code, sourceLinked: 0 }),
    setting('majorTickMark', 'none'),
    setting('minorTickMark', 'none'),
    setting('tickLblPos', 'nextTo'),
    element('c:spPr', {}, [lineProperties(look.palette)]),
    textLook({ ...look, size: Math.min(look.size, 12) }, 'var(--muted)'),
    setting('crossAx', axes.category),
    setting('crosses', 'autoZero'),
    setting('crossBetween', 'between'),
    ...(step > 0 ? [setting('majorUnit', step)] : []),
  ]);
}

function gridlines({ palette }: ChartLook): SvgElement {
  return element('c:majorGridlines', {}, [
    element('c:spPr', {}, [lineProperties(palette, 'var(--line)', 0.75)]),
  ]);
}

function scaling(isTurned: boolean, ends?: { high: number; low: number }): SvgElement {
  return element('c:scaling', {}, [
    setting('orientation', isTurned ? 'maxMin' : 'minMax'),
    ...(ends ? [setting('max', ends.high), setting('min', ends.low)] : []),
  ]);
}

/** The names of parts stand above the bars, those of lines where these end. */
function legend(chart: SlideChart, look: ChartLook): SvgElement {
  const { kind, dir } = chart;
  const end = dir === 'rtl' ? 'l' : 'r';
  return element('c:legend', {}, [
    setting('legendPos', kind === 'lines' ? end : 't'),
    setting('overlay', 0),
    textLook({ ...look, size: legendSize(chart, look.size) }),
  ]);
}
