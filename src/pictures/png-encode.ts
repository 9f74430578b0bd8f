import { deflateSync } from 'node:zlib';
import { chunk } from './png-chunk.ts';
import { indexedPixels } from './png-palette.ts';

/** A picture as its pixels: four bytes each (red, green, blue, opacity), row by row. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** A picture as PNG packs it. */
export interface PngLines {
  width: number;
  height: number;
  /** Bits for each sample, and what samples are (PNG, section 11.2.1). */
  depth: 1 | 8;
  samples: keyof typeof colourTypes;
  /** Four bytes a colour (red, green, blue, opacity), where samples are places in it. */
  palette?: readonly (readonly number[])[];
  /** Row by row, each behind the number of its filter, 0: none (PNG, section 9.2). */
  lines: Uint8Array;
}

const colourTypes = { grey: 0, palette: 3, rgba: 6 } as const;

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * How long rows are packed: most of what the longest search finds, in a third of the time. They are not filtered, since
 * areas of one colour pack well as they are.
 */
const level = 4;

/** Writes pixels as PNG: where they have few colours, as places in a palette, which takes half the bytes. */
export function encodePng({ width, height, pixels }: Pixels): Buffer {
  const indexed = indexedPixels(pixels, width);
  return indexed
    ? packPng({ width, height, depth: 8, samples: 'palette', ...indexed })
    : packPng({ width, height, depth: 8, samples: 'rgba', lines: unfiltered(pixels, width * 4) });
}

/** Writes a PNG. */
export function packPng(picture: PngLines): Buffer {
  const { width, height, depth, samples, palette = [], lines } = picture;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colourTypes[samples]], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    ...colourChunks(palette),
    chunk('IDAT', deflateSync(lines, { level })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Colours, and their opacity where one of them is not opaque (PNG, sections 11.2.2 and 11.3.1.1). */
function colourChunks(palette: readonly (readonly number[])[]): Uint8Array[] {
  if (palette.length === 0) return [];
  const colours = chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => colour.slice(0, 3))));
  const opacities = Uint8Array.from(palette, ([, , , opacity = 255]) => opacity);
  return opacities.every((opacity) => opacity === 255)
    ? [colours]
    : [colours, chunk('tRNS', opacities)];
}

function unfiltered(pixels: Uint8Array, rowLength: number): Uint8Array {
  const rows = pixels.length / rowLength;
  const lines = new Uint8Array(pixels.length + rows);
  for (let row = 0; row < rows; row += 1)
    lines.set(pixels.subarray(row * rowLength, (row + 1) * rowLength), row * (rowLength + 1) + 1);
  return lines;
}
