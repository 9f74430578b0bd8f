import type { DotField } from '#charts/dot-field.ts';
import { charts } from '#charts/index.ts';
import { countedDots } from '#charts/parts/counted-dots.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { measures } from '#findings/specs/measures.ts';
import type { FindingView } from './finding-view.ts';

/** The number of a headline as dots: a hundred for a share, else those that were counted; absent where it is neither. */
export function headlineDots({ headline: { row, measure } }: Finding): DotField | undefined {
  const cell = row.cells[measure];
  if (!isNumber(cell)) return undefined;
  const { value } = cell;
  if (measure === 'percent') return { all: 100, percent: value };
  return measures[measure].whole && value >= 1
    ? { all: countedDots(value), percent: 100 }
    : undefined;
}

/** The same beside its chart: what was counted is dots only where the chart draws it one by one, too. */
export function quotedDots({
  finding,
  breakdowns: [{ chart }],
}: Pick<FindingView, 'finding' | 'breakdowns'>): DotField | undefined {
  const isDrawn = finding.headline.measure === 'percent' || charts[chart.type].unit !== undefined;
  return isDrawn ? headlineDots(finding) : undefined;
}
