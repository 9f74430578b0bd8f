import { fileName } from '#urls.ts';
import { cardFormats } from '#views/site/downloads.ts';
import type { Site } from '#views/site/site.ts';
import type { FindingKit, PictureShape } from './finding-kit.ts';

/** A picture of a finding, small, on its page: it is loaded once somebody asks for it. */
export interface Thumbnail {
  /** The name of its file, by which the styles of the page find it. */
  id: string;
  href: string;
  name: string;
  /** Its size; absent where it has none of its own. */
  pixels?: string;
  alt: string;
  shape: PictureShape;
}

/** The cards of a finding and its QR code. */
export function thumbnails({ id, pictures, qr }: FindingKit): Thumbnail[] {
  const [code] = qr.files;
  return [
    ...pictures.map(({ format, href, name, pixels, alt, shape }) => ({
      ...{ id: fileName(id, format), href, name, pixels, alt, shape },
    })),
    { id: fileName(id, 'qr.svg'), href: code.href, name: qr.name, alt: qr.alt, shape: 'square' },
  ];
}

/**
 * The same as CSS, for whatever of a page is open: an `img` would be loaded at once where no script runs, be it `lazy` or
 * not. The pages of all findings share this text, so that one hash in the headers of the site lets them have it.
 */
export function thumbnailsCss({ study }: Site): string {
  const formats = [...Object.keys(cardFormats), 'qr.svg'];
  return study.findings
    .flatMap(({ id }) => formats.map((format) => fileName(id, format)))
    .map((name) => `[open] [id="${name}"]{background-image:url("../${name}")}`)
    .join('');
}
