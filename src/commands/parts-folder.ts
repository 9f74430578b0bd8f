import { existsSync } from 'node:fs';
import { damagedFiles, type PartFile, partsIn } from '#build/parts.ts';
import { UsageError } from './usage.ts';

const again = 'build all parts again, of the same study and with the same options';

/** The parts in a folder, which must be all of one site, and as they were made. */
export function checkParts(folder: string, state: string): { folder: string; said: PartFile }[] {
  const found = existsSync(folder) ? partsIn(folder) : [];
  const unread = found.find(({ said }) => said === undefined);
  if (unread) throw new UsageError('part that cannot be read', unread.folder, again);
  const parts = found.flatMap(({ folder: place, said }) => (said ? [{ folder: place, said }] : []));
  const [first] = parts;
  if (first === undefined)
    throw new UsageError(
      'no parts of a site',
      folder,
      'make them first: npx constats build --part 1/2',
    );
  const foreign = parts.find(({ said }) => said.state !== state || said.of !== first.said.of);
  if (foreign) throw new UsageError('part of another site', foreign.folder, again);
  const there = parts.map(({ said }) => said.part);
  const all = Array.from({ length: first.said.of }, (_, index) => index + 1);
  const missing = all.find((part) => !there.includes(part));
  if (missing !== undefined)
    throw new UsageError('missing part', `${missing}/${all.length}`, `add it to ${folder}`);
  for (const { folder: place, said } of parts) {
    const [damaged] = damagedFiles(place, said);
    if (damaged !== undefined)
      throw new UsageError('damaged file of a part', `${place}/${damaged}`, again);
  }
  return parts;
}
