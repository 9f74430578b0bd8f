import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { documentOf, documents } from './documents.ts';
import { root } from './tables.ts';

const isElsewhere = (target: string) => /^[a-z]+:/.test(target);

/** A link within the repository: the file that it leads to, and the anchor in it. */
const links = documents.flatMap(({ file, targets }) =>
  targets
    .filter((target) => !isElsewhere(target))
    .map((target) => {
      const [path = '', anchor] = target.split('#');
      const to = path === '' ? file : relative(root, join(root, dirname(file), path));
      return { file, target, to, anchor };
    }),
);

it('reads the documents', () => {
  expect(documents.map(({ file }) => file)).toEqual([
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'README.md',
    'SECURITY.md',
    'docs/charts.md',
    'docs/commands.md',
    'docs/embedding.md',
    'docs/first-study.md',
    'docs/format.md',
    'docs/hosting.md',
    'docs/publishing.md',
    'docs/sharing.md',
    'docs/small-cells.md',
    'docs/spreadsheets.md',
    'docs/translating.md',
  ]);
  expect(links.length).toBeGreaterThan(40);
});

it('leads to files that are there', () => {
  expect(links.filter(({ to }) => !existsSync(join(root, to)))).toEqual([]);
});

it('leads to headings that are there', () => {
  const lost = links.filter(({ to, anchor }) => {
    const document = documents.find(({ file }) => file === to);
    return anchor !== undefined && !document?.anchors.includes(anchor);
  });
  expect(lost).toEqual([]);
});

it('leads to every document from another', () => {
  const led = links.filter(({ file, to }) => to !== file).map(({ to }) => to);
  const lonely = documents.map(({ file }) => file).filter((file) => !led.includes(file));
  expect(lonely).toEqual([]);
});

it('leads to what is packed, so that the package has it too', () => {
  const packed = /^(docs\/[\w-]+\.(md|svg)|[A-Z]+(\.md)?)$/;
  expect(links.filter(({ to }) => !packed.test(to))).toEqual([]);
});

it('shows a chart that is drawn as they are today: else run "npm run docs"', () => {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  expect(read('docs/services-fr.svg')).toBe(read('tests/output/files/services-fr.svg'));
});

it('names in code only files that are there, but those that a recipe adds', () => {
  const named = documents.flatMap(({ file, code, added }) =>
    code
      .filter((text) => /^(src|tests|docs)\/[\w[\]./-]*$/.test(text) && !added.includes(text))
      .map((path) => ({ file, path })),
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});

it('keeps the README short', () => {
  const lines = readFileSync(join(root, 'README.md'), 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(80);
});

it('tells of every room of the source', () => {
  const rooms = globSync('*/', { cwd: join(root, 'src'), withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'template')
    .map(({ name }) => `${name}/`);
  expect(rooms.length).toBeGreaterThan(20);
  const { code } = documentOf('CONTRIBUTING.md');
  expect(rooms.filter((room) => !code.includes(room))).toEqual([]);
});

it('says of every package why it is there', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const { code } = documentOf('CONTRIBUTING.md');
  expect(packages.length).toBeGreaterThan(40);
  expect(packages.filter((name) => !name.startsWith('@types/') && !code.includes(name))).toEqual(
    [],
  );
});
