import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runName } from '#run-name.ts';
import { type Picture, rasterize } from './raster.ts';

/** What draws, and with what: a picture that another version has drawn is drawn again. */
const drawers = [
  '@resvg/resvg-js',
  '@expo-google-fonts/inter',
  '@expo-google-fonts/ibm-plex-sans-arabic',
];

/** Names how a PNG is written: one that was written otherwise has other bytes. */
const encoding = 'palette or rgba, unfiltered, deflate 4';

const require = createRequire(import.meta.url);

/**
 * Draws a picture as PNG. One that was drawn before is taken from the folder `kept`, so that a build draws only what has
 * changed; the bytes are the same.
 */
export async function keptPicture(
  picture: Picture,
  { zoom, kept }: { zoom: number; kept?: string | undefined },
): Promise<Uint8Array> {
  if (kept === undefined) return rasterize(picture, zoom);
  const file = join(kept, `${fingerprint(picture.svg, zoom)}.png`);
  const known = read(file);
  if (known !== undefined) return known;
  const png = await rasterize(picture, zoom);
  keep(file, png, kept);
  return png;
}

function fingerprint(svg: string, zoom: number): string {
  const hash = createHash('sha256');
  for (const drawer of drawers) hash.update(`${drawer} ${version(drawer)}\n`);
  hash.update(`${encoding} ${process.versions.zlib}\n`);
  return hash.update(`${zoom}\n${svg}`).digest('hex').slice(0, 32);
}

function version(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}

function read(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Another build may read at the same time: a picture appears whole. */
function keep(file: string, png: Uint8Array, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const half = `${file}.${runName}`;
  writeFileSync(half, png);
  renameSync(half, file);
}
