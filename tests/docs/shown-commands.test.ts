import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { options } from '#commands/request.ts';
import { type Verb, verbs } from '#commands/verbs.ts';
import { documentOf, documents } from './documents.ts';
import { root } from './tables.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Every command that a document shows: each line of its blocks, and what stands between backticks like one. */
const shown = documents.flatMap(({ file, blocks, code }) =>
  [
    ...blocks.filter(({ lang }) => lang === 'sh').flatMap(({ text }) => text.split('\n')),
    ...code.filter((text) => /^(npx |npm |constats )/.test(text)),
  ]
    .flatMap((line) => line.replace(/\s+#.*$/, '').split(' && '))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ file, line })),
);

/** What is wrong with a command; absent where it can be typed. */
function wrongIn(line: string): string | undefined {
  const [program, first = '', ...rest] = line.split(/\s+/);
  if (program === 'constats') return wrongVerb([first, ...rest]);
  if (program === 'npx')
    return first === 'constats' ? wrongVerb(rest) : missing(`node_modules/.bin/${first}`);
  if (program === 'node') return missing(first);
  if (program === 'git' || program === 'cd') return undefined;
  if (program !== 'npm') return `unknown program: ${program ?? ''}`;
  if (['ci', 'install', 'pack', 'publish', '--version'].includes(first)) return undefined;
  const script = first === 'run' ? (rest[0] ?? '') : first;
  if (!(script in scripts)) return `unknown script: ${script}`;
  return script in verbs ? wrongVerb([script, ...rest.slice(2)]) : undefined;
}

function missing(path: string): string | undefined {
  return existsSync(join(root, path)) ? undefined : `no such file: ${path}`;
}

function wrongVerb(words: string[]): string | undefined {
  if (words.length === 0) return undefined;
  const { tokens, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options,
    tokens: true,
  });
  const [first = '', second = '', ...rest] = positionals;
  const isOfTwo = `${first} ${second}` in verbs;
  const verb = isOfTwo ? `${first} ${second}` : first;
  const named = isOfTwo ? rest : positionals.slice(1);
  const asked = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
  if (asked.some((name) => name === 'help' || name === 'version')) return undefined;
  if (verb === 'help') return named.every((name) => name in verbs) ? undefined : `help: ${named}`;
  if (!(verb in verbs)) return `unknown command: ${verb}`;
  const { argument, options: own } = verbs[verb as Verb];
  const foreign = asked.find((name) => !(own as readonly string[]).includes(name));
  if (foreign !== undefined) return `${verb} has no --${foreign}`;
  return named.length > argument.split(' ').filter(Boolean).length
    ? `${verb} takes no ${named.join(' ')}`
    : undefined;
}

describe('the commands in the documents', () => {
  it('can be typed', () => {
    expect(shown.length).toBeGreaterThan(40);
    const wrong = shown.flatMap(({ file, line }) => {
      const what = wrongIn(line);
      return what === undefined ? [] : [`${file}: ${line}: ${what}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are seen where they are wrong', () => {
    expect(wrongIn('npx constats upload')).toBe('unknown command: upload');
    expect(wrongIn('constats dev ../our-study --pdf')).toBe('dev has no --pdf');
    expect(() => wrongIn('constats build --langs fr')).toThrow("Unknown option '--langs'");
    expect(wrongIn('npm run documents')).toBe('unknown script: documents');
    expect(wrongIn('constats preview ../our-study')).toBe('preview takes no ../our-study');
  });

  it('build and test constats as the README has them', () => {
    const block = documentOf('README.md').blocks.find(({ text }) => text.startsWith('npm ci'));
    const commands = block?.text.split('\n').map((line) => line.replace(/\s+#.*$/, ''));
    expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('\nnpm ci && npm test\n');
  });
});
