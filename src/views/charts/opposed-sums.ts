import type { ChartRow, ChartSeries, Scale } from '#charts/input/chart-input.ts';
import { sidesOf } from '#charts/parts/tones.ts';
import { sumOfAnswers } from '#findings/model/answer-sums.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import { formatCell } from '#views/words/cell-text.ts';

/** The series of a chart, and how they lie on a scale. */
export type ScaledSeries = { series: ChartSeries[]; scale: Scale | undefined };

/** The sums of both sides of an opposed scale in one row of a chart, as texts. */
export function sideTexts(
  translator: Translator,
  finding: Finding,
  { series, scale }: ScaledSeries,
  rows: readonly (Row | undefined)[],
): ChartRow['sides'] {
  if (scale?.kind !== 'opposed' || series.length !== rows.length || rows.length < 2)
    return undefined;
  const sides = sidesOf({ series, scale });
  const text = (side: readonly number[]) => {
    const own = side.flatMap((index) => rows[index] ?? []);
    const sum = own.length === side.length ? sumOfAnswers(finding, own) : undefined;
    return sum && formatCell(sum, finding.headline.measure, translator);
  };
  return { before: text(sides.before), after: text(sides.after) };
}
