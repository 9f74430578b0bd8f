import type { Translator } from '#i18n/translator.ts';
import type { Site } from './site.ts';

/** The files that each finding has, in the order they are offered. */
export const fileFormats = ['svg', 'csv', 'json'] as const;

export type FileFormat = (typeof fileFormats)[number];

/** A file about a finding that readers can take with them. */
export interface DownloadView {
  format: FileFormat;
  label: string;
  href: string;
}

export function downloads({ urls }: Site, { t, tag }: Translator, id: string): DownloadView[] {
  return fileFormats.map((format) => ({
    format,
    label: t(`format.${format}`),
    href: urls.file(tag, id, format),
  }));
}
