/** An option of the command line: whether it takes a value, and what it does. */
interface Option {
  type: 'string' | 'boolean';
  /** How its value is called in help. */
  value?: string;
  multiple?: true;
  short?: string;
  does: string;
}

/** Every option; the only list of them. */
export const options = {
  out: { type: 'string', value: '<folder>', does: 'where the site is written. Default: dist' },
  site: {
    type: 'string',
    value: '<address>',
    does: 'its public address. Default: the url of the study',
  },
  previous: {
    type: 'string',
    value: '<folder>',
    does: 'a site that was built earlier, to compare its numbers with',
  },
  pdf: { type: 'boolean', does: 'prints posters as PDF too' },
  json: { type: 'boolean', does: 'problems as JSON' },
  yes: { type: 'boolean', does: 'writes without asking' },
  lang: { type: 'string', value: '<tag>', does: 'the language whose translations are meant' },
  text: {
    type: 'string',
    value: '<name>',
    multiple: true,
    does: 'a text whose translation has been checked; may be repeated',
  },
  all: { type: 'boolean', does: 'all translations have been checked' },
  help: { type: 'boolean', short: 'h', does: 'says this' },
  version: { type: 'boolean', does: 'says which version of constats this is' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof options;

/** What each command does, and the options that it heeds. */
export const verbs = {
  build: {
    takes: '[study]',
    heeds: ['out', 'site', 'previous', 'pdf'],
    does: 'checks a study, then writes its whole site; a failed build leaves the previous one as it was',
  },
  check: {
    takes: '[study]',
    heeds: ['site', 'previous', 'json'],
    does: 'only checks: every problem with its place and the mend',
  },
  dev: { takes: '[study]', heeds: [], does: 'shows a study while you write it' },
  fix: {
    takes: '[study]',
    heeds: ['yes'],
    does: 'repairs how files are written; changes no value',
  },
  new: { takes: '<folder>', heeds: [], does: 'makes a study to start from, in two languages' },
  preview: { takes: '', heeds: ['out'], does: 'serves a built site' },
  translated: {
    takes: '[study]',
    heeds: ['lang', 'text', 'all'],
    does: 'keeps the source text that each translation was made from',
  },
} as const satisfies Record<string, { takes: string; heeds: readonly OptionName[]; does: string }>;

export type Verb = keyof typeof verbs;
