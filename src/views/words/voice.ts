import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { findingText } from './study-texts.ts';

/** The words of somebody who was asked. */
export interface Voice {
  /** Without quotation marks. */
  text: string;
  /** Who says it, as far as that may be said: "a participant in Lyon". */
  by?: string | undefined;
}

/** The quotation that a finding has; absent where it has none. */
export function voiceOf(
  site: Pick<Site, 'study'>,
  translator: Translator,
  finding: Finding,
): Voice | undefined {
  const text = findingText(site, translator, finding, 'voice.text');
  const by = findingText(site, translator, finding, 'voice.by');
  return text === undefined ? undefined : { text, by };
}
