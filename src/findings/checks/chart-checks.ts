import { headlineChart } from '#charts/choose-chart.ts';
import { type ChartName, charts } from '#charts/index.ts';
import {
  type AcceptedShape,
  canDraw,
  type MeasureKind,
  type Role,
} from '#charts/input/table-shape.ts';
import { type Problem, quoteList, quoteSome } from '#errors.ts';
import type { Columns } from '#findings/columns/columns.ts';
import type { Finding } from '#findings/model/finding.ts';
import { roleOf } from '#findings/model/roles.ts';
import { breakdownsOf, drawnBreakdown, isDrawnAsNamed } from '#findings/shape/breakdown.ts';
import { kindOf } from '#findings/shape/finding-shape.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { FindingParts } from './finding-check.ts';

/** The columns that the chart of a finding draws, where it names one. */
export function neededMeasures({ chart }: FindingSpec): readonly string[] {
  return chart === undefined ? [] : (charts[chart].requires ?? []);
}

/** The table has what the chart draws. */
export function chartHasMeasures(
  { spec, document, table }: FindingParts,
  { measures }: Columns,
): Problem[] {
  return neededMeasures(spec)
    .filter((need) => ![...measures.keys()].some((known) => known === need))
    .map((need) => ({
      ...document.place(['chart']),
      what: `chart that needs a column "${need}"`,
      value: spec.chart ?? '',
      mend: `add the column to ${table.file}, which has ${quoteSome(table.columns.map(({ name }) => name))}; or choose another chart`,
    }));
}

/** Each breakdown of a finding can be drawn, and one of them as the chart that the study names. */
export function unshownBreakdowns(
  finding: Omit<Finding, 'version'>,
  { document }: FindingParts,
): Problem[] {
  const whole = { ...finding, version: '' };
  const { chart } = finding;
  const ways = breakdownsOf(whole);
  // Beside a chart of the headline alone, groups that no chart can show stand in the table.
  const asked = chart !== undefined && charts[chart].draws === 'headline' ? ways.slice(0, 1) : ways;
  const isNamed = chart === undefined || ways.some((way) => isDrawnAsNamed(whole, way));
  const isShown = asked.every((way) => drawnBreakdown(whole, way) !== undefined);
  if (ways.length > 0 && isNamed && isShown) return [];
  const { measure } = finding.headline;
  const columns = dimensionRoles(whole);
  if (chart !== undefined && !isNamed)
    return [
      {
        ...document.place(['chart']),
        what: canDraw(charts[chart].accepts, kindOf(measure))
          ? `chart that cannot show ${columns}`
          : `chart that cannot show the numbers of "${measure}"`,
        value: chart,
        mend: `it takes ${taken(chart)}; choose another chart, or remove the line and the columns choose`,
      },
    ];
  return [
    {
      ...document.place(['headline'], 'key'),
      what: `more columns than a chart can show: ${columns}`,
      value: 'headline',
      mend: `hold some of them with "filter"; name their totals under "totals", so that readers can break it down; or write "chart: ${headlineChart(kindOf(measure))}" to show the headline alone`,
    },
  ];
}

/** "answers in trust, groups in gender". */
function dimensionRoles(finding: Finding): string {
  const roles = finding.dimensions.map((name) => `${roleOf(finding, name)} in "${name}"`);
  return roles.length === 0 ? 'a single row' : roles.join(', ');
}

const kinds: Record<MeasureKind, string> = {
  share: 'shares',
  count: 'counts',
  other: 'means or medians',
};

/** "answers below one another and groups or waves within each". */
function taken(chart: ChartName): string {
  const { rows, series, scale, choice, tones, measures }: AcceptedShape = charts[chart].accepts;
  const list = (roles: readonly (Role | 'none')[]) =>
    quoteList(roles.filter((role) => role !== 'none')).replaceAll('"', '');
  const parts = [
    ...(list(rows) === '' ? [] : [`${list(rows)} below one another`]),
    ...(list(series) === '' ? [] : [`${list(series)} within each row`]),
    ...(choice === undefined ? [] : ['one answer of each person ("choice: one")']),
    ...(scale === undefined ? [] : [`answers with "scale: ${scale.join('" or "')}"`]),
    ...(tones === undefined
      ? []
      : ['at most 4 answers on a side of a scale and 2 outside it, each with a tone of its own']),
    ...(measures === undefined
      ? []
      : [`numbers that are ${measures.map((kind) => kinds[kind]).join(' or ')}`]),
  ];
  return parts.join(', ');
}
