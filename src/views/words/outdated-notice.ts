import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { OutdatedText } from '#study/translations/check-translations.ts';
import type { Site } from '#views/site/site.ts';

/** Tells readers that the source of what they read has changed since it was translated. */
export interface OutdatedView {
  text: string;
  /** The same page in the source language, whose tag is `lang`. */
  link: { text: string; href: string; lang: string };
}

/** Whether a page shows a text of the study. */
export type Shows = (text: OutdatedText) => boolean;

/** The notice of a page; absent where nothing that it shows is out of date. */
export function outdatedNotice(
  { study }: Site,
  { tag, t, format }: Translator,
  address: (tag: string) => string,
  shows: Shows,
): OutdatedView | undefined {
  const [source] = study.translators.keys();
  const isOutdated = study.outdated.some(
    (text) => text.tag === tag && (shows(text) || isStudyTitle(text)),
  );
  if (source === undefined || !isOutdated) return undefined;
  return {
    text: t('outdated'),
    link: {
      text: t('outdated.link', { language: format.language(source) }),
      href: address(source),
      lang: source,
    },
  };
}

/** The texts that are shown with a finding: its own, the labels in its table, and the study's source. */
export function findingTexts({ id, dimensions, rows }: Finding): Shows {
  const terms = new Set(
    dimensions.flatMap((name) => [
      `${name}.label`,
      ...rows.map((row) => `${name}.values.${row.values[name] ?? ''}`),
    ]),
  );
  return ({ section, name }) =>
    (section === 'findings' && name.startsWith(`${id}.`)) ||
    (section === 'terms' && terms.has(name)) ||
    (section === 'study' && name === 'source');
}

/** The texts that a list of all findings shows. */
export const showsAnyName: Shows = (text) =>
  (text.section === 'findings' && text.name.endsWith('.title')) || isThemeName(text);

export const isThemeName: Shows = ({ section, name }) =>
  section === 'study' && /^themes\..*\.title$/.test(name);

/** Every page bears it. */
function isStudyTitle({ section, name }: OutdatedText): boolean {
  return section === 'study' && name === 'title';
}
