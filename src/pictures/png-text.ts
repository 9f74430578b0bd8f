import { chunk } from './png-chunk.ts';

/** The length of the signature and of the first chunk, which must stay first: PNG, sections 5.2 and 5.6. */
const headLength = 8 + 25;

/** Adds texts to a PNG, by keyword, in UTF-8 (`iTXt`: https://www.w3.org/TR/png-3/#11iTXt). */
export function withTexts(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return new Uint8Array(
    Buffer.concat([png.subarray(0, headLength), ...chunks, png.subarray(headLength)]),
  );
}

/** Keyword, then: not compressed, of no method, in no one language, keyword not translated. */
function textChunk(keyword: string, text: string): Uint8Array {
  return chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`, 'utf8'));
}
