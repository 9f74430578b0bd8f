import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Study } from '#study/study.ts';
import { pngRecords } from './png-texts.ts';
import { recordsOf } from './records.ts';
import { secretsOf, tells } from './secrets.ts';
import { workbookRecords } from './workbook.ts';

/** A suppressed number that a published file tells. */
export interface Leak {
  file: string;
  /** Finding, row and measure; never the number. */
  cell: string;
}

/**
 * Searches every text file, every workbook and the texts of every picture of a finished site, packed ones as well, for the numbers that
 * disclosure control took away: a record that names a
 * row and holds its hidden number is a leak. It knows nothing of how the files were made.
 */
export function findLeaks(folder: string, study: Study): Leak[] {
  const secrets = secretsOf(study);
  if (secrets.length === 0) return [];
  const files = globSync(
    '**/*.{html,htm,svg,csv,tsv,json,xml,txt,md,js,bib,ris,cff,png,xlsx,zip}',
    {
      cwd: folder,
    },
  ).toSorted();
  return files.flatMap((file) => {
    const content = readFileSync(join(folder, file));
    const records = recordsIn(file, content);
    return secrets
      .filter((secret) => records.some((record) => tells(secret, record)))
      .map(({ name }) => ({ file, cell: name }));
  });
}

function recordsIn(file: string, content: Buffer): string[] {
  try {
    if (file.endsWith('.png')) return pngRecords(content);
    if (file.endsWith('.xlsx')) return workbookRecords(content);
    if (file.endsWith('.zip')) return packedRecords(content);
  } catch {
    // A file of the study's own that is not what its ending says, or is damaged: its bytes are searched as they are.
  }
  return recordsOf(file, content.toString('utf8'));
}

function packedRecords(content: Buffer): string[] {
  const packed = Object.entries(unzipSync(content));
  return packed.flatMap(([name, bytes]) => recordsIn(name, Buffer.from(bytes)));
}
