import type { Finding } from '#findings/model/finding.ts';
import { direction } from '#i18n/format.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { findingText } from './study-texts.ts';

/** The question behind a finding. */
export interface AskedIn {
  text: string;
  /** The language of the source, where it is not that of the page. */
  foreign?: { lang: string; dir: 'ltr' | 'rtl' };
}

/** The question as the study words it in this language, else as the table has it; absent where neither does. */
export function askedIn(
  site: Pick<Site, 'study'>,
  translator: Translator,
  finding: Finding,
): AskedIn | undefined {
  const text = findingText(site, translator, finding, 'question');
  if (text !== undefined) return { text };
  const { question } = finding;
  const { language: lang = translator.tag } = question ?? {};
  return (
    question && {
      text: question.text,
      ...(lang !== translator.tag && { foreign: { lang, dir: direction(lang) } }),
    }
  );
}
