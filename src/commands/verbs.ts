import type { Command, OptionName } from './request.ts';

interface VerbEntry {
  /** What stands behind it, as help shows it. */
  takes: string;
  /** Its options, beside those of each command. */
  heeds: readonly OptionName[];
  does: string;
  /** Loaded when it is asked for: a check need not wait for what only a build needs. */
  load: () => Promise<Command>;
}

/** Every command; the only list of them. */
export const verbs = {
  build: {
    takes: '[study]',
    heeds: ['out', 'site', 'previous', 'pdf'],
    does: 'checks a study, then writes its whole site; a failed build leaves the previous one as it was',
    load: async () => (await import('./build.ts')).build,
  },
  check: {
    takes: '[study]',
    heeds: ['site', 'previous', 'json'],
    does: 'only checks: every problem with its place and the mend',
    load: async () => (await import('./check.ts')).check,
  },
  dev: {
    takes: '[study]',
    heeds: [],
    does: 'shows a study while you write it',
    load: async () => (await import('./dev.ts')).dev,
  },
  fix: {
    takes: '[study]',
    heeds: ['yes'],
    does: 'repairs how files are written; changes no value',
    load: async () => (await import('./fix.ts')).fix,
  },
  new: {
    takes: '<folder>',
    heeds: [],
    does: 'makes a study to start from, in two languages',
    load: async () => (await import('./new.ts')).newStudy,
  },
  preview: {
    takes: '',
    heeds: ['out'],
    does: 'serves a built site',
    load: async () => (await import('./preview.ts')).preview,
  },
  translated: {
    takes: '[study]',
    heeds: ['lang', 'text', 'all'],
    does: 'keeps the source text that each translation was made from',
    load: async () => (await import('./translated.ts')).translated,
  },
} as const satisfies Record<string, VerbEntry>;

export type Verb = keyof typeof verbs;
