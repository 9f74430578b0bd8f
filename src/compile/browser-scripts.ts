import { readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';

const query = '?script';

/** As short as it gets, in the words that browsers of 2018 know. */
const form = { minify: true, target: 'es2018' } as const;

/** Gives what is imported with `?script` as a text, with all that it imports itself. */
export function browserScripts() {
  return {
    name: 'constats-browser-scripts',
    enforce: 'pre' as const,
    async load(id: string): Promise<string | undefined> {
      if (!id.endsWith(query)) return undefined;
      const code = await shortCode(id.slice(0, -query.length));
      return `export default ${JSON.stringify(code.trim())}`;
    },
  };
}

async function shortCode(file: string): Promise<string> {
  const source = await readFile(file, 'utf8');
  if (!/^import /m.test(source)) return (await transform(source, { ...form, loader: 'ts' })).code;
  // A method that a package calls `fetch` asks nobody; under another name, nobody has to be told so.
  const { outputFiles } = await build({
    ...form,
    entryPoints: [file],
    bundle: true,
    write: false,
    mangleProps: /^fetch$/,
  });
  return outputFiles[0]?.text ?? '';
}
