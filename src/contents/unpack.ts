import { unzipSync } from 'fflate';
import { bufferView } from './buffer-view.ts';
import { tooDeep } from './too-deep.ts';

/** What may be unpacked still. */
interface Budget {
  depth: number;
  bytes: number;
}

/** The files in a zip archive, by their names, or why they cannot be read. Takes what it unpacks from the budget. */
export function unpack(
  bytes: Uint8Array,
  budget: Budget,
): { files: [string, Uint8Array][] } | { what: string } {
  if (budget.depth === 0) return { what: tooDeep };
  if (isLocked(bytes)) return { what: 'an archive with a password' };
  try {
    // The sizes first: nothing is unpacked of what is too large.
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        budget.bytes -= originalSize;
        return false;
      },
    });
    if (budget.bytes < 0)
      return { what: 'an archive that unpacks to more than can be looked into' };
    const files = unzipSync(bytes);
    return { files: Object.entries(files).filter(([name]) => !name.endsWith('/')) };
  } catch {
    return { what: 'an archive that is damaged, or packed in a way that cannot be read here' };
  }
}

/** Whether any file in the archive is encrypted (APPNOTE 4.4.4, bit 0 of the flags in its central directory). */
function isLocked(bytes: Uint8Array): boolean {
  const buffer = bufferView(bytes);
  const entry = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = buffer.indexOf(entry); at !== -1; at = buffer.indexOf(entry, at + 4))
    if (at + 10 <= buffer.length && (buffer.readUInt16LE(at + 8) & 1) === 1) return true;
  return false;
}
