import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const query = '?script';

/** Gives what is imported with `?script` as a text: as short as it gets, in the words that browsers of 2018 know. */
export function browserScripts() {
  return {
    name: 'constats-browser-scripts',
    enforce: 'pre' as const,
    async load(id: string): Promise<string | undefined> {
      if (!id.endsWith(query)) return undefined;
      const source = await readFile(id.slice(0, -query.length), 'utf8');
      const { code } = await transform(source, { loader: 'ts', minify: true, target: 'es2018' });
      return `export default ${JSON.stringify(code.trim())}`;
    },
  };
}
