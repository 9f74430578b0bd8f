import type { DotField } from '#charts/dot-field.ts';
import { countedUnit } from '#charts/parts/counted-dots.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { GroupRows } from '#findings/shape/group-rows.ts';
import { measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import { alternative, withFullStop } from '#views/words/alternative.ts';
import { formatCell } from '#views/words/cell-text.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import { flagCode } from '#views/words/symbol-legend.ts';
import { numberFacts } from './card-facts.ts';

/** A number of one group. */
export interface GroupPicture {
  /** What all of them are about; absent where the words below the number say it. */
  topic?: string | undefined;
  /** The group, its number and what that counts. */
  figure: FigureHeadline;
  dots?: DotField | undefined;
  /** Of counts, the dots of the largest group, and how many one stands for: those of all groups are as large as one another. */
  scale?: DotField | undefined;
  key?: { text: string; filled: true } | undefined;
  /** The chart that has the group among the others. */
  chart: ChartView;
  /** What the number rests on, and what its reader must know. */
  facts: string[];
  /** The picture in words. */
  alt: string;
}

/** The picture of one of the groups of a finding. */
export function groupPicture(
  site: Site,
  translator: Translator,
  view: FindingView,
  { row, dimension, drawn, shown }: GroupRows & { row: Row },
): GroupPicture {
  const { finding, title, lang, breakdowns } = view;
  const { t } = translator;
  const { measure } = finding.headline;
  const cell = row.cells[measure];
  if (cell === undefined) throw new Error(`no number of ${row.key}`);
  const name = valueLabel(translator, finding, dimension, row.values[dimension] ?? '');
  const figure = formatCell(cell, measure, translator);
  const mark = (row.flags[measure] ?? []).map(flagCode).join(' ');
  // Shares of one answer, each on a picture of its own, are added up by nobody.
  const facts = numberFacts(site, translator, finding, row).filter(
    (fact) => fact !== t('note.several'),
  );
  const own = labelsBeside(translator, finding, row, dimension);
  const kind = measure === 'percent' || measure === 'n' ? '' : t(`measure.${measure}`);
  const words = [own, kind].filter((word) => word !== '').join(' / ');
  const counted = inWave(translator, finding, row, { headline: words || title, facts });
  const topic = words === '' ? undefined : title;
  const [base = ''] = facts;
  const said = [t('fact.line', { name, text: figure }), counted, ...(topic ? [topic] : []), base];
  return {
    ...{ topic, facts },
    figure: { before: name, figure, sign: '', after: counted, ...(mark !== '' && { mark }) },
    ...dotsOf(translator, finding, row, shown),
    chart: (breakdowns.find(({ id }) => id === drawn.id) ?? breakdowns[0]).chart,
    alt: alternative(said.map(withFullStop).join(' '), lang),
  };
}

/** A hundred dots of a share; of what was counted, one for each, or for so many that the largest group has room. */
function dotsOf(
  { t, format }: Translator,
  finding: Finding,
  row: Row,
  shown: readonly Row[],
): Pick<GroupPicture, 'dots' | 'scale' | 'key'> {
  const { measure } = finding.headline;
  const valueOf = ({ cells }: Row) => {
    const cell = cells[measure];
    return isNumber(cell) ? cell.value : 0;
  };
  if (measure === 'percent') return { dots: { all: 100, percent: valueOf(row) } };
  const most = Math.max(...shown.map(valueOf));
  if (!measures[measure].whole || most < 1) return {};
  const unit = countedUnit(most);
  const field = (count: number) => ({ all: Math.round(count / unit), percent: 100 });
  const drawn = { dots: field(valueOf(row)), scale: field(most) };
  if (unit === 1 || drawn.dots.all === 0) return drawn;
  const text = t('reading.figure.dots', { unit: format.number(unit) }, { count: unit });
  return { ...drawn, key: { text, filled: true } };
}

/** The answer, or whatever else tells a row from others of its group but the wave; nothing where that is all it is about. */
function labelsBeside(
  translator: Translator,
  finding: Finding,
  { values }: Row,
  dimension: string,
): string {
  const { dimensions, totals, waves } = finding;
  return dimensions
    .filter((name) => name !== dimension && name !== waves?.column)
    .filter((name) => values[name] !== totals[name])
    .map((name) => valueLabel(translator, finding, name, values[name] ?? ''))
    .join(' / ');
}

/** What a number counts, and the wave that it is of, where the period does not say it. */
function inWave(
  translator: Translator,
  finding: Finding,
  { values }: Row,
  { headline, facts }: { headline: string; facts: readonly string[] },
): string {
  const { column } = finding.waves ?? {};
  if (column === undefined || values[column] === finding.totals[column]) return headline;
  const label = valueLabel(translator, finding, column, values[column] ?? '');
  const isSaid = facts.some((fact) => fact.includes(label));
  return isSaid ? headline : translator.t('breakdown.name', { headline, label });
}
