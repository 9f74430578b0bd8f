import type { Command, OptionName } from './request.ts';

export interface VerbEntry {
  /** What stands behind it, as help shows it. */
  argument: string;
  /** Its options, beside those of each command. */
  options: readonly OptionName[];
  summary: string;
  /** Where it writes if nobody says where. Default: dist. */
  out?: string;
  /** Loaded when it is asked for: a check need not wait for what only a build needs. */
  load: () => Promise<Command>;
}

/** Every command; the only list of them. */
export const verbs = {
  add: {
    argument: '<table> [study]',
    options: ['id', 'sheet', 'table', 'yes'],
    summary: 'makes a finding of a spreadsheet: proposes its files, and asks what it cannot tell',
    load: async () => (await import('./add.ts')).add,
  },
  accept: {
    argument: '[study]',
    options: ['lang', 'text', 'all'],
    summary: 'keeps the source text that each translation was made from',
    load: async () => (await import('./accept.ts')).accept,
  },
  build: {
    argument: '[study]',
    options: ['out', 'site', 'host', 'relative', 'compress', 'pdf', 'part'],
    summary:
      'checks a study, then writes its whole site; a failed build leaves the previous one as it was',
    load: async () => (await import('./build.ts')).build,
  },
  check: {
    argument: '[study]',
    options: ['site', 'json'],
    summary: 'only checks: every problem with its place and the mend',
    load: async () => (await import('./check.ts')).check,
  },
  dev: {
    argument: '[study]',
    options: [],
    summary: 'shows a study while you write it',
    load: async () => (await import('./dev.ts')).dev,
  },
  fix: {
    argument: '[study]',
    options: ['date', 'yes'],
    summary:
      'repairs how files are written, brings an older study up to date, and drafts what it must say of what it published; changes no value',
    load: async () => (await import('./fix.ts')).fix,
  },
  join: {
    argument: '[study]',
    options: ['parts', 'out', 'site', 'host', 'relative', 'compress', 'pdf'],
    summary: 'puts the parts of a site together that several machines made',
    load: async () => (await import('./join.ts')).joinParts,
  },
  new: {
    argument: '<folder>',
    options: ['name', 'languages', 'publisher', 'site', 'contact', 'host', 'yes'],
    summary: 'makes a study to start from; asks for what no option says',
    load: async () => (await import('./new.ts')).newStudy,
  },
  preview: {
    argument: '',
    options: ['out'],
    summary: 'serves a built site',
    load: async () => (await import('./preview.ts')).preview,
  },
  publish: {
    argument: '[study]',
    options: ['out', 'site', 'previous', 'date', 'yes'],
    summary: 'puts a built site on record: shows what is new, changed or lost, and asks',
    load: async () => (await import('./publish.ts')).publish,
  },
  'words export': {
    argument: '[study]',
    options: ['lang', 'out', 'yes'],
    out: 'translations',
    summary: 'writes a spreadsheet for translators: words to translate, with what they say',
    load: async () => (await import('./export-words.ts')).exportWords,
  },
  'words import': {
    argument: '<sheet> [study]',
    options: ['lang', 'yes'],
    summary: 'takes over the translations of such a spreadsheet: shows what changes, and asks',
    load: async () => (await import('./import-words.ts')).importWords,
  },
} as const satisfies Record<string, VerbEntry>;

export type Verb = keyof typeof verbs;
