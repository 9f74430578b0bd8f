import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A page as a host sends it. */
export interface Weight {
  page: string;
  brotli: number;
  html: number;
  /** How many requests a browser makes for it. */
  requests: number;
}

/** The page with the most bytes among those of a built site that fit a pattern. */
export function heaviest(out: string, pattern: string): Weight {
  const [most] = globSync(pattern, { cwd: out })
    .map((page) => weigh(out, page))
    .toSorted((a, b) => b.brotli - a.brotli);
  if (most === undefined) throw new Error(`no pages ${pattern} in ${out}`);
  return most;
}

function weigh(out: string, page: string): Weight {
  const html = readFileSync(join(out, page));
  const brotli = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const asked = html
    .toString()
    .match(/<(?:script|img|iframe|source)[^>]* src=|<link rel="(?:stylesheet|preload)"/g);
  return { page, brotli: brotli.length, html: html.length, requests: 1 + (asked?.length ?? 0) };
}
