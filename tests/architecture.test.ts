import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { project } from './command-line.ts';

/** Which rooms each room may look into; a file that stands alone in src/ is a room of its own. */
const mayImport: Record<string, string[]> = {
  errors: [],
  theme: [],
  markup: [],
  svg: ['markup'],
  paint: ['theme', 'svg'],
  urls: [],
  'site-parts': ['urls'],
  hosts: [],
  'run-name': [],
  encoding: ['errors'],
  documents: ['errors'],
  tables: ['errors', 'documents', 'encoding'],
  countries: [],
  charts: ['errors', 'theme', 'countries', 'svg'],
  'reading-direction': [],
  pictures: ['paint', 'reading-direction', 'run-name', 'svg', 'theme'],
  remember: [],
  disclosure: ['remember'],
  i18n: ['errors', 'documents', 'encoding', 'generator', 'markup', 'urls'],
  microdata: ['errors', 'tables'],
  contents: ['encoding', 'markup', 'pdf'],
  findings: ['countries', 'hosts', 'errors', 'documents', 'tables', 'charts'],
  spreadsheets: ['findings', 'microdata', 'countries', 'tables', 'encoding', 'errors'],
  'disclosure-control': [
    'findings',
    'disclosure',
    'record',
    'remember',
    'tables',
    'documents',
    'encoding',
    'errors',
  ],
  record: ['findings', 'tables', 'documents', 'encoding', 'errors', 'urls'],
  'data-folder': [
    'record',
    'urls',
    'remember',
    'disclosure-control',
    'findings',
    'countries',
    'microdata',
    'contents',
    'tables',
    'documents',
    'encoding',
    'errors',
  ],
  qr: [],
  pdf: ['markup'],
  print: ['pdf'],
  study: [
    'site-parts',
    'record',
    'errors',
    'remember',
    'documents',
    'encoding',
    'data-folder',
    'disclosure-control',
    'findings',
    'i18n',
    'pictures',
    'qr',
    'urls',
  ],
  'new-study': [
    'errors',
    'documents',
    'findings',
    'generator',
    'hosts',
    'i18n',
    'pictures',
    'study',
  ],
  views: [
    'record',
    'search',
    'errors',
    'study',
    'findings',
    'i18n',
    'charts',
    'markup',
    'paint',
    'reading-direction',
    'svg',
    'theme',
    'urls',
    'hosts',
  ],
  outputs: [
    'search',
    'markup',
    'views',
    'findings',
    'charts',
    'pictures',
    'qr',
    'paint',
    'reading-direction',
    'theme',
    'urls',
    'svg',
  ],
  'translation-sheets': [
    'remember',
    'outputs',
    'views',
    'study',
    'data-folder',
    'spreadsheets',
    'findings',
    'i18n',
    'documents',
    'encoding',
    'errors',
    'urls',
  ],
  'leak-check': [
    'record',
    'encoding',
    'study',
    'disclosure-control',
    'findings',
    'i18n',
    'contents',
    'errors',
  ],
  public: [
    'leak-check',
    'contents',
    'microdata',
    'data-folder',
    'findings',
    'study',
    'tables',
    'encoding',
    'errors',
  ],
  headers: ['contents', 'hosts', 'urls'],
  gates: ['leak-check', 'headers', 'contents', 'encoding', 'errors', 'urls'],
  components: ['views', 'charts', 'paint', 'svg'],
  search: [],
  scripts: ['search'],
  layouts: ['components', 'views', 'scripts'],
  pages: ['outputs', 'views', 'components', 'layouts', 'urls', 'scripts'],
  renderer: ['i18n', 'views'],
  tasks: [
    'errors',
    'documents',
    'record',
    'renderer',
    'outputs',
    'scripts',
    'views',
    'study',
    'findings',
    'i18n',
    'urls',
  ],
  'record-check': ['record', 'tasks', 'views', 'study', 'findings', 'documents', 'errors', 'urls'],
  store: ['run-name'],
  'collect-garbage': [],
  build: [
    'hosts',
    'collect-garbage',
    'tasks',
    'store',
    'gates',
    'study',
    'views',
    'generator',
    'errors',
    'urls',
  ],
  proposals: [
    'spreadsheets',
    'study',
    'data-folder',
    'i18n',
    'microdata',
    'findings',
    'charts',
    'countries',
    'tables',
    'documents',
    'encoding',
    'errors',
    'urls',
  ],
  commands: [
    'site-parts',
    'record',
    'record-check',
    'proposals',
    'spreadsheets',
    'build',
    'hosts',
    'new-study',
    'remember',
    'store',
    'tasks',
    'generator',
    'markup',
    'gates',
    'leak-check',
    'headers',
    'public',
    'microdata',
    'spreadsheets',
    'study',
    'errors',
    'documents',
    'encoding',
    'data-folder',
    'disclosure-control',
    'findings',
    'tables',
    'pictures',
    'print',
    'run-name',
    'translation-sheets',
    'views',
    'hosts',
    'urls',
  ],
  generator: [],
  middleware: [],
  program: ['build', 'commands'],
  compile: ['run-name'],
  constats: ['compile'],
  'env.d': ['views'],
};

