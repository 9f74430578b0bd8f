import { charts } from '#charts/index.ts';
import type { Chart } from '#charts/input/chart-input.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import type { Translator } from '#i18n/translator.ts';
import { isOfGroups, isSeveral } from '#views/words/study-texts.ts';
import { drawnRows } from './chart-notes.ts';
import { dotUnit } from './dot-unit.ts';

/** How a reader reads the chart of a breakdown. */
export function reading(translator: Translator, finding: Finding, drawn: DrawnBreakdown): string {
  const dots = dotUnit(translator, finding, drawn);
  return [
    chartReading(translator, finding, drawn),
    ...(dots === undefined ? [] : [dots.text]),
    ...intervalReading(translator, finding, drawn),
  ].join(' ');
}

/** Where the finding says how people answered, it is known what those did who did not give this answer. */
function chartReading({ t, text }: Translator, finding: Finding, { choice }: DrawnBreakdown) {
  const { chart } = choice;
  const { rest }: Chart = charts[chart];
  if (!rest) return t(`reading.${chart}`);
  if (isSeveral(finding)) return text('ui', `reading.${chart}.several`);
  if (isOfGroups(finding)) return text('ui', `reading.${chart}.groups`);
  return text('ui', `reading.${chart}${finding.answers ? '.one' : ''}`);
}

/** How intervals are read, where the chart shows them: as those of all charts, unless it has a text of its own. */
function intervalReading(
  { text, has }: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): string[] {
  const { chart } = drawn.choice;
  const { intervals }: Chart = charts[chart];
  if (!intervals || finding.headline.measure !== 'percent') return [];
  if (!drawnRows(finding, drawn).some(({ cells }) => isNumber(cells.low))) return [];
  const own = `reading.${chart}.interval`;
  return [text('ui', has('ui', own) ? own : 'reading.interval')];
}
