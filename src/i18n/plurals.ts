import { once } from './once.ts';

/** The plural forms that CLDR knows, in its order. */
export const pluralNames = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

export type PluralForm = (typeof pluralNames)[number];

/** Splits a key from its plural ending, e.g. `headline_one` into `headline` and `one`. */
export function splitPlural(key: string): { stem: string; form?: PluralForm } {
  const end = key.lastIndexOf('_');
  const form = end === -1 ? undefined : pluralNames.find((known) => known === key.slice(end + 1));
  return form === undefined ? { stem: key } : { stem: key.slice(0, end), form };
}

/**
 * The forms that a language needs for the numbers a study counts: whole ones below a million, and shares with a
 * decimal. French "many" (from a million on) is not asked for.
 */
export const pluralForms = once((tag: string): readonly PluralForm[] => {
  const rules = new Intl.PluralRules(tag);
  const used = new Set(counted.map((n) => rules.select(n)));
  return pluralNames.filter((form) => used.has(form));
});

/** The first numbers that a language uses a form for, to tell a translator what it is. */
export function pluralExamples(tag: string, form: PluralForm): number[] {
  const rules = new Intl.PluralRules(tag);
  return counted.filter((n) => rules.select(n) === form).slice(0, 3);
}

const counted = [...Array.from({ length: 201 }, (_, n) => n), 1000, 10_000, 100_000, 0.5, 1.5];
