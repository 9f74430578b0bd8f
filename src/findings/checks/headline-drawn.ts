import { headlineChart } from '#charts/choose-chart.ts';
import { type Problem, quoteList, quoteSome } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { isTotal } from '#findings/model/totals.ts';
import { breakdownsOf } from '#findings/shape/breakdown.ts';
import { kindOf } from '#findings/shape/finding-shape.ts';
import type { FindingParts } from './finding-check.ts';

/** The picture that goes with a headline has its row: one of the breakdowns draws it. */
export function undrawnHeadline(
  finding: Omit<Finding, 'version'>,
  { spec, document }: FindingParts,
): Problem[] {
  const { headline } = finding;
  const shown = breakdownsOf({ ...finding, version: '' });
  if (shown.length === 0 || shown.some(({ rows }) => rows.includes(headline.row))) return [];
  const others = nearest(
    finding,
    shown.flatMap(({ rows }) => rows),
  );
  return [
    {
      ...(spec.headline.row === undefined
        ? document.place(['headline'], 'key')
        : document.place(['headline', 'row'])),
      what: `headline about ${whyUndrawn(finding)}`,
      value: headline.row.key,
      mend: `write ${alone(finding)}, which shows the headline alone${
        others.length === 0 ? '' : `; or name a row that is drawn: ${quoteSome(others)}`
      }`,
    },
  ];
}

function whyUndrawn({ headline, breakdowns, totals }: Omit<Finding, 'version'>): string {
  const within = breakdowns.filter((name) => !isTotal({ totals }, headline.row, name));
  if (within.length > 1)
    return `a group within a group, while charts break down by one column at a time: ${quoteList(within)}`;
  return 'the sum of all answers or waves, which charts leave out';
}

/** The chart of the headline alone, as a line of the settings. */
function alone({ chart, headline }: Omit<Finding, 'version'>): string {
  const name = headlineChart(kindOf(headline.measure));
  return `"chart: ${name}"${chart === undefined || chart === name ? '' : ` in place of "chart: ${chart}"`}`;
}

/** The rows that say most like the headline's own, those first that share most values with it. */
function nearest({ headline }: Omit<Finding, 'version'>, rows: readonly Row[]): string[] {
  const { row, measure } = headline;
  const shared = ({ values }: Row) =>
    Object.keys(values).filter((name) => values[name] === row.values[name]).length;
  const known = rows.filter(({ cells }) => isNumber(cells[measure]));
  return [...new Set(known.toSorted((a, b) => shared(b) - shared(a)).map(({ key }) => key))];
}
