import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { project } from './built.ts';

/** Which rooms each room may look into; a file that stands alone in src/ is a room of its own. */
const mayImport: Record<string, string[]> = {
  errors: [],
  theme: [],
  paint: ['theme'],
  urls: [],
  settings: [],
  runs: [],
  encoding: ['errors'],
  documents: ['errors'],
  tables: ['errors', 'documents', 'encoding'],
  countries: [],
  charts: ['errors', 'theme', 'countries'],
  pictures: ['paint', 'runs', 'theme'],
  disclosure: [],
  i18n: ['errors', 'documents', 'encoding'],
  microdata: ['errors', 'tables'],
  contents: ['encoding'],
  findings: [
    'countries',
    'disclosure',
    'microdata',
    'errors',
    'documents',
    'encoding',
    'tables',
    'charts',
  ],
  qr: [],
  print: [],
  study: ['errors', 'documents', 'findings', 'i18n', 'pictures', 'qr', 'urls'],
  views: ['errors', 'study', 'findings', 'i18n', 'charts', 'paint', 'theme', 'urls'],
  outputs: ['views', 'findings', 'charts', 'pictures', 'qr', 'paint', 'theme', 'urls', 'settings'],
  audit: ['study', 'findings', 'i18n', 'contents', 'errors'],
  public: ['audit', 'contents', 'microdata', 'findings', 'study', 'tables', 'encoding', 'errors'],
  headers: ['contents'],
  site: ['views', 'settings'],
  components: ['views', 'charts', 'paint', 'site'],
  scripts: [],
  layouts: ['components', 'views', 'site', 'scripts'],
  pages: ['site', 'outputs', 'views', 'components', 'layouts', 'urls', 'scripts'],
  commands: [
    'audit',
    'headers',
    'public',
    'microdata',
    'study',
    'errors',
    'documents',
    'encoding',
    'findings',
    'tables',
    'pictures',
    'print',
    'runs',
    'views',
    'settings',
  ],
  middleware: ['errors', 'i18n'],
  constats: ['commands'],
};

/** The rooms that may use a package; whoever else needs what it does asks them. */
const homes: Record<string, string[]> = {
  '@observablehq/plot': ['charts'],
  linkedom: ['contents'],
  htmlparser2: ['contents'],
  '@hyzyla/pdfium': ['contents'],
  'd3-array': ['findings', 'study', 'views'],
  harfbuzzjs: ['pictures'],
  '@resvg/resvg-js': ['pictures'],
  'node:module': ['pictures', 'countries'],
  'node:zlib': ['pictures', 'contents'],
  'd3-color': ['theme'],
  'd3-geo': ['charts'],
  'topojson-client': ['charts'],
  'topojson-simplify': ['charts'],
  'world-atlas': ['charts'],
  'i18n-iso-countries': ['countries'],
  'topojson-specification': ['charts'],
  papaparse: ['tables', 'outputs', 'contents'],
  'write-excel-file/node': ['outputs'],
  fflate: ['outputs', 'contents'],
  i18next: ['i18n'],
  marked: ['i18n'],
  yaml: ['documents', 'outputs'],
  'sms-segments-calculator': ['views'],
  zod: ['documents', 'findings'],
  'jsonc-parser': ['documents'],
  leven: ['documents'],
  qr: ['qr'],
  'playwright-core': ['print'],
  astro: ['commands', 'pages'],
  'astro:middleware': ['middleware'],
  esbuild: ['scripts'],
  'node:fs': [
    'encoding',
    'findings',
    'pictures',
    'i18n',
    'audit',
    'public',
    'headers',
    'print',
    'commands',
    'runs',
  ],
  'node:buffer': ['encoding'],
  'node:crypto': ['findings', 'headers', 'outputs', 'pictures'],
  'node:path': [
    'encoding',
    'findings',
    'pictures',
    'i18n',
    'audit',
    'contents',
    'public',
    'headers',
    'print',
    'commands',
  ],
  'node:url': ['commands'],
  'node:os': ['commands', 'runs'],
  'node:readline': ['commands'],
  'node:util': ['commands', 'pictures'],
};

const source = join(project, 'src');
const files = globSync('**/*.{ts,mjs,astro}', { cwd: source, exclude: ['template/**'] }).toSorted();
const imports = files.flatMap((file) => {
  const text = readFileSync(join(source, file), 'utf8');
  const code = file.endsWith('.astro') ? (text.split('---')[1] ?? '') : text;
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => ({
    file,
    target: fileName,
    typeOnly: new RegExp(`import type [^;]*from '${RegExp.escape(fileName)}'`).test(code),
  }));
});

const room = (file: string) => file.replace(/\.(ts|mjs|astro)$/, '').split('/')[0] ?? file;

describe('src', () => {
  it('has only rooms that are named here', () => {
    expect([...new Set(files.map(room))].filter((name) => !(name in mayImport))).toEqual([]);
  });

  it('imports one way', () => {
    const crossings = imports
      .filter(({ target }) => target.startsWith('#'))
      .filter(({ file, target }) => !mayImport[room(file)]?.includes(room(target.slice(1))))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(crossings).toEqual([]);
  });

  it('names another room by its own name, and a neighbour by ./', () => {
    const detours = imports
      .filter(
        ({ target }) =>
          target.startsWith('..') || (target.startsWith('#') && target.includes('../')),
      )
      .filter(({ target }) => !target.endsWith('.json'))
      .concat(
        imports.filter(
          ({ file, target }) => file.includes('/') && target.startsWith(`#${room(file)}/`),
        ),
      )
      .filter(({ file }) => room(file) !== 'components' && room(file) !== 'layouts')
      .map(({ file, target }) => `${file} → ${target}`);
    expect(detours).toEqual([]);
  });

  it('gives each package one home', () => {
    const strays = imports
      .filter(({ target }) => !/^[#.]/.test(target))
      .filter(
        ({ file, target }) =>
          !homes[
            target.replace(/^(astro|node:readline|world-atlas|i18n-iso-countries)\/.*/, '$1')
          ]?.includes(room(file)),
      )
      .map(({ file, target }) => `${file} → ${target}`);
    expect(strays).toEqual([]);
  });

  it('never goes in a circle inside a room', () => {
    const next = new Map(
      files.map((file) => [
        file,
        imports
          .filter(
            (known) => known.file === file && known.target.startsWith('./') && !known.typeOnly,
          )
          .map(({ target }) => relative(source, join(source, dirname(file), target))),
      ]),
    );
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (next.get(from) ?? []).some(
        (step) => step === to || (!seen.has(step) && reaches(step, to, seen.add(step))),
      );
    expect(files.filter((file) => reaches(file, file))).toEqual([]);
  });

  it('has no drawer for what has no place', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|lib|types)(\.|\/)/.test(file)),
    ).toEqual([]);
  });
});
