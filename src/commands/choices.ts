import { breakdownsOf, drawnBreakdown, type DrawnBreakdown } from '#findings/shape/breakdown.ts';
import type { Finding } from '#findings/model/finding.ts';

/** Prints which charts were chosen where the study names none, and why. */
export function printChoices(findings: readonly Finding[]): void {
  for (const finding of findings) for (const line of choiceLines(finding)) console.log(line);
}

/** One line for a finding, and one more for each of its breakdowns that is drawn otherwise. */
function choiceLines(finding: Finding): string[] {
  if (finding.chart !== undefined) return [];
  const [first, ...others] = breakdownsOf(finding).flatMap(
    (breakdown) => drawnBreakdown(finding, breakdown) ?? [],
  );
  if (first === undefined) return [];
  const otherwise = others.filter(({ choice }) => choice.chart !== first.choice.chart);
  return [first, ...otherwise].map((drawn) => choiceLine(finding, drawn));
}

function choiceLine({ id }: Finding, { dimension, choice }: DrawnBreakdown): string {
  const by = dimension === undefined ? '' : ` by ${dimension}`;
  return `data/${id}.yaml: drawn as ${choice.chart}${by}: ${choice.because}`;
}
