import { InputError } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { breakdownsOf, type DrawnBreakdown, drawnBreakdown } from '#findings/shape/breakdown.ts';
import type { Site } from '#views/site/site.ts';
import { annotate } from './annotations.ts';
import { readPatterns } from './kept-patterns.ts';
import { openChecked } from './open-checked.ts';
import { printNotes, sumUp } from './print-notes.ts';
import type { Command } from './request.ts';
import { schemaNotes } from './stale-schemas.ts';
import { findStore } from './store-folder.ts';
import { findUnfinished } from './find-unfinished.ts';

/** Checks a study folder and writes nothing; says which charts were chosen; with `json`, prints its problems for programs, and only those. */
export const check: Command = async ({ study, site, json }) => {
  try {
    const patterns = readPatterns(study);
    const { remember } = patterns;
    const found = findUnfinished(study, site);
    const checked = await openChecked(study, site, { remember, found });
    await checkFrozen(checked, study);
    const opened = checked.study;
    const store = findStore(study);
    if (store !== undefined) patterns.keepIn(store);
    const { findings, notes } = opened;
    console.log(json ? '[]' : `${sumUp(opened)}, no problems`);
    if (!json) printChoices(findings);
    if (!json) printNotes([...notes, ...found.notes, ...schemaNotes(study)]);
    return 0;
  } catch (error) {
    if (!json || !(error instanceof InputError)) throw error;
    annotate(error.problems, study);
    console.log(JSON.stringify(error.problems, null, 2));
    return 1;
  }
};

/** Refuses what pages on record tell; what inspects them is only loaded where there are any. */
async function checkFrozen(site: Site, study: string): Promise<void> {
  if (site.study.record.releases.length === 0) return;
  const { frozenThatTell } = await import('./frozen-leaks.ts');
  const told = await frozenThatTell(site, study);
  if (told.length > 0) throw new InputError(told);
}

/** Prints which charts were chosen where the study names none, and why. */
function printChoices(findings: readonly Finding[]): void {
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

function choiceLine({ id, settings }: Finding, { dimension, choice }: DrawnBreakdown): string {
  const by = dimension === undefined ? '' : ` by ${dimension}`;
  const which = settings === `data/${id}.yaml` ? settings : `${settings}: ${id}`;
  return `${which}: drawn as ${choice.chart}${by}: ${choice.because}`;
}
