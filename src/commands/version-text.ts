import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generator } from '#generator.ts';

/** The version of the generator, e.g. "0.1.0". */
export function versionText(): string {
  const { version } = JSON.parse(readFileSync(join(generator, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
