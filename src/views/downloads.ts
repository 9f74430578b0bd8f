import type { Translator } from '#i18n/translator.ts';
import type { Site } from './site.ts';

/** The files of a finding that readers are offered, in their order. */
export const downloadFormats = ['svg', 'png', 'csv', 'json'] as const;

export type DownloadFormat = (typeof downloadFormats)[number];

/** Every file that a finding has: W3C tools look for the description of a CSV beside it, under the last of these names. */
export const fileFormats = [...downloadFormats, 'csv-metadata.json'] as const;

export type FileFormat = (typeof fileFormats)[number];

/** A file about a finding that readers can take with them. */
export interface DownloadView {
  format: DownloadFormat;
  label: string;
  href: string;
}

export function downloads({ urls }: Site, { t, tag }: Translator, id: string): DownloadView[] {
  return downloadFormats.map((format) => ({
    format,
    label: t(`format.${format}`),
    href: urls.file(tag, id, format),
  }));
}
