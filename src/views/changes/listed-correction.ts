import type { Finding } from '#findings/model/finding.ts';
import { type CorrectedFigures, correctedFigures } from '#record/corrected-figures.ts';
import { withEdition } from '#views/finding/edition-titles.ts';
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
  /** How many more it changed, in words; absent where all are listed. */
  more?: string | undefined;
  /** What these rest on. */
  basis: Fact[];
  /** The chart as it was before; absent where it is not kept. */
  frozen?: LinkView | undefined;
}

/** So many figures are read one by one; of more, the table of the finding tells. */
const mostFigures = 40;

/** What was corrected in a finding, the last first. */
export function listedCorrections(site: Site, tag: string, finding: Finding): ListedCorrection[] {
  const translator = translatorOf(site, tag);
  const { t, format } = translator;
  const figures = correctedFigures(site.study.record, finding);
  const link = dayLink(site, tag, finding);
  return correctionViews(site, translator, finding).map((view, index) => {
    const changed = figures[index];
    const all = changed === undefined ? [] : changedFigures(translator, finding, changed);
    const count = all.length - mostFigures;
    return {
      ...view,
      finding: link,
      figures: all.slice(0, mostFigures),
      more: count > 0 ? t('describe.others', { n: format.number(count) }, { count }) : undefined,
      basis: changed === undefined ? [] : basis(site, translator, finding),
      frozen: changed && frozenLink(site, tag, changed),
    };
  });
}

/** Leads to a finding from a list of days, where findings of all editions stand. */
export function dayLink(site: Site, tag: string, { id, edition }: Finding): LinkView {
  const { text, href } = findingLink(site, tag, id);
  return { text: withEdition(site, tag, text, edition), href };
}

function frozenLink(
  { study, urls, served }: Site,
  tag: string,
  { before: { id, version } }: CorrectedFigures,
): LinkView | undefined {
  const href = urls.frozenEmbed({ tag, id, version });
  const isKept = study.record.releases.some(({ frozen }) => urls.relative(href) in frozen);
  if (!served || !isKept) return undefined;
  return { text: translatorOf({ study }, tag).t('changes.frozen'), href };
}
