import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from './cell-text.ts';

/** The words of somebody who was asked. */
export interface Voice {
  /** Without quotation marks. */
  text: string;
  /** Who says it, as far as that may be said: "a participant in Lyon". */
  by?: string | undefined;
}

/** The quotation that a finding has; absent where it has none. */
export function voiceOf(
  { study }: Pick<Site, 'study'>,
  translator: Translator,
  finding: Finding,
): Voice | undefined {
  const said = (name: 'text' | 'by') => {
    const key = `${finding.id}.voice.${name}`;
    if (!translator.has('findings', key)) return undefined;
    return translator.text('findings', key, quoter(study, translator, finding));
  };
  const text = said('text');
  return text === undefined ? undefined : { text, by: said('by') };
}
