import { closeSync, existsSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedOneOf } from '#documents/document.ts';
import { filesBelow } from '#gates/files-below.ts';
import { ownLine } from '#headers/host-files.ts';
import { factsOf, type Host, hostNames } from '#hosts.ts';
import type { Request } from './request.ts';
import { UsageError } from './usage.ts';

/** The host that a command line names; absent where it leaves that to the study. */
export function hostOf({ host, relative }: Pick<Request, 'host' | 'relative'>): Host | undefined {
  const known = hostNames.find((name) => name === host);
  if (host !== undefined && known === undefined)
    throw new UsageError('unknown --host', host, expectedOneOf(host, hostNames));
  if (!relative) return known;
  if (known !== undefined && known !== 'folder')
    throw new UsageError(
      '--relative beside a host',
      known,
      'leave one of them out: --relative makes a folder that is opened from a disk',
    );
  return 'folder';
}

/** Refuses to compress for a host that would not hand out what is compressed. */
export function checkCompression(compress: boolean, host: Host | undefined): void {
  if (!compress) return;
  const refused = (what: string, mend: string) => new UsageError(what, host ?? '--compress', mend);
  if (host === undefined)
    throw refused('--compress without a host', 'name the host: --host, or host in data/study.yaml');
  const { compression } = factsOf(host);
  if (compression === 'itself')
    throw refused('host that compresses by itself', 'leave out --compress');
  if (compression === 'none')
    throw refused('folder in which nobody reads compressed files', 'leave out --compress');
}

/** The file for the configuration of a server: beside the site; absent where the host has none. */
function configurationFile(out: string, host: Host | undefined): string | undefined {
  const name = host && factsOf(host).configuration;
  return name && `${out}.${name}`;
}

/** Refuses to write over a file that somebody else wrote beside the site. */
export function checkConfiguration(out: string, host: Host | undefined): void {
  const file = configurationFile(out, host);
  if (file === undefined || !existsSync(file) || firstBytes(file) === ownLine) return;
  throw new UsageError(
    'file in the place of one that constats writes',
    file,
    'rename it, or name another folder with --out',
  );
}

/** Writes what is for the configuration of a server, and says where. */
export function writeConfiguration(out: string, host: Host | undefined, text = ''): void {
  const file = configurationFile(out, host);
  if (file === undefined || text === '') return;
  writeFileSync(file, text);
  console.log(`${file} written, for your server`);
}

/** What of a finished site its host would not take. */
export function limitNotes(folder: string, host: Host | undefined): string[] {
  if (host === undefined) return [];
  const { files = Infinity, fileBytes = Infinity, bytes = Infinity } = factsOf(host);
  const found = filesBelow(folder).map((path) => ({
    path,
    size: statSync(join(folder, path)).size,
  }));
  const sum = found.reduce((so, { size }) => so + size, 0);
  const megabytes = (size: number) => `${Math.ceil(size / 1024 ** 2)} MB`;
  return [
    ...(found.length > files ? [`${found.length} files: ${host} takes ${files} of a site`] : []),
    ...(sum > bytes ? [`${megabytes(sum)}: ${host} takes ${megabytes(bytes)} of a site`] : []),
    ...found
      .filter(({ size }) => size > fileBytes)
      .map(
        ({ path, size }) =>
          `${path}, ${megabytes(size)}: ${host} takes ${megabytes(fileBytes)} of a file`,
      ),
  ];
}

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(ownLine.length);
  readSync(file, bytes);
  closeSync(file);
  return bytes.toString();
}
