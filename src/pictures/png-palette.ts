/** A picture of few colours: each pixel is the place of its colour. */
export interface IndexedPixels {
  /** Four bytes each (red, green, blue, opacity), in the order they are met: at most 256. */
  palette: number[][];
  /** One byte for each pixel, row by row, each row behind a byte that is 0. Holds until the next picture. */
  lines: Uint8Array;
}

/** As many as a byte tells apart. */
const most = 256;

/** The slots of a table that is never filled by more than a quarter. */
const slots = 4 * most;

/** The places of the colours of a picture (four bytes a pixel); absent where there are too many. */
export function indexedPixels(pixels: Uint8Array, width: number): IndexedPixels | undefined {
  const colours = words(pixels);
  const rows = colours.length / width;
  const places = new ColourPlaces();
  const lines = roomFor(colours.length + rows);
  for (let row = 0; row < rows; row += 1) {
    const end = (row + 1) * width;
    lines[row * (width + 1)] = 0;
    let from = row * width;
    while (from < end) {
      const colour = colours[from];
      let to = from + 1;
      while (to < end && colours[to] === colour) to += 1;
      const place = places.of(colour ?? 0);
      if (place === most) return undefined;
      // Most runs are a pixel or two at the edge of an area.
      if (to - from > 8) lines.fill(place, from + row + 1, to + row + 1);
      else for (let at = from; at < to; at += 1) lines[at + row + 1] = place;
      from = to;
    }
  }
  const bytes = new Uint8Array(places.met.buffer);
  const palette = Array.from({ length: places.count }, (_, index) => [
    ...bytes.subarray(index * 4, index * 4 + 4),
  ]);
  return { palette, lines };
}

/** Numbers colours in the order they are met. A `Map` of such numbers takes several times as long. */
class ColourPlaces {
  /** The colours, by their places. */
  readonly met = new Uint32Array(most);
  count = 0;
  /** The places, from 1, by a number made of the colour: the next free slot where it is taken. */
  readonly #slots = new Uint16Array(slots);

  /** The place of a colour; that behind the last where it is one too many. */
  of(colour: number): number {
    let slot = (Math.imul(colour, 0x9e3779b1) >>> 16) % slots;
    let place = this.#slots[slot] ?? 0;
    while (place > 0 && this.met[place - 1] !== colour) {
      slot = (slot + 1) % slots;
      place = this.#slots[slot] ?? 0;
    }
    if (place > 0) return place - 1;
    if (this.count === most) return most;
    this.met[this.count] = colour;
    this.count += 1;
    this.#slots[slot] = this.count;
    return this.count - 1;
  }
}

/** Memory that pictures use one after the other: megabytes made for each would be most of what is collected. */
let room = new Uint8Array();

function roomFor(length: number): Uint8Array {
  if (room.length < length) room = new Uint8Array(length);
  return room.subarray(0, length);
}

/** The same bytes, four at a time. */
function words(pixels: Uint8Array): Uint32Array {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}
