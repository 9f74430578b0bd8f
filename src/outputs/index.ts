import type { FileFormat } from '#views/downloads.ts';
import { bibtex } from './bibtex.ts';
import { card, square, story } from './card.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import { csvw } from './csvw.ts';
import { json } from './json.ts';
import { kit } from './kit.ts';
import { oembed } from './oembed.ts';
import type { Output } from './output.ts';
import { png } from './png.ts';
import { qr, qrPng } from './qr.ts';
import { ris } from './ris.ts';
import { svg } from './svg.ts';
import { xlsx } from './xlsx.ts';

/** Every output, by the ending of its file. To add one: its file, its line here, and its name in `fileFormats`. */
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
};
