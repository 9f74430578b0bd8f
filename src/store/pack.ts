import { createHash } from 'node:crypto';

/** Finished files that belong together, as they are kept. */
export interface Pack {
  files: PackedFile[];
  /** What is known of the files, as plain data. */
  known: unknown;
}

/** A finished file. */
export interface PackedFile {
  /** Below the folder of the site, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

interface PackHead {
  files: { path: string; length: number }[];
  known: unknown;
}

/** Characters of the hash that a pack begins with. */
const hashLength = 64;

/**
 * Files as one: the SHA-256 of what follows in hexadecimal digits, then how many bytes the head has, in a line each; the
 * head as JSON; then the bytes of each file.
 */
export function writePack({ files, known }: Pack): Buffer {
  const head: PackHead = {
    files: files.map(({ path, bytes }) => ({ path, length: bytes.length })),
    known,
  };
  const json = Buffer.from(JSON.stringify(head));
  const body = Buffer.concat([
    Buffer.from(`${json.length}\n`),
    json,
    ...files.map(({ bytes }) => bytes),
  ]);
  return Buffer.concat([Buffer.from(`${hashOf(body)}\n`), body]);
}

/** The files of a pack; absent where it is damaged, whatever was changed in it. */
export function readPack(bytes: Buffer): Pack | undefined {
  const body = bytes.subarray(hashLength + 1);
  if (bytes.toString('latin1', 0, hashLength) !== hashOf(body)) return undefined;
  const start = body.indexOf('\n') + 1;
  const length = Number(body.toString('latin1', 0, start));
  const head = JSON.parse(body.toString('utf8', start, start + length)) as PackHead;
  let place = start + length;
  return {
    files: head.files.map((file) => ({
      path: file.path,
      bytes: body.subarray(place, (place += file.length)),
    })),
    known: head.known,
  };
}

function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}
