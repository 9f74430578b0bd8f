import { stringify } from 'yaml';
import { studyCitation } from '#views/data/citation.ts';
import type { StudyMetadata } from '#views/data/study-metadata.ts';

/** How a study is cited, in the Citation File Format 1.2 that GitHub and Zenodo read. */
export function cff(study: StudyMetadata, message: string): string {
  const { author, title, published, version, address, abstract } = studyCitation(study);
  const { publisher, contact, licence } = study;
  return stringify(
    {
      'cff-version': '1.2.0',
      message,
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