/** The rooms that may use a package; whoever else needs what it does asks them. */
const homes: Record<string, string[]> = {
  '@observablehq/plot': ['charts'],
  linkedom: ['contents'],
  htmlparser2: ['contents'],
  '@hyzyla/pdfium': ['contents'],
  '@cantoo/pdf-lib': ['pdf'],
  'd3-array': [
    'findings',
    'disclosure-control',
    'study',
    'views',
    'translation-sheets',
    'proposals',
  ],
  harfbuzzjs: ['pictures'],
  'bidi-js': ['pictures'],
  '@resvg/resvg-js': ['pictures'],
  'node:module': ['pictures', 'countries', 'constats'],
  'node:zlib': ['pictures', 'contents', 'build'],
  'd3-color': ['theme'],
  'd3-geo': ['charts'],
  'topojson-client': ['charts'],
  'topojson-simplify': ['charts'],
  'world-atlas': ['charts'],
  'i18n-iso-countries': ['countries'],
  'topojson-specification': ['charts'],
  papaparse: ['tables', 'outputs', 'contents', 'translation-sheets'],
  'write-excel-file/node': ['outputs', 'translation-sheets'],
  '@e965/xlsx': ['spreadsheets'],
  pptxgenjs: ['outputs'],
  fflate: ['outputs', 'contents', 'translation-sheets'],
  i18next: ['i18n'],
  marked: ['i18n'],
  minisearch: ['search'],
  yaml: ['documents', 'outputs'],
  'sms-segments-calculator': ['views'],
  zod: ['documents', 'findings', 'record', 'data-folder', 'build'],
  'jsonc-parser': ['documents'],
  'string-width': ['commands'],
  leven: ['documents'],
  'escape-string-regexp': ['contents', 'leak-check'],
  qr: ['qr'],
  'playwright-core': ['print'],
  astro: ['compile', 'renderer'],
  chokidar: ['commands'],
  sirv: ['commands'],
  mrmime: ['headers'],
  'astro:middleware': ['middleware'],
  esbuild: ['compile'],
  'node:fs': [
    'encoding',
    'disclosure-control',
    'record',
    'data-folder',
    'pictures',
    'i18n',
    'gates',
    'public',
    'headers',
    'print',
    'commands',
    'run-name',
    'generator',
    'store',
    'build',
    'compile',
    'constats',
    'new-study',
  ],
  'node:buffer': ['encoding'],
  'node:crypto': [
    'remember',
    'findings',
    'record',
    'data-folder',
    'headers',
    'outputs',
    'pictures',
    'tasks',
    'store',
    'gates',
    'compile',
    'build',
  ],
  'node:fs/promises': ['compile'],
  'node:http': ['commands'],
  'node:net': ['commands'],
  'node:worker_threads': ['build'],
  'node:v8': ['collect-garbage'],
  'node:vm': ['collect-garbage'],
  'node:path': [
    'encoding',
    'disclosure-control',
    'record',
    'data-folder',
    'pictures',
    'i18n',
    'gates',
    'contents',
    'public',
    'headers',
    'print',
    'commands',
    'generator',
    'store',
    'build',
    'compile',
    'new-study',
  ],
  'node:url': ['generator', 'compile', 'views'],
  'node:os': ['commands', 'run-name', 'build', 'new-study'],
  'node:readline': ['commands'],
  'node:stream': ['commands'],
  'node:util': ['commands', 'pictures', 'build'],
};

