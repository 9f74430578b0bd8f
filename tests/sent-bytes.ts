import { brotliCompressSync, constants } from 'node:zlib';

/** Whether a text is sent in fewer bytes, compressed in a hurry or else as well as can be, which takes ten times as long. */
export function isSentIn(bytes: number, text: string): boolean {
  return [5, constants.BROTLI_MAX_QUALITY].some((quality) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    return brotliCompressSync(text, { params }).length < bytes;
  });
}
