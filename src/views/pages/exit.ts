import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';

/** The way out of a site that a reader does not want to be seen on. */
export interface ExitView {
  /** A neutral place elsewhere. */
  href: string;
  /** What it says, in each language of the page. */
  words: { tag: string; dir: 'ltr' | 'rtl'; leave: string; note: string }[];
}

/** The way out of a page that speaks these languages; none where the study names none. */
export function exitView(site: Site, tags: readonly string[]): ExitView | undefined {
  const href = site.study.spec.exit;
  if (href === undefined) return undefined;
  const words = tags.map((tag) => {
    const { dir, t } = translatorOf(site, tag);
    return { tag, dir, leave: t('exit'), note: t('exit.note') };
  });
  return { href, words };
}
