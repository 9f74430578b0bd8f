import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from './cell-text.ts';

/** A correction in the words of a language. */
export interface CorrectionView {
  /** The day, for programs. */
  day: string;
  date: string;
  /** What was wrong and is right now. */
  text: string;
  /** Names it among those of its finding, whatever is corrected after it: "rounding", told once more "rounding.2". */
  name: string;
  /** Names its place on the page of all changes; and where that is. */
  place: string;
  href: string;
}

/** What was corrected in a finding, the last first. */
export function correctionViews(
  { study, urls }: Site,
  translator: Translator,
  finding: Finding,
): CorrectionView[] {
  const { format } = translator;
  const { id, corrections = [] } = finding;
  const quote = quoter(study, translator, finding);
  return corrections.map(({ date: day, text: key }, index) => {
    const text = translator.text('findings', `${id}.corrections.${key}`, quote);
    const date = format.date(day);
    const earlier = corrections.slice(index + 1).filter((other) => other.text === key).length;
    const name = earlier === 0 ? key : `${key}.${earlier + 1}`;
    const place = `${id}.${name}`;
    return {
      ...{ day, date, text, name, place },
      href: urls.changes(translator.tag, place),
    };
  });
}

/** What was last corrected, in a line that stands by itself; absent where nothing was. */
export function lastCorrection(
  site: Site,
  translator: Translator,
  finding: Finding,
): string | undefined {
  const [last] = correctionViews(site, translator, finding);
  return last && translator.t('correction.short', { date: last.date, text: last.text });
}
