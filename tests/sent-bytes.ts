import { brotliCompressSync, constants } from 'node:zlib';

/** Whether a text is sent in fewer bytes, compressed in a hurry or else with more and more effort, up to a hundred times as much. */
export function isSentIn(bytes: number, text: string): boolean {
  return [5, 10, constants.BROTLI_MAX_QUALITY].some((quality) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    return brotliCompressSync(text, { params }).length < bytes;
  });
}
