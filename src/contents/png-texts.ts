import { inflateSync } from 'node:zlib';
import { bufferView } from './buffer-view.ts';

/** More than any text in a picture needs. */
const bounded = { maxOutputLength: 10_000_000 };

/**
 * The texts that a PNG carries (`tEXt`, `zTXt`, `iTXt`), by keyword: our pictures carry every line that is drawn in them.
 * Read after https://www.w3.org/TR/png-3/#11textinfo.
 */
function pngTexts(png: Buffer): [keyword: string, text: string][] {
  return chunks(png).flatMap(({ type, data }) => {
    const end = data.indexOf(0);
    const keyword = data.toString('latin1', 0, end);
    if (type === 'tEXt') return [[keyword, data.toString('latin1', end + 1)]];
    if (type === 'zTXt')
      return [[keyword, inflateSync(data.subarray(end + 2), bounded).toString('latin1')]];
    if (type !== 'iTXt') return [];
    const language = data.indexOf(0, end + 3);
    const text = data.subarray(data.indexOf(0, language + 1) + 1);
    return [[keyword, (data[end + 1] === 1 ? inflateSync(text, bounded) : text).toString('utf8')]];
  });
}

const drawing = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|iCCP|fdAT|fcTL|acTL|[tz]TXt|tEXt|iTXt)$/;

/** The parts of a picture that neither draw it nor are texts, such as what a camera told of it. */
export function otherChunks(png: Uint8Array): Buffer {
  const others = chunks(bufferView(png)).filter(({ type }) => !drawing.test(type));
  return Buffer.concat(others.flatMap(({ data }) => [data, Buffer.from('\n')]));
}

/** What a picture says, line by line. */
export function pngLines(png: Uint8Array): string[] {
  try {
    return pngTexts(bufferView(png)).flatMap(([, text]) =>
      text.replace(/<[^<>]*>/g, '\n').split('\n'),
    );
  } catch {
    return [];
  }
}

function chunks(png: Buffer): { type: string; data: Buffer }[] {
  const found: { type: string; data: Buffer }[] = [];
  let at = 8;
  while (at + 8 < png.length) {
    const length = png.readUInt32BE(at);
    found.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return found;
}
