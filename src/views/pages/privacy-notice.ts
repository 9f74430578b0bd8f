import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { studyText } from '#views/words/study-texts.ts';

/**
 * The scripts that a site may have, each by the name that its element says in `data-does`, or by its file. What it does
 * is told by the words `privacy.script.<name>`, under `privacy.script.<name>.name`; a build with any other script is
 * refused.
 */
const scripts = {
  height: ['height'],
  host: ['embed.js'],
  copy: ['copy'],
  search: ['search', 'search.js', 'findings.js'],
} as const;

const scriptKeys = Object.keys(scripts) as (keyof typeof scripts)[];

/** The names by which the scripts are found in a finished site. */
export const scriptNames: readonly string[] = Object.values(scripts).flat();

/** What pages and frames ask, store and run, to be copied into the notice of a site that shows them. */
export interface PrivacyNotice {
  heading: string;
  /** What it is for, and how it is known to be true. */
  about: string;
  /** The notice itself, from here on: what the content is. */
  lead: string;
  facts: { name: string; text: string }[];
}

/** The same for every site: the build ends where it is not true (`contacts.ts` and `undeclared-scripts.ts` in `leak-check/`). */
export function privacyNotice(site: Site, tag: string): PrivacyNotice {
  const translator = translatorOf(site, tag);
  const { t } = translator;
  type Fact = 'origin' | 'others' | 'cookies' | 'storage' | 'server';
  const fact = (name: Fact, text: string) => ({ name: t(`privacy.${name}`), text });
  const none = t('privacy.none');
  return {
    heading: t('privacy.heading'),
    about: t('privacy.about'),
    lead: t('privacy.lead', {
      study: studyText(site, translator, 'title'),
      publisher: site.study.spec.publisher.name,
    }),
    facts: [
      fact('origin', site.urls.absolute('')),
      fact('others', none),
      fact('cookies', none),
      fact('storage', none),
      fact('server', t('privacy.server.text')),
      ...scriptKeys.map((key) => ({
        name: t(`privacy.script.${key}.name`),
        text: t(`privacy.script.${key}`),
      })),
    ],
  };
}
