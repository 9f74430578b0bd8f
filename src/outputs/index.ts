import type { FileFormat } from '#views/downloads.ts';
import type { FindingView } from '#views/finding.ts';
import { csv } from './csv.ts';
import { csvw } from './csvw.ts';
import { json } from './json.ts';
import { svg } from './svg.ts';

/** A kind of file that is made of each finding in each language. */
export interface Output {
  /** Its media type. */
  type: string;
  render(view: FindingView): string | Uint8Array<ArrayBuffer>;
}

/** Every output, by the ending of its file. To add one: its file, its line here, and its name in `fileFormats`. */
export const outputs: Record<FileFormat, Output> = {
  svg,
  csv,
  json,
  'csv-metadata.json': csvw,
};
