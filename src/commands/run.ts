import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { countProblems, InputError } from '#errors.ts';
import { expectedOneOf } from '#documents/document.ts';
import { annotate } from './annotations.ts';
import type { Command, Request } from './request.ts';
import { UsageError } from './usage.ts';

/** Every command. Each is loaded when it is asked for: a check need not wait for what only a build needs. */
const commands: Record<string, () => Promise<Command>> = {
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  dev: async () => (await import('./dev.ts')).dev,
  fix: async () => (await import('./fix.ts')).fix,
  new: async () => (await import('./new.ts')).newStudy,
  preview: async () => (await import('./preview.ts')).preview,
  translated: async () => (await import('./translated.ts')).translated,
};

/** Runs what the command line asks for and gives the exit code. A person's mistake is told without a stack trace. */
export async function run(words: string[]): Promise<number> {
  let study = '.';
  try {
    const { command, request } = parseCommand(words);
    study = request.study;
    return await (
      await command()
    )(request);
  } catch (error) {
    return tell(error, study);
  }
}

function tell(error: unknown, study: string): number {
  if (error instanceof InputError) {
    annotate(error.problems, study);
    console.error(error.message);
    console.error(`\n${countProblems(error.problems)}; nothing was written`);
    return 1;
  }
  if (error instanceof UsageError) {
    console.error(`constats: ${error.message}`);
    return 1;
  }
  throw error;
}

function parseCommand(words: string[]): {
  command: () => Promise<Command>;
  request: Request;
} {
  const { values, positionals } = readWords(words);
  const [verb = '', study = '.', ...rest] = positionals;
  const command = commands[verb];
  if (command === undefined)
    throw new UsageError('unknown command', verb, expectedOneOf(verb, Object.keys(commands)));
  if (rest[0] !== undefined)
    throw new UsageError('more than one study folder', rest[0], 'name one folder');
  const { out = 'dist', site, json = false, yes = false } = values;
  const { lang, text: texts = [], all = false, pdf = false, previous } = values;
  return {
    command,
    request: {
      study: resolve(study),
      out: resolve(out),
      site: checkSite(site),
      previous: previous === undefined ? undefined : resolve(previous),
      pdf,
      json,
      yes,
      lang,
      texts,
      all,
    },
  };
}

function readWords(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        site: { type: 'string' },
        previous: { type: 'string' },
        pdf: { type: 'boolean' },
        json: { type: 'boolean' },
        yes: { type: 'boolean' },
        lang: { type: 'string' },
        text: { type: 'string', multiple: true },
        all: { type: 'boolean' },
      },
    });
  } catch {
    const known = [
      '--out',
      '--site',
      '--previous',
      '--pdf',
      '--json',
      '--yes',
      '--lang',
      '--text',
      '--all',
    ];
    const wrong = args.find(
      (word) => word.startsWith('-') && !known.includes(word.split('=')[0] ?? word),
    );
    throw new UsageError(
      wrong === undefined ? 'option without its value' : 'unknown option',
      wrong ?? args.join(' '),
      'expected --out <folder>, --site <address>, --previous <folder>, --pdf, --json, --yes, --lang <tag>, --text <name> or --all',
    );
  }
}

function checkSite(site: string | undefined): string | undefined {
  const usable = (address: string) =>
    /^https?:\/\/[^/?#\s]+(\/[^?#\s]*)?$/.test(address) && URL.canParse(address);
  if (site === undefined || usable(site)) return site;
  throw new UsageError(
    'unusable --site',
    site,
    'expected a web address, e.g. "https://example.org/study/"',
  );
}
