import type { Finding } from '#findings/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from './site.ts';

/** What a reader must know to read the numbers of a finding rightly, in sentences; below its chart and in every file. */
export function notes({ study }: Site, { t }: Translator, finding: Finding): string[] {
  return [
    ...(finding.answers?.choice === 'several' ? [t('note.several')] : []),
    ...(study.spec.weighted && finding.measures.includes('percent') ? [t('note.weighted')] : []),
  ];
}
