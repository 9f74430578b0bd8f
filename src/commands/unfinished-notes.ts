import { join } from 'node:path';
import type { Problem } from '#errors.ts';
import { unfinished } from '#study/unfinished/unfinished.ts';
import { generator } from '#generator.ts';

/** What a study still has of the template, or of another language in the place of a translation. */
export function unfinishedNotes(study: string, site: string | undefined): Problem[] {
  return unfinished(study, join(generator, 'src/template'), site);
}
