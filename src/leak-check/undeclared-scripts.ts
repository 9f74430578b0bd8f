import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markupParts } from '#contents/page-parts.ts';

/**
 * The scripts of a finished site that the privacy page does not speak of, as `file: name`. A script in a page says by
 * `data-does` which it is; one in a file is known by the name of the file.
 */
export function undeclaredScripts(folder: string, declared: readonly string[]): string[] {
  const inPages = globSync('**/*.{html,svg}', { cwd: folder }).flatMap((file) =>
    markupParts(readFileSync(join(folder, file), 'utf8'), file.endsWith('.svg')).scripts.map(
      ({ element: { attributes } }) => ({
        file,
        name: attributes['data-does'] ?? nameOf(attributes),
      }),
    ),
  );
  const alone = globSync('**/*.{js,mjs}', { cwd: folder }).map((file) => ({ file, name: file }));
  return [...inPages, ...alone]
    .filter(({ name }) => !declared.includes(name))
    .map(({ file, name }) => `${file}: ${name}`)
    .toSorted();
}

/** What a script without `data-does` is called: the file that it loads. */
function nameOf({ src }: Record<string, string>): string {
  return src === undefined ? 'a script without a name' : src.replace(/^.*\//, '');
}
