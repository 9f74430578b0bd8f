import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { countProblems, type InputError } from '#errors.ts';
import { expectedOneOf } from '#documents/document.ts';
import { annotate } from './annotations.ts';
import { tellFault } from './fault.ts';
import { helpText, versionText } from './help.ts';
import { options, type Verb } from './options.ts';
import type { Command, Request } from './request.ts';
import { UsageError } from './usage.ts';

/** Every command. Each is loaded when it is asked for: a check need not wait for what only a build needs. */
const commands: Record<Verb, () => Promise<Command>> = {
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  dev: async () => (await import('./dev.ts')).dev,
  fix: async () => (await import('./fix.ts')).fix,
  new: async () => (await import('./new.ts')).newStudy,
  preview: async () => (await import('./preview.ts')).preview,
  translated: async () => (await import('./translated.ts')).translated,
};

/** The folder of the study that the command line names: one process runs one command. */
let study = '.';

/** Ends the process where something fails behind the command, as where the command does. */
export function guardProcess(): void {
  const fail = (error: unknown) => process.exit(tell(error));
  process.on('uncaughtException', fail).on('unhandledRejection', fail);
  for (const stream of [process.stdout, process.stderr])
    // Whoever reads what is printed may stop reading: "constats check | head".
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(1);
      throw error;
    });
}

/** Runs what the command line asks for and gives the exit code. Nothing is ever told with a stack trace. */
export async function run(words: string[]): Promise<number> {
  try {
    const { values, positionals } = readWords(words);
    const answer = answerTo(values, positionals);
    if (answer !== undefined) {
      console.log(answer);
      return 0;
    }
    const { command, request } = parseCommand(values, positionals);
    study = request.study;
    return await (
      await command()
    )(request);
  } catch (error) {
    return tell(error);
  }
}

function tell(error: unknown): number {
  if (isInputError(error)) {
    annotate(error.problems, study);
    console.error(error.message);
    console.error(`\n${countProblems(error.problems)}; nothing was written`);
    return 1;
  }
  if (error instanceof UsageError) {
    console.error(`constats: ${error.message}`);
    return 1;
  }
  // At once: pages that are still being made would fill a folder that is cleared already.
  process.exit(tellFault(error));
}

/** Also those that the pages throw, whose classes are bundled with them. */
function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'problems' in error;
}

type Values = ReturnType<typeof readWords>['values'];

/** What is said where somebody asks for help or the version; absent where a command is to be run. */
function answerTo({ help, version }: Values, [verb, asked]: string[]): string | undefined {
  if (version) return versionText();
  if (verb === 'help') return helpText(asked === undefined ? undefined : checkVerb(asked));
  return help ? helpText(verb === undefined ? undefined : checkVerb(verb)) : undefined;
}

function checkVerb(verb: string): Verb {
  if (isVerb(verb)) return verb;
  const known = [...Object.keys(commands), 'help'];
  if (verb === '')
    throw new UsageError(
      'no command',
      '',
      `${expectedOneOf(verb, known)}; constats help tells what they do`,
    );
  throw new UsageError('unknown command', verb, expectedOneOf(verb, known));
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(commands, verb);
}

function parseCommand(
  values: Values,
  positionals: string[],
): {
  command: () => Promise<Command>;
  request: Request;
} {
  const [verb = '', study = '.', ...rest] = positionals;
  const command = commands[checkVerb(verb)];
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
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    const known = Object.keys(options).map((name) => `--${name}`);
    const named = args.map((word) => word.split('=')[0] ?? word);
    const wrong = named.find((word) => /^-./.test(word) && !known.includes(word) && word !== '-h');
    if (wrong !== undefined)
      throw new UsageError('unknown option', wrong, expectedOneOf(wrong, known));
    const bare = named.find((word) => known.includes(word)) ?? args.join(' ');
    throw new UsageError('option that is not used so', bare, `constats help tells how`);
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
