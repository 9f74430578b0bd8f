import { bibtex } from '#outputs/citations/bibtex.ts';
import { csl } from '#outputs/citations/csl.ts';
import { ris } from '#outputs/citations/ris.ts';
import { oembed } from '#outputs/embeds/oembed.ts';
import { emailHtml, emailText } from '#outputs/mail/mail.ts';
import { mailPicture } from '#outputs/mail/mail-picture.ts';
import type { Output } from '#outputs/parts/output.ts';
import { card, square, story } from '#outputs/pictures/card.ts';
import { carouselOutput } from '#outputs/pictures/carousel.ts';
import { png } from '#outputs/pictures/png.ts';
import { qr, qrPng } from '#outputs/pictures/qr.ts';
import { svg } from '#outputs/pictures/svg.ts';
import { pptx } from '#outputs/slides/pptx.ts';
import { csv } from '#outputs/tables/csv.ts';
import { csvw } from '#outputs/tables/csvw.ts';
import { json } from '#outputs/tables/finding-json.ts';
import { xlsx } from '#outputs/tables/xlsx.ts';
import { type CarouselFormat, isCarousel } from '#views/site/carousel-formats.ts';
import { vegaLite } from '#outputs/vega/vega-lite.ts';
import type { FileFormat } from '#views/site/downloads.ts';
import { kit } from './kit.ts';

/**
 * Every output that each finding has, by the ending of its file. To add one: its file, its line here, and its name in
 * `fileFormats`.
 * @internal tests make each
 */
export const outputs: Record<FileFormat, Output> = {
  svg,
  png,
  xlsx,
  csv,
  json,
  'csv-metadata.json': csvw,
  'card.png': card,
  'square.png': square,
  'story.png': story,
  'qr.svg': qr,
  'qr.png': qrPng,
  zip: kit,
  bib: bibtex,
  ris,
  'csl.json': csl,
  'oembed.json': oembed,
  'vl.json': vegaLite,
  pptx,
  'email.html': emailHtml,
  'email.txt': emailText,
  'email.png': mailPicture,
};

/** The output that makes a file of a finding. */
export function outputOf(format: FileFormat | CarouselFormat): Output {
  return isCarousel(format) ? carouselOutput(format) : outputs[format];
}
