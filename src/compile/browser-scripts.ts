import { globSync } from 'node:fs';
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
  const { outputFiles, metafile } = await build({
    ...form,
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    mangleProps: /^fetch$/,
  });
  return (await licences(Object.keys(metafile.inputs))) + (outputFiles[0]?.text ?? '');
}

/** The licence of each package that some files are of: it stands in whatever holds a part of one. */
async function licences(files: readonly string[]): Promise<string> {
  const packages = new Set(
    files.flatMap((file) => /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file)?.[1] ?? []),
  );
  const found = [...packages].flatMap((folder) => globSync(`${folder}/LICEN[CS]E*`));
  const texts = await Promise.all(found.toSorted().map((path) => readFile(path, 'utf8')));
  return texts.map((text) => `/*!\n${text.trim()}\n*/\n`).join('');
}
