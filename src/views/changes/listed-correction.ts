import type { Finding } from '#findings/model/finding.ts';
import { type CorrectedFigures, correctedFigures } from '#record/corrected-figures.ts';
import { publishedVersions } from '#record/published-record.ts';
import { findingLink } from '#views/finding/finding-summary.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { type CorrectionView, correctionViews } from '#views/words/corrections.ts';
import { basis, type Fact } from '#views/words/facts.ts';
import { type ChangedFigure, changedFigures } from './changed-figures.ts';

/** A correction with the finding that it is of, and with what it changed there. */
export interface ListedCorrection extends CorrectionView {
  finding: LinkView;
  /** The figures that it changed, as far as they are on record. */
  figures: ChangedFigure[];
  /** What these rest on. */
  basis: Fact[];
  /** The chart as it was before; absent where it is not kept. */
  frozen?: LinkView | undefined;
}

/** What was corrected in a finding, the last first. */
export function listedCorrections(site: Site, tag: string, finding: Finding): ListedCorrection[] {
  const translator = translatorOf(site, tag);
  const figures = correctedFigures(
    publishedVersions(site.study.record, finding).filter(
      ({ version }) => version !== finding.version,
    ),
    finding,
  );
  const link = findingLink(site, tag, finding.id);
  return correctionViews(site, translator, finding).map((view, index) => {
    const changed = figures[index];
    return {
      ...view,
      finding: link,
      figures: changed === undefined ? [] : changedFigures(translator, finding, changed),
      basis: changed === undefined ? [] : basis(site, translator, finding),
      frozen: changed && frozenLink(site, tag, changed),
    };
  });
}

function frozenLink(
  { study, urls }: Site,
  tag: string,
  { before: { id, version } }: CorrectedFigures,
): LinkView | undefined {
  const href = urls.frozenEmbed({ tag, id, version });
  const isKept = study.record.releases.some(({ frozen }) => urls.relative(href) in frozen);
  if (!isKept) return undefined;
  return { text: translatorOf({ study }, tag).t('changes.frozen'), href };
}
