import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from '#gates/files-below.ts';
import type { PackedFile } from '#store/pack.ts';
import { keep, readKept } from '#store/store.ts';

/** Another way of compressing is another number. */
const way = 1;

/**
 * Writes beside each file of a site whose ending is among `endings` what servers hand out in its place to browsers that
 * understand it: `.br` and `.gz`, where that is smaller. Files that are alike make the same, whenever and wherever.
 * Gives the keys that they are kept under.
 */
export async function compressFiles(
  folder: string,
  store: string,
  endings: readonly string[],
): Promise<string[]> {
  const keys: string[] = [];
  for (const paths of groups(folder, endings)) {
    const files = paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
    const key = keyOf(files);
    const made = readKept(store, key)?.files ?? (await keepCompressed(store, key, files));
    for (const { path, bytes } of made) writeFileSync(join(folder, path), bytes);
    keys.push(key);
  }
  return keys;
}

/** So that a change of one finding leaves most of them as they are, files whose paths begin alike are kept together. */
function groups(folder: string, endings: readonly string[]): Iterable<string[]> {
  const paths = filesBelow(folder).filter((path) =>
    endings.includes(extname(path).slice(1).toLowerCase()),
  );
  return Map.groupBy(paths, beginning).values();
}

/** `fr/services` of `fr/services.csv` and of `fr/services/poster/index.html`; `fr/embed/services` of what frames show. */
function beginning(path: string): string {
  const [first = '', second = '', third = ''] = path.split('/');
  const name = second.split('.')[0] ?? '';
  return [first, name, name === 'embed' ? third : ''].join('/');
}

function keyOf(files: readonly PackedFile[]): string {
  const hash = createHash('sha256').update(`compressed ${way}\n`);
  for (const { path, bytes } of files) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

async function keepCompressed(
  store: string,
  key: string,
  files: readonly PackedFile[],
): Promise<PackedFile[]> {
  const made = (await Promise.all(files.map(compressFile))).flat();
  keep(store, key, { files: made, known: {} });
  return made;
}

async function compressFile({ path, bytes }: PackedFile): Promise<PackedFile[]> {
  const brotli = await promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const zipped = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
  zipped[systemByte] = unknownSystem;
  return [
    { path: `${path}.br`, bytes: brotli },
    { path: `${path}.gz`, bytes: zipped },
  ].filter((other) => other.bytes.length < bytes.length);
}

/** Where a gzip file says on which system it was made (RFC 1952, 2.3), which is nobody's business. */
const systemByte = 9;
const unknownSystem = 255;
