import { stringify } from 'yaml';
import { studyCitation } from '#views/data/citation.ts';
import { studyMetadata } from '#views/data/study-metadata.ts';
import { languageTags, translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';

/** How a study is cited, in its source language and the Citation File Format 1.2 that GitHub and Zenodo read. */
export function cff(site: Site): string {
  const [tag = ''] = languageTags(site);
  const { author, title, published, version, address, abstract } = studyCitation(site, tag);
  const { publisher, contact, licence } = studyMetadata(site, tag);
  return stringify(
    {
      'cff-version': '1.2.0',
      message: translatorOf(site, tag).t('citation.message'),
      type: 'dataset',
      title,
      authors: [{ name: author, website: publisher.url }],
      contact: [{ name: author, email: contact }],
      version,
      'date-released': published,
      url: address,
      'license-url': licence?.url,
      abstract,
    },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
}
