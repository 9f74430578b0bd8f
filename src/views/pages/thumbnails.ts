import type { FindingKit, PictureShape } from './finding-kit.ts';

/** A picture of a finding, small, on its page: it is loaded once somebody asks for it. */
export interface Thumbnail {
  href: string;
  name: string;
  /** Its size; absent where it has none of its own. */
  pixels?: string;
  alt: string;
  shape: PictureShape;
}

/** The cards of a finding and its QR code. */
export function thumbnails({ pictures, qr }: FindingKit): Thumbnail[] {
  const [code] = qr.files;
  return [
    ...pictures.map(({ href, name, pixels, alt, shape }) => ({ href, name, pixels, alt, shape })),
    { href: code.href, name: qr.name, alt: qr.alt, shape: 'square' },
  ];
}
