import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './usage.ts';

/** No table of results needs so many bytes: a larger file holds persons, or pictures. */
const mostBytes = 50_000_000;

/** The bytes of the spreadsheet that the command line names. */
export function readSpreadsheet(name: string): Uint8Array {
  const path = resolve(name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(
      'file not found',
      name,
      'name the spreadsheet as it is called, with its folder',
    );
  if (found.isDirectory())
    throw new UsageError('folder where a spreadsheet should be', name, 'name a file in it');
  if (found.size > mostBytes)
    throw new UsageError(
      'file of more than 50 MB',
      name,
      'save the sheet with the results as a file of its own',
    );
  return readFileSync(path);
}
