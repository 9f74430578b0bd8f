import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { expectedOneOf } from '#documents/document.ts';
import { countProblems, type InputError } from '#errors.ts';
import { annotate } from './annotations.ts';
import { reportFault } from './fault.ts';
import { helpText, versionText } from './help.ts';
import { options, type OptionValues, type Request } from './request.ts';
import { UsageError } from './usage.ts';
import { type Verb, verbs } from './verbs.ts';

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

/**
 * Runs what the command line asks for and gives the exit code. Nothing is ever told with a stack trace. Who types no
 * word at all looks for what there is, and is told: nothing went wrong.
 */
export async function run(words: string[]): Promise<number> {
  try {
    const { values, positionals, tokens } = readWords(words);
    const answer = words.length === 0 ? helpText() : answerTo(values, positionals);
    if (answer !== undefined) {
      console.log(answer);
      return 0;
    }
    const [word = '', folder = '.', ...rest] = positionals;
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    if (positionals.length === 0)
      throw new UsageError(
        'option without a command',
        `--${given[0] ?? ''}`,
        'constats help tells the commands',
      );
    const verb = checkVerb(word);
    checkOptions(verb, given);
    const { load, argument } = verbs[verb];
    if (rest[0] !== undefined)
      throw new UsageError('more than one study folder', rest[0], 'name one folder');
    if (argument === '' && positionals.length > 1)
      throw new UsageError('folder that is not asked for', folder, helpHint(verb));
    const request = requestOf(values, folder);
    study = request.study;
    const command = await load();
    return await command(request);
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
  process.exit(reportFault(error));
}

/** Also those that the pages throw, whose classes are bundled with them. */
function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'problems' in error;
}

/** What is said where somebody asks for help or the version; absent where a command is to be run. */
function answerTo({ help, version }: OptionValues, [verb, asked]: string[]): string | undefined {
  if (version) return versionText();
  if (verb === 'help') return helpText(asked === undefined ? undefined : checkVerb(asked));
  return help ? helpText(verb === undefined ? undefined : checkVerb(verb)) : undefined;
}

function checkVerb(verb: string): Verb {
  if (isVerb(verb)) return verb;
  throw new UsageError(
    'unknown command',
    verb,
    expectedOneOf(verb, [...Object.keys(verbs), 'help']),
  );
}

/** No option is passed over in silence: each that is given must be one of the command. */
function checkOptions(verb: Verb, given: readonly string[]): void {
  const own: readonly string[] = verbs[verb].options;
  const foreign = given.find((name) => !own.includes(name));
  if (foreign !== undefined)
    throw new UsageError(`option that ${verb} does not have`, `--${foreign}`, helpHint(verb));
}

function helpHint(verb: Verb): string {
  return `constats ${verb} --help tells what it takes`;
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(verbs, verb);
}

function requestOf(values: OptionValues, study: string): Request {
  return {
    ...values,
    study: resolve(study),
    out: resolve(values.out),
    site: checkSite(values.site),
    previous: values.previous === undefined ? undefined : resolve(values.previous),
  };
}

function readWords(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options, tokens: true });
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
