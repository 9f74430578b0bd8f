import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { type FigureChange, figureChanges, newCorrections } from './figure-changes.ts';
import {
  type PublishedFinding,
  type PublishedRecord,
  publishedVersions,
} from './published-record.ts';
import { withdrawnVersions } from './withdrawn-versions.ts';

/** A correction as the settings of a finding list it. */
type Correction = NonNullable<Finding['corrections']>[number];

/** The figures that a correction changed. */
export interface CorrectedFigures {
  /** The last version that readers had before it. */
  before: PublishedFinding;
  changes: FigureChange[];
}

/**
 * What each correction of a finding changed, the last first, as far as its earlier versions on record tell: where several
 * came with one version, the last of them has it all. What a finding hides today, or has withdrawn, is not told.
 */
export function correctedFigures(
  record: PublishedRecord,
  finding: Finding,
): (CorrectedFigures | undefined)[] {
  const versions = publishedVersions(record, finding);
  const published = versions.filter(({ version }) => version !== finding.version);
  const withdrawn = withdrawnVersions(record, finding);
  const figures = new Map<Correction, CorrectedFigures>();
  for (const [index, before] of published.entries()) {
    const after = published[index + 1];
    const [last] = newCorrections(before, finding).filter(isToldBy(after, finding));
    const isShown = !withdrawn.includes(before) && !isHiddenToday(before, finding);
    if (last === undefined || !isShown) continue;
    const changes = figureChanges(before, after ?? finding);
    if (changes.length > 0) figures.set(last, { before, changes });
  }
  return (finding.corrections ?? []).map((correction) => figures.get(correction));
}

/** Whether a version, or today's, tells of a correction. */
function isToldBy(version: PublishedFinding | undefined, finding: Finding) {
  const untold = version === undefined ? [] : newCorrections(version, finding);
  return (correction: Correction) => !untold.includes(correction);
}

function isHiddenToday(before: PublishedFinding, finding: Finding): boolean {
  return figureChanges(before, finding).some(
    ({ now }) => now !== undefined && !isNumber(now) && now.symbol === 'suppressed',
  );
}
