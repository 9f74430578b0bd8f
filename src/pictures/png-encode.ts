import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { chunk } from './png-chunk.ts';

/** A picture as its pixels: four bytes each (red, green, blue, opacity), row by row. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Names how a PNG is written: one that was written otherwise has other bytes. */
export const encoding = 'rgba, unfiltered, deflate 3, large ones 6';

/** From so many bytes on, a picture is packed for longer: a chart of many rows would weigh too much. */
const large = 12_000_000;

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Eight bits a channel, with opacity, in one pass (PNG, section 11.2.1). */
const format = Buffer.from([8, 6, 0, 0, 0]);

/**
 * Writes a PNG. Rows are not filtered, since areas of one colour pack well as they are, and are packed by the threads of
 * Node beside the drawing of other pictures: a third of the time that the rasteriser takes for it, and fewer bytes.
 */
export async function encodePng({ width, height, pixels }: Pixels): Promise<Buffer> {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const level = pixels.length < large ? 3 : 6;
  const packed = await promisify(deflate)(unfiltered(pixels, width * 4), { level });
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, format])),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row behind the number of its filter, 0: none (PNG, section 9.2). */
function unfiltered(pixels: Uint8Array, rowLength: number): Uint8Array {
  const rows = pixels.length / rowLength;
  const lines = new Uint8Array(pixels.length + rows);
  for (let row = 0; row < rows; row += 1)
    lines.set(pixels.subarray(row * rowLength, (row + 1) * rowLength), row * (rowLength + 1) + 1);
  return lines;
}
