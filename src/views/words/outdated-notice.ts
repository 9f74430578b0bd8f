import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import { nameOfLanguage } from '#i18n/language-names.ts';
import type { BorrowedText } from '#study/words/fallback.ts';
import type { Site } from '#views/site/site.ts';

/** Tells readers that the source of what they read has changed since it was translated, or that some is not translated. */
export interface OutdatedView {
  text: string;
  /** The same page in the language that has all of it, whose tag is `lang`; absent where the study has no such page. */
  link?: { text: string; href: string; lang: string } | undefined;
}

/** A text of the study, or of the interface, in a language. */
type OutdatedText = Pick<BorrowedText, 'tag' | 'section' | 'name'>;

/** Whether a page shows a text of the study. */
export type Shows = (text: OutdatedText) => boolean;

/** The notice of a page; absent where all that it shows is translated, and up to date. */
export function outdatedNotice(
  { study }: Site,
  { tag, t, format }: Translator,
  address: (tag: string) => string,
  shows: Shows,
): OutdatedView | undefined {
  const [source = tag] = study.translators.keys();
  const isShown = (text: OutdatedText) => text.tag === tag && (shows(text) || isStudyTitle(text));
  const isOutdated = study.outdated.some(isShown);
  const lent = study.borrowed.find((text) => isOfInterface(text, tag) || isShown(text));
  if (!isOutdated && lent === undefined) return undefined;
  // What is itself taken from another language names languages as that does.
  const isLent = (key: string) =>
    study.borrowed.some((text) => isOfInterface(text, tag) && text.name === key);
  const nameFor = (key: string, lang: string) =>
    lent !== undefined && isLent(key)
      ? nameOfLanguage(lang, lent.from, study.spec.languageNames)
      : format.language(lang);
  const linkTo = (key: 'outdated.link' | 'untranslated.link', lang: string) => ({
    text: t(key, { language: nameFor(key, lang) }),
    href: address(lang),
    lang,
  });
  if (lent === undefined) return { text: t('outdated'), link: linkTo('outdated.link', source) };
  const text = t('untranslated', { language: nameFor('untranslated', lent.from) });
  return {
    text: isOutdated ? `${text} ${t('outdated')}` : text,
    link: isOutdated
      ? linkTo('outdated.link', source)
      : study.translators.has(lent.from)
        ? linkTo('untranslated.link', lent.from)
        : undefined,
  };
}

function isOfInterface({ tag: lacking, section }: BorrowedText, tag: string): boolean {
  return lacking === tag && section === 'ui';
}

/** The texts that are shown with a finding: its own, the labels in its table, and the study's source. */
export function findingTexts({ id, dimensions, rows, edition }: Finding): Shows {
  const terms = new Set(
    dimensions.flatMap((name) => [
      `${name}.label`,
      ...rows.map((row) => `${name}.values.${row.values[name] ?? ''}`),
    ]),
  );
  const source = edition === undefined ? 'source' : `editions.${edition}.source`;
  return ({ section, name }) =>
    (section === 'findings' && name.startsWith(`${id}.`)) ||
    (section === 'terms' && terms.has(name)) ||
    (section === 'study' && [source, `editions.${edition ?? ''}.title`].includes(name));
}

/** The texts that a list of all findings shows. */
export const showsAnyName: Shows = (text) =>
  (text.section === 'findings' && text.name.endsWith('.title')) || isThemeName(text);

export const isThemeName: Shows = ({ section, name }) =>
  section === 'study' && /^(?:themes|editions)\..*\.title$/.test(name);

/** Every page bears it. */
function isStudyTitle({ section, name }: OutdatedText): boolean {
  return section === 'study' && name === 'title';
}
