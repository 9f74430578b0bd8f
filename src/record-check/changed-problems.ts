import { type Place, type Problem, startOf } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import { type FigureChange, figureName } from '#record/figure-changes.ts';
import { printedFigure } from '#record/figures-table.ts';
import { type ChangedFinding, changedFindings } from './changed-findings.ts';
import type { RecordedStudy } from './former-findings.ts';
import { pastedSettings } from './pasted-settings.ts';

/** So many changes of a finding are named. */
const most = 5;

/** Figures that are not those that were published, without a correction that says so: one problem for each finding. */
export function changedProblems(recorded: RecordedStudy): Problem[] {
  return changedFindings(recorded).map((changed) => {
    const { finding, published, changes } = changed;
    const [first, ...others] = changes;
    const told = `put it back as it was, or say in ${finding.settings} that ${finding.id} was corrected, and what was in findings.json of each language (npx constats fix drafts both):${pastedSettings(finding, recorded.findings, 'corrections: [{ date: …, text: … }]')}`;
    if (first === undefined)
      return {
        ...startOf(finding.settings),
        what: 'finding that changed since it was published, without a word',
        value: `${published.version} → ${finding.version}`,
        mend: told,
      };
    return {
      ...placeOf(first, changed),
      what: `published figure that ${verbOf(first)} without a word`,
      value: arrow(first),
      mend: `${figureName(first)}${furtherChanges(others)}: ${told}`,
    };
  });
}

function verbOf({ now }: FigureChange): string {
  if (now === undefined) return 'is gone';
  return isNumber(now) ? 'changed' : 'is hidden';
}

/** "66.0 → 61.7"; where it is gone, only what it was. */
function arrow({ was, now }: FigureChange): string {
  return [was, now].flatMap((cell) => (cell ? printedFigure(cell) : [])).join(' → ');
}

function furtherChanges(others: readonly FigureChange[]): string {
  if (others.length === 0) return '';
  const shown = others.slice(0, most).map((change) => `${figureName(change)} ${arrow(change)}`);
  const rest = others.length - shown.length;
  return `; so did ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

/** The number itself where it stands in a table of today. */
function placeOf({ row, measure }: FigureChange, { finding }: ChangedFinding): Place {
  const today = finding.rows.find(({ key }) => key === row?.key);
  return today?.places[measure] ?? today?.place ?? startOf(finding.settings);
}
