import type { Finding, Row } from '#findings/model/finding.ts';
import { breakdownsOf, type DrawnBreakdown, drawnBreakdown } from '#findings/shape/breakdown.ts';
import type { Translator } from '#i18n/translator.ts';
import { annotationNotes, annotationSentences } from '#views/charts/annotation.ts';
import { chartNotes, drawnRows, numberNotes } from '#views/charts/chart-notes.ts';
import { type ChartView, chartView } from '#views/charts/chart-view.ts';
import { reading } from '#views/charts/how-to-read.ts';
import { description } from '#views/description/description.ts';
import type { Site } from '#views/site/site.ts';
import { basis, type Fact } from '#views/words/facts.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import { findingText, rowLabel } from '#views/words/study-texts.ts';
import { subtitle } from './subtitle.ts';
import type { Column } from './table-columns.ts';
import { type TableView, tableView } from './table-view.ts';

/** One way of showing a finding: all respondents together, or by the groups of one dimension. */
export interface BreakdownView {
  /** The end of its address, "by-country". */
  id: string;
  /** What it is called among the others, "Country". */
  label: string;
  /** What it is called by itself: the headline where it draws it, else the name of the finding; and what it is broken down by. */
  name: string;
  /** The name in parts, where it is the headline and quotes the number of its cell. */
  figure?: FigureHeadline | undefined;
  /** What the numbers count, in which unit and when; it goes wherever the chart goes. */
  subtitle: string;
  chart: ChartView;
  /** What its annotation says, in sentences, for where its drawing does not say it. */
  annotation: string[];
  /** What a reader must know to read its chart rightly. */
  notes: string[];
  /** The same for its numbers without their chart, in files. */
  fileNotes: string[];
  /** What it rests on: base, period, sample, source. */
  basis: Fact[];
  /** What of it its subtitle does not say already. */
  basisBelow: Fact[];
  /** What the chart shows, in sentences. */
  description: string;
  /** How the chart is read. */
  reading: string;
  /** The rows behind it. */
  table: TableView;
}

/** What a finding is shown with: its sentence, its name and its table. */
interface Shown {
  headline: string;
  figure?: FigureHeadline | undefined;
  title: string;
  columns: readonly Column[];
}

/** Every way of showing a finding, the first of them by default. */
export function breakdownViews(
  site: Site,
  translator: Translator,
  finding: Finding,
  shown: Shown,
): [BreakdownView, ...BreakdownView[]] {
  const [first, ...others] = breakdownsOf(finding)
    .flatMap((breakdown) => drawnBreakdown(finding, breakdown) ?? [])
    .map((drawn, index) => breakdownView(site, translator, finding, drawn, { ...shown, index }));
  if (first === undefined) throw new Error(`no breakdown of ${finding.id} can be drawn`);
  return [first, ...others];
}

function breakdownView(
  site: Site,
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  { headline, figure, title, columns, index }: Shown & { index: number },
): BreakdownView {
  const label = labelOf(translator, finding, drawn);
  const named = drawn.rows.includes(finding.headline.row) ? headline : title;
  const own = index === 0 ? figure : undefined;
  const annotation = findingText(site, translator, finding, 'annotation');
  const name = index === 0 ? headline : translator.t('breakdown.name', { headline: named, label });
  const counted = subtitle(site, translator, finding, drawnRows(finding, drawn));
  const facts = basis(site, translator, finding, drawn.rows);
  return {
    id: drawn.id,
    label,
    name,
    figure: own,
    subtitle: counted,
    chart: chartView(translator, finding, drawn, {
      ...{ name, title, annotation, stated: own !== undefined },
    }),
    annotation: annotationSentences(translator, finding, drawn, annotation),
    notes: [
      ...annotationNotes(translator, finding, drawn, annotation),
      ...chartNotes(translator, finding, drawn),
    ],
    fileNotes: numberNotes(translator, finding, drawn),
    basis: facts,
    basisBelow: facts.filter(({ text }) => !counted.includes(text)),
    description: description(site, translator, finding, drawn),
    reading:
      findingText(site, translator, finding, 'reading') ?? reading(translator, finding, drawn),
    table: tableView(translator, finding, columns, name, shownRows(finding, drawn)),
  };
}

/** What a breakdown is called among the others: its dimension, all together, or the row that it shows alone. */
function labelOf(
  translator: Translator,
  finding: Finding,
  { id, dimension }: DrawnBreakdown,
): string {
  if (dimension !== undefined) return translator.text('terms', `${dimension}.label`);
  return id === 'headline'
    ? rowLabel(translator, finding, finding.headline.row)
    : translator.t('breakdown.all');
}

/** The rows behind a chart, those included that it leaves out: of one that can be broken down, those of this breakdown alone. */
function shownRows(finding: Finding, { rows, undrawn }: DrawnBreakdown): readonly Row[] {
  if (finding.breakdowns.length === 0) return finding.rows;
  return finding.rows.filter((row) => rows.includes(row) || undrawn.includes(row));
}
