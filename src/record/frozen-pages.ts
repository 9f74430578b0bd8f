import { hash } from 'node:crypto';
import { type Problem, startOf } from '#errors.ts';
import { readBytes } from '#encoding/read-bytes.ts';
import { frozenAt } from '#urls.ts';
import { frozenFile } from './record-places.ts';
import { placeOfLine } from './record-text.ts';
import type { ReleaseOnRecord } from './release-file.ts';
import { asItWas } from './seal.ts';

/**
 * A page of the record as it was published, whatever git made of its line ends; absent where it is missing, or is not
 * what was published.
 */
export function readFrozen(folder: string, address: string, digest: string): Buffer | undefined {
  const place = frozenAt(address);
  const read = place && readBytes(folder, frozenFile(place));
  if (read === undefined || 'problem' in read) return undefined;
  const bytes = Buffer.from(read.bytes);
  if (hash('sha256', bytes) === digest) return bytes;
  const lines = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return hash('sha256', lines) === digest ? lines : undefined;
}

/** The pages of a release that are missing, or are not what was published. */
export function frozenProblems(folder: string, { release, document }: ReleaseOnRecord): Problem[] {
  return Object.entries(release.frozen).flatMap(([address, digest], index) => {
    if (readFrozen(folder, address, digest) !== undefined) return [];
    const line = placeOfLine(document, 'frozen', index);
    const place = frozenAt(address);
    if (place === undefined)
      return [{ ...line, what: 'address of no page', value: address, mend: asItWas(line.file) }];
    const file = frozenFile(place);
    const isThere = readBytes(folder, file) !== undefined;
    return isThere
      ? [{ ...startOf(file), what: 'page that is not as it was published', mend: asItWas(file) }]
      : [
          {
            ...line,
            what: 'published page whose file is missing',
            value: address,
            mend: asItWas(file),
          },
        ];
  });
}
