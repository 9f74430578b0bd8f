import { breakdownsOf, drawnBreakdown, type DrawnBreakdown } from '#findings/breakdown.ts';
import type { Finding, Row } from '#findings/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import { basis, type Fact } from './basis.ts';
import { type ChartView, chartView } from './chart.ts';
import { description } from './description.ts';
import { chartNotes } from './notes.ts';
import { reading } from './reading.ts';
import type { Site } from './site.ts';
import { type TableView, tableView } from './table.ts';
import { findingText } from './words.ts';

/** One way of showing a finding: all respondents together, or by the groups of one dimension. */
export interface BreakdownView {
  /** The end of its address, "by-country". */
  id: string;
  /** What it is called among the others, "Country". */
  label: string;
  chart: ChartView;
  /** What a reader must know to read its chart rightly. */
  notes: string[];
  /** What it rests on: base, period, sample, source. */
  basis: Fact[];
  /** What the chart shows, in sentences. */
  description: string;
  /** How the chart is read. */
  reading: string;
  /** The rows behind it. */
  table: TableView;
}

/** Every way of showing a finding, the first of them by default. */
export function breakdownViews(
  site: Site,
  translator: Translator,
  finding: Finding,
  headline: string,
): [BreakdownView, ...BreakdownView[]] {
  const [first, ...others] = breakdownsOf(finding)
    .flatMap((breakdown) => drawnBreakdown(finding, breakdown) ?? [])
    .map((drawn) => breakdownView(site, translator, finding, drawn, headline));
  if (first === undefined) throw new Error(`no breakdown of ${finding.id} can be drawn`);
  return [first, ...others];
}

function breakdownView(
  site: Site,
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  headline: string,
): BreakdownView {
  const { dimension } = drawn;
  const label =
    dimension === undefined
      ? translator.t('breakdown.all')
      : translator.text('terms', `${dimension}.label`);
  const name =
    dimension === undefined ? headline : translator.t('breakdown.name', { headline, label });
  return {
    id: drawn.id,
    label,
    chart: chartView(translator, finding, drawn, name),
    notes: chartNotes(translator, finding, drawn),
    basis: basis(site, translator, finding, drawn.rows),
    description: description(site, translator, finding, drawn),
    reading:
      findingText(site, translator, finding, 'reading') ?? reading(translator, finding, drawn),
    table: tableView(translator, finding, name, shownRows(finding, drawn)),
  };
}

/** The rows behind a chart: of one that can be broken down, those of this breakdown alone. */
function shownRows(finding: Finding, { rows }: DrawnBreakdown): readonly Row[] {
  return finding.breakdowns.length === 0 ? finding.rows : rows;
}
