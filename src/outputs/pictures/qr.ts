import { escapeMarkup } from '#markup.ts';
import type { Output } from '#outputs/parts/output.ts';
import { type Provenance, provenance, provenanceTexts } from '#outputs/parts/provenance.ts';
import { packPng } from '#pictures/png-encode.ts';
import { withTexts } from '#pictures/png-text.ts';
import { outline } from '#qr/module-outline.ts';
import { type QrCode, qrCode } from '#qr/qr-code.ts';
import { printFormats, qrSize } from '#qr/qr-size.ts';

/** The short link as a QR code, as large as it must be in the hand; black on white wherever it goes. */
export const qr: Output = {
  type: 'image/svg+xml; charset=utf-8',
  render: ({ shortLink, qr: said, lang }) =>
    `${printedQr(shortLink, { ...said, lang }, 'hand').svg}\n`,
};

/**
 * Bytes to a module, of eight pixels each: as many as an A4 poster has at 300 dots per inch, and whole, so that edges stay
 * sharp.
 */
const moduleBytes = 3;

/** The same for whatever shows no SVG. */
export const qrPng: Output = {
  type: 'image/png',
  render: async (view, site) => qrPicture(view.shortLink, provenance(view, site)),
};

/** An address as a QR code in pixels. */
export function qrPicture(address: string, stated: Provenance): Uint8Array<ArrayBuffer> {
  const { dark, length } = drawing(address);
  const side = length * moduleBytes * 8;
  const rows = dark.map((row) =>
    Uint8Array.from([0, ...row.flatMap((is) => Array<number>(moduleBytes).fill(is ? 0 : 255))]),
  );
  const lines = Buffer.concat(rows.flatMap((row) => Array<Uint8Array>(moduleBytes * 8).fill(row)));
  const png = packPng({ width: side, height: side, depth: 1, samples: 'grey', lines });
  return withTexts(png, provenanceTexts(stated));
}

/** What a code is called, where it leads, and the language of both. */
export interface QrWords {
  title: string;
  description: string;
  lang: string;
}

/** A QR code to be printed. */
export interface PrintedQr {
  svg: string;
  /** How long its side is without the white around it, in millimetres. */
  side: number;
  /** How much of it is white on each side, in millimetres. */
  quiet: number;
}

/** An address as a QR code, as large as it must be on that paper. */
export function printedQr(
  address: string,
  words: QrWords,
  paper: keyof typeof printFormats,
): PrintedQr {
  const { length, modules, body } = drawing(address);
  const size = qrSize(modules, printFormats[paper]);
  // The study has been refused where its codes cannot be read.
  if (size === undefined) throw new Error(`no QR code of ${address}`);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${length} ${length}" width="${size.width}mm" height="${size.width}mm" role="img" xml:lang="${words.lang}">`,
    `<title>${escapeMarkup(words.title)}</title><desc>${escapeMarkup(words.description)}</desc>`,
    `${body}</svg>`,
  ].join('');
  return { svg, side: size.side, quiet: (size.width - size.side) / 2 };
}

/** A QR code with its drawing: one path on white, a module being one unit. */
interface DrawnQr extends QrCode {
  address: string;
  length: number;
  body: string;
}

/** The last one: the files and the sheets of a finding, which follow one another, show the same. */
let last: DrawnQr | undefined;

function drawing(address: string): DrawnQr {
  if (last?.address === address) return last;
  const code = qrCode(address);
  if (code === undefined) throw new Error(`no QR code of ${address}`);
  const { length } = code.dark;
  const body = [
    `<path fill="#fff" d="M0 0h${length}v${length}H0z"/>`,
    `<path fill="#000" shape-rendering="crispEdges" d="${outline(code.dark)}"/>`,
  ].join('');
  last = { ...code, address, length, body };
  return last;
}