const source = join(project, 'src');
const files = globSync('**/*.{ts,mjs,astro}', { cwd: source, exclude: ['template/**'] }).toSorted();

const codeOf = (file: string) => {
  const text = readFileSync(join(source, file), 'utf8');
  return file.endsWith('.astro') ? (text.split('---')[1] ?? '') : text;
};

/** Every import, of types as well; `to` is the file of ours that it names. */
const imports = files.flatMap((file) =>
  ts.preProcessFile(codeOf(file)).importedFiles.map(({ fileName: target }) => ({
    file,
    target,
    to: target.startsWith('#')
      ? target.slice(1)
      : target.startsWith('.')
        ? relative(source, join(source, dirname(file), target))
        : undefined,
  })),
);

const room = (file: string) => file.replace(/\.(ts|mjs|astro)$/, '').split('/')[0] ?? file;

/** Names of what stands in a circle of these arrows. */
function circles(arrows: readonly (readonly [from: string, to: string])[]): string[] {
  const next = Map.groupBy(arrows, ([from]) => from);
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (next.get(from) ?? []).some(
      ([, step]) => step === to || (!seen.has(step) && reaches(step, to, seen.add(step))),
    );
  return [...next.keys()].filter((name) => reaches(name, name)).toSorted();
}

/** Names that stand twice or more. */
const twice = (names: readonly string[]) =>
  [...Map.groupBy(names, (name) => name)].filter(([, all]) => all.length > 1).map(([name]) => name);

describe('src', () => {
  it('has only rooms that are named here', () => {
    expect([...new Set(files.map(room))].filter((name) => !(name in mayImport))).toEqual([]);
  });

  it('imports one way', () => {
    const crossings = imports
      .filter(({ file, to }) => to !== undefined && files.includes(to) && room(to) !== room(file))
      .filter(({ file, to = '' }) => !mayImport[room(file)]?.includes(room(to)))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(crossings).toEqual([]);
  });

  it('names a neighbour by ./, and all others by where they are', () => {
    const detours = imports
      .filter(({ target, to }) => to !== undefined && !target.endsWith('.json'))
      .filter(({ file, target, to = '' }) =>
        dirname(file) === dirname(to) ? target.startsWith('#') : target.startsWith('.'),
      )
      .filter(({ file }) => file.includes('/') && !file.endsWith('.astro'))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(detours).toEqual([]);
  });

  it('gives each package one home', () => {
    const strays = imports
      .filter(({ to }) => to === undefined)
      .filter(
        ({ file, target }) =>
          !homes[
            target.replace(/^(astro|node:readline|world-atlas|i18n-iso-countries)\/.*/, '$1')
          ]?.includes(room(file)),
      )
      .map(({ file, target }) => `${file} → ${target}`);
    expect(strays).toEqual([]);
  });

  const arrows = imports.flatMap(({ file, to }) =>
    to === undefined || to === file ? [] : [[file, to] as const],
  );

  it('has no circle of files, types counted', () => {
    expect(circles(arrows)).toEqual([]);
  });

  it('has no circle of folders', () => {
    const folders = arrows
      .filter(([from, to]) => from.includes('/') && to.includes('/'))
      .map(([from, to]) => [dirname(from), dirname(to)] as const)
      .filter(([from, to]) => from !== to && !from.startsWith('pages'));
    expect(circles(folders)).toEqual([]);
  });

  it('calls no two files alike; those of pages are called as their addresses', () => {
    const own = files.filter((file) => room(file) !== 'pages').map((file) => basename(file));
    expect(twice(own.filter((name) => name !== 'index.ts'))).toEqual([]);
  });

  it('exports no name twice; pages export what Astro calls', () => {
    const exported = files
      .filter((file) => file.endsWith('.ts') && room(file) !== 'pages')
      .flatMap((file) =>
        [
          ...codeOf(file).matchAll(
            /^export (?:async )?(?:function\*?|const|class|interface|type|enum) (\w+)/gm,
          ),
        ].map(([, name = '']) => name),
      );
    expect(exported.length).toBeGreaterThan(500);
    expect(twice(exported)).toEqual([]);
  });

  it('has no drawer for what has no place', () => {
    expect(
      files.filter((file) =>
        /(^|\/)(utils?|helpers?|common|misc|lib)(\.|\/)|(^|\/)types\.ts$/.test(file),
      ),
    ).toEqual([]);
  });
});
