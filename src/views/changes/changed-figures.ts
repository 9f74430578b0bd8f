import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { CorrectedFigures } from '#record/corrected-figures.ts';
import type { FigureChange } from '#record/figure-changes.ts';
import type { PublishedLabels, PublishedRow } from '#record/published-record.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { formatCell } from '#views/words/cell-text.ts';
import { rowLabel } from '#views/words/study-texts.ts';

/** A figure as it was published, and as it is since. */
export interface ChangedFigure {
  /** The names of its row; empty where the finding has no rows by name. */
  row: string;
  measure: string;
  before: string;
  after: string;
}

/** What a correction changed, in the words of a language: row by row, first what the headline quoted. */
export function changedFigures(
  translator: Translator,
  finding: Finding,
  { before, changes }: CorrectedFigures,
): ChangedFigure[] {
  const { t } = translator;
  const isOfRow = ({ row }: FigureChange) => row?.key === before.headline?.row;
  const isMeasured = ({ measure }: FigureChange) => measure === before.headline?.measure;
  const rows = [...Map.groupBy(changes, ({ row }) => row?.key).values()];
  return firstly(
    rows.flatMap((row) => firstly(row, isMeasured)),
    isOfRow,
  ).map(({ row, measure, was, now }) => ({
    row: row === undefined ? '' : publishedLabel(translator, finding, row, before.labels),
    measure: row === undefined ? t('fact.base') : t(`measure.${measure}`),
    before: formatCell(was, measure, translator),
    after: now === undefined ? t('changes.gone') : formatCell(now, measure, translator),
  }));
}

/** The same with those first that are of a kind. */
function firstly<T>(things: readonly T[], isFirst: (thing: T) => boolean): T[] {
  return [...things.filter(isFirst), ...things.filter((thing) => !isFirst(thing))];
}

/** The name of a row as it was published: what has no word any more by the one it had, or as its table did. */
function publishedLabel(
  translator: Translator,
  finding: Finding,
  row: PublishedRow,
  labels: PublishedLabels = {},
): string {
  const then = { ...finding, dimensions: Object.keys(row.values) };
  return rowLabel(translator, then, row, (_, known, name, value) => {
    const isSaid =
      translator.has('terms', `${name}.values.${value}`) ||
      finding.rows.some(({ values }) => values[name] === value);
    if (isSaid) return valueLabel(translator, known, name, value);
    return labels[translator.tag]?.[name]?.[value] ?? value;
  });
}
