import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generator } from '#generator.ts';
import { schemaFiles } from '#study/schema-files.ts';
import { checkFolder } from './output-folder.ts';
import type { Command } from './request.ts';
import { UsageError } from './usage.ts';

/** Makes a study folder to start from, in two languages; it builds at once. */
export const newStudy: Command = async ({ study }) => {
  checkFolder(study);
  if (existsSync(study) && readdirSync(study).length > 0)
    throw new UsageError(
      'folder that is not empty',
      study,
      'name a new one: constats new <folder>',
    );
  copyTexts(join(generator, 'src/template'), study);
  for (const folder of ['public', 'data/.schema'])
    mkdirSync(join(study, folder), { recursive: true });
  for (const [file, schema] of Object.entries(schemaFiles()))
    writeFileSync(join(study, file), schema);
  console.log(
    `${study}\n  data/ holds the numbers, locales/ the words; see it with: constats dev ${study}`,
  );
  return 0;
};

/** Copies what files say, and not that they can only be read where constats is installed. */
function copyTexts(from: string, to: string): void {
  for (const file of globSync('**/*.*', { cwd: from })) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), readFileSync(join(from, file)));
  }
}
