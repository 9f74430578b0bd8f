import type { parseArgs } from 'node:util';
import { hostNames } from '#hosts.ts';

/** An option of the command line, as `parseArgs` takes it, and its words in help. */
interface Option {
  type: 'string' | 'boolean';
  /** Where it is not given. Default: undefined. */
  default?: string | boolean | string[];
  multiple?: true;
  short?: string;
  /** How its value is called in help. */
  value?: string;
  summary: string;
}

/** Every option; the only list of them. */
export const options = {
  out: {
    type: 'string',
    value: '<folder>',
    summary: 'where it is written. Default: dist, for words translations',
  },
  site: {
    type: 'string',
    value: '<address>',
    summary: 'its public address. Default: the url of the study',
  },
  host: {
    type: 'string',
    value: '<host>',
    summary: `who hands the site out: ${hostNames.join(', ')}. Default: the host of the study`,
  },
  relative: {
    type: 'boolean',
    default: false,
    summary: 'the site is opened from a disk, as with --host folder',
  },
  compress: {
    type: 'boolean',
    default: false,
    summary: 'writes each text compressed as well, for hosts that hand that out',
  },
  previous: {
    type: 'string',
    value: '<folder>',
    summary: 'a site that was published before there was a record, to begin it with',
  },
  part: {
    type: 'string',
    value: '<part>',
    summary: 'only a part of the site, e.g. "3/8"; npx constats join puts all together',
  },
  parts: {
    type: 'string',
    default: 'parts',
    value: '<folder>',
    summary: 'the folder in which the parts lie',
  },
  pdf: { type: 'boolean', default: false, summary: 'prints posters and the report as PDF too' },
  json: { type: 'boolean', default: false, summary: 'problems as JSON' },
  date: {
    type: 'string',
    value: '<day>',
    summary:
      'the day of the publication, or of what fix drafts, e.g. "2026-01-10". Default: none is kept; fix takes today',
  },
  yes: { type: 'boolean', default: false, summary: 'writes without asking' },
  name: { type: 'string', value: '<title>', summary: 'the title of the study' },
  languages: {
    type: 'string',
    value: '<tags>',
    summary: 'its languages, that of the team first, e.g. "fr,en"',
  },
  publisher: { type: 'string', value: '<name>', summary: 'who publishes it' },
  contact: { type: 'string', value: '<e-mail>', summary: 'where readers reach the team' },
  lang: { type: 'string', value: '<tag>', summary: 'the language whose translations are meant' },
  text: {
    type: 'string',
    default: [] as string[],
    value: '<name>',
    multiple: true,
    summary: 'a text whose translation has been checked; may be repeated',
  },
  all: { type: 'boolean', default: false, summary: 'all translations have been checked' },
  id: { type: 'string', value: '<id>', summary: 'the name of the finding in files and addresses' },
  sheet: { type: 'string', value: '<name>', summary: 'the sheet of the workbook' },
  table: {
    type: 'string',
    value: '<number>',
    summary: 'which table of the sheet, counted from the top; "all" makes a finding of each',
  },
  help: { type: 'boolean', short: 'h', summary: 'says this' },
  version: { type: 'boolean', summary: 'says which version of constats this is' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof options;

/** An option as it is typed: `--out <folder>`. */
export function optionUsage(name: OptionName): string {
  const option = options[name];
  return 'value' in option ? `--${name} ${option.value}` : `--${name}`;
}

/** What an option does, and what holds without it. */
export function optionText(name: OptionName): string {
  const option = options[name];
  const isNamed = 'default' in option && typeof option.default === 'string';
  return isNamed ? `${option.summary}. Default: ${option.default}` : option.summary;
}

/** The options of a command line. */
export type OptionValues = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** What a command is asked for: its options, and the study folder. Folders are absolute paths. */
export type Request = OptionValues & {
  /** Default: the current folder. */
  study: string;
  out: string;
  /** The spreadsheet that is named before the study, as it was typed; some commands have one. */
  spreadsheet?: string | undefined;
};

/** A verb of the command line; it gives the exit code, or never ends. */
export type Command = (request: Request) => Promise<number>;
