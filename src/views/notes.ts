import type { Finding } from '#findings/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from './site.ts';
import { isSeveral } from './words.ts';

/** What a reader must know to read the numbers of a finding rightly, in sentences; below its chart and in every file. */
export function notes(site: Site, translator: Translator, finding: Finding): string[] {
  const { study } = site;
  const { t } = translator;
  return [
    ...(isSeveral(finding) ? [t('note.several')] : []),
    ...(study.spec.weighted && finding.measures.includes('percent') ? [t('note.weighted')] : []),
    ...intervalNote(site, translator, finding),
  ];
}

function intervalNote({ study }: Site, { t, format }: Translator, { interval }: Finding): string[] {
  const { designEffect } = study.spec;
  if (interval === undefined) return [];
  if (interval === 'published') return [t('note.published')];
  if (designEffect === 1) return [t('note.wilson')];
  const decimals = String(designEffect).split('.')[1]?.length ?? 0;
  return [t('note.wilson.effect', { effect: format.number(designEffect, decimals) })];
}
