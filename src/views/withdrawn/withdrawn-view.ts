import type { Translator } from '#i18n/translator.ts';
import type { WithdrawnFinding } from '#record/withdrawn-findings.ts';
import { cardFormats } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import { publisherView } from '#views/site/organisations.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import type { PictureView } from '#views/data/preview-pictures.ts';
import { spokenAddress } from '#views/words/short-address.ts';
import { studyText } from '#views/words/study-texts.ts';

/** What is said in a language where a finding was that is withdrawn: nothing of what it said. */
export interface WithdrawnView {
  id: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** "This finding was withdrawn". */
  title: string;
  /** When and why: "January 10, 2026: the question had been misread". */
  reason: string;
  /** The day, e.g. "2026-01-10"; and why, alone. */
  date: string;
  why: string;
  /** The name of the study. */
  study: string;
  publisher: ReturnType<typeof publisherView>;
  /** The path of its page, and the whole address of the same. */
  href: string;
  address: string;
  /** The whole address of its short link; as people type it. */
  shortLink: string;
  spokenLink: string;
  /** Its card says the same. */
  card: PictureView;
  t: Translator['t'];
}

/** A finding that the study has withdrawn, in a language. It is put together once. */
export const withdrawnView = oncePerSite((site, tag: string, id: string): WithdrawnView => {
  const { urls } = site;
  const translator = translatorOf(site, tag);
  const { t, format, dir } = translator;
  const { date, codes } = findWithdrawn(site, id);
  const why = studyText(site, translator, `withdrawn.${id}`);
  const title = t('withdrawn.title');
  const reason = t('fact.line', { name: format.date(date), text: why });
  const href = urls.finding(tag, id);
  const shortLink = urls.absolute(urls.short(codes[0] ?? ''));
  return {
    ...{ id, lang: tag, dir, title, reason, date, why, href, shortLink, t },
    study: studyText(site, translator, 'title'),
    publisher: publisherView(site),
    address: urls.absolute(href),
    spokenLink: spokenAddress(shortLink),
    card: {
      href: urls.absolute(urls.file(tag, id, 'card.png')),
      ...cardFormats['card.png'],
      alt: `${title}. ${reason}`,
    },
  };
});

/** The withdrawn finding of this id, which must be one of the study's. */
export function findWithdrawn({ study }: Site, id: string): WithdrawnFinding {
  const found = study.withdrawn.find((finding) => finding.id === id);
  if (found === undefined) throw new Error(`not withdrawn: ${id}`);
  return found;
}
