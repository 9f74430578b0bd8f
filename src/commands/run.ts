import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { expectedOneOf } from '#documents/document.ts';
import { countProblems, type InputError } from '#errors.ts';
import { annotate } from './annotations.ts';
import { reportFault } from './fault.ts';
import { helpText } from './help.ts';
import { options, type OptionValues, type Request } from './request.ts';
import { UsageError } from './usage.ts';
import { type Verb, type VerbEntry, verbs } from './verbs.ts';
import { versionText } from './version-text.ts';

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
    const { values, tokens, ...typed } = readWords(words);
    const positionals = joinVerb(typed.positionals);
    const answer = words.length === 0 ? helpText() : answerTo(values, positionals);
    if (answer !== undefined) {
      console.log(answer);
      return 0;
    }
    const [word = '', ...named] = positionals;
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    if (positionals.length === 0)
      throw new UsageError(
        'option without a command',
        `--${given[0] ?? ''}`,
        'npx constats help tells the commands',
      );
    const verb = checkVerb(word);
    checkOptions(verb, given);
    const { load, argument, out = 'dist' }: VerbEntry = verbs[verb];
    const isOfSheet = /^<.*> \[study\]$/.test(argument);
    const [spreadsheet, folder = '.', ...rest] = isOfSheet ? named : [undefined, ...named];
    if (isOfSheet && spreadsheet === undefined)
      throw new UsageError('no file named', verb, helpHint(verb));
    if (rest[0] !== undefined)
      throw new UsageError('more than one study folder', rest[0], 'name one folder');
    if (argument === '' && named.length > 0)
      throw new UsageError('folder that is not asked for', folder, helpHint(verb));
    const request = { ...requestOf({ out, ...values }, folder), spreadsheet };
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
  if (verb === 'help') return helpOf(asked);
  return help ? helpOf(verb) : undefined;
}

/** The help of a command, or of all that begin with a word. */
function helpOf(word: string | undefined): string {
  if (word === undefined) return helpText();
  const all = verbsBelow(word);
  return all.length > 0 ? all.map(helpText).join('\n\n') : helpText(checkVerb(word));
}

/** The commands of two words that begin with this one. */
function verbsBelow(word: string): Verb[] {
  return (Object.keys(verbs) as Verb[]).filter((verb) => verb.startsWith(`${word} `));
}

/** The words of a command line with those of a command of two words as one. */
function joinVerb(words: readonly string[]): string[] {
  const at = words[0] === 'help' ? 1 : 0;
  const [first, second, ...rest] = words.slice(at);
  if (first === undefined || second === undefined || verbsBelow(first).length === 0)
    return [...words];
  return [...words.slice(0, at), `${first} ${second}`, ...rest];
}

function checkVerb(verb: string): Verb {
  if (isVerb(verb)) return verb;
  const below = verbsBelow(verb);
  if (below.length > 0)
    throw new UsageError('command that needs one more word', verb, expectedOneOf(verb, below));
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
  return `npx constats ${verb} --help tells what it takes`;
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(verbs, verb);
}

function requestOf(values: OptionValues & { out: string }, study: string): Request {
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
    throw new UsageError('option that is not used so', bare, 'npx constats help tells how');
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
