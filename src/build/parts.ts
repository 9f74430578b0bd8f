import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { filesBelow } from '#gates/files-below.ts';
import type { Order } from './carry-out.ts';
import { partName } from './part-name.ts';

/** A share of the files of a site: the third of eight. */
export interface Share {
  part: number;
  of: number;
}

/** A path below the folder of a part, which leads to nowhere else. */
const pathShape = z.string().refine((path) => !/^[/\\]|:|(^|[/\\])\.\.([/\\]|$)/.test(path));

const partShape = z.object({
  part: z.int().positive(),
  of: z.int().positive(),
  /** A hash of everything that the site is made of: parts of another cannot be joined. */
  state: z.string(),
  /** The SHA-256 of each file of the part, by its path. */
  files: z.record(pathShape, z.string()),
});

/** What a part says of itself. */
export type PartFile = z.infer<typeof partShape>;

/** What of a site a part has to make: each takes every eighth order, since neighbours take as long as one another. */
export function shareOf(orders: readonly Order[], { part, of }: Share): Order[] {
  return orders.filter(({ isLast }) => !isLast).filter((_, index) => index % of === part - 1);
}

/** A hash of everything that is ordered. */
export function stateOf(orders: readonly Order[]): string {
  return hashOf(orders.map(({ key }) => key).join('\n'));
}

/** Writes into the folder of a part what it is. */
export function writePartFile(folder: string, state: string, { part, of }: Share): void {
  const paths = filesBelow(folder);
  const files = Object.fromEntries(paths.map((path) => [path, fileHash(folder, path)]));
  const said: PartFile = { part, of, state, files };
  writeFileSync(join(folder, partName), `${JSON.stringify(said, null, 2)}\n`);
}

/** The parts that lie in a folder or in folders below it; what one says of itself is absent where it cannot be read. */
export function partsIn(folder: string): { folder: string; said: PartFile | undefined }[] {
  return globSync([partName, `*/${partName}`], { cwd: folder })
    .toSorted()
    .map((file) => ({
      folder: join(folder, dirname(file)),
      said: readPartFile(readFileSync(join(folder, file), 'utf8')),
    }));
}

function readPartFile(text: string): PartFile | undefined {
  try {
    return partShape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The files of a part that are not as they were made, or are not there. */
export function damagedFiles(folder: string, { files }: PartFile): string[] {
  return Object.entries(files)
    .filter(([path, hash]) => !existsSync(join(folder, path)) || fileHash(folder, path) !== hash)
    .map(([path]) => path);
}

/** Copies the files of a part into the folder of the site. */
export function addPart(folder: string, { files }: PartFile, site: string): void {
  for (const path of Object.keys(files)) cpSync(join(folder, path), join(site, path));
}

function fileHash(folder: string, path: string): string {
  return hashOf(readFileSync(join(folder, path)));
}

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
