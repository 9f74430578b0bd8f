/** The plural forms that CLDR knows, in its order. */
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

export type PluralForm = (typeof forms)[number];

/** Splits a key from its plural ending, e.g. `headline_one` into `headline` and `one`. */
export function splitPlural(key: string): { stem: string; form?: PluralForm } {
  const ending = forms.find((form) => key.endsWith(`_${form}`));
  return ending === undefined
    ? { stem: key }
    : { stem: key.slice(0, -ending.length - 1), form: ending };
}

/**
 * The forms that a language needs for the numbers a study counts: whole ones below a million, and shares with a
 * decimal. French "many" (from a million on) is not asked for.
 */
export function pluralForms(tag: string): PluralForm[] {
  const rules = new Intl.PluralRules(tag);
  const whole = Array.from({ length: 201 }, (_, n) => n).concat([1000, 10_000, 100_000]);
  const used = new Set([...whole, 0.5, 1.5].map((n) => rules.select(n)));
  return forms.filter((form) => used.has(form));
}
