import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from './cell-text.ts';

/** Where a page has them: no finding is called so. */
export const supportPlace = 'support_services';

/** Where readers find someone to talk to. */
export interface SupportView {
  heading: string;
  /** At least one. */
  lines: SupportLine[];
}

interface SupportLine {
  text: string;
  href?: string | undefined;
  /** Its telephone number as people read it, from left to right in every language, and the link that dials it. */
  phone?: { text: string; href: string } | undefined;
}

/** The services that a study names; absent where it names none. */
export function supportView({ study }: Site, translator: Translator): SupportView | undefined {
  const { support } = study.spec;
  if (support.length === 0) return undefined;
  const quote = quoter(study, translator);
  const own = translator.has('study', 'support.heading');
  return {
    heading: own
      ? translator.text('study', 'support.heading', quote)
      : translator.t('support.heading'),
    lines: support.map(({ id, url, phone }) => ({
      text: translator.text('study', `support.${id}`, quote),
      href: url,
      phone: phone === undefined ? undefined : { text: phone, href: `tel:${dialled(phone)}` },
    })),
  };
}

/** A number as telephones take it (RFC 3966): "+33123456789". */
function dialled(phone: string): string {
  return phone.replace(/\(0\)|[^\d+]/g, '');
}
