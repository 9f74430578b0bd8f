import { escapeMarkup } from '#markup.ts';
import { withoutPlaceholders } from './placeholders.ts';
import type { Text } from './read-words.ts';
import type { SpokenWords } from './translator.ts';
import { typeset } from './typography.ts';

/** Tells the language of a text as markup has it; absent where that is the language around it. */
export type LanguageOf = (text: string) => string | undefined;

/** Finds the language of texts that another one lends; absent where none does. `filled` is what may stand in their places, as a pattern. */
export function foreignTexts({ texts, pages }: SpokenWords, filled = '.+'): LanguageOf | undefined {
  const foreign = [
    ...Object.values(texts).flatMap((section) => [...section.values()].filter(isForeign)),
    ...[...pages.values()].filter(isForeign).flatMap(blocks),
  ].filter(({ text }) => isWorded(text));
  if (foreign.length === 0) return undefined;
  const printed = foreign.map(({ text, lang }) => ({
    parts: typeset(text, lang)
      .split(/\{\{.*?\}\}/)
      .map(escapeMarkup),
    lang,
  }));
  // A number in a headline is set apart from its words.
  const whole = new Map(
    printed.flatMap(({ parts, lang }) =>
      parts
        .filter((part) => parts.length === 1 || /\p{L} +\p{L}/u.test(part))
        .map((part) => [part.trim(), lang] as const),
    ),
  );
  const patterns = printed
    .filter(({ parts }) => parts.length > 1)
    .map(({ parts, lang }) => [patternOf(parts, filled), lang] as const);
  return (text) => whole.get(text) ?? patterns.find(([pattern]) => pattern.test(text))?.[1];
}

/** A text as it stands in a page, however its lines are broken. */
export function asRead(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replace(/[ \n\t]+/g, ' ')
    .trim();
}

/** The headings and paragraphs of a page that have no marks within. */
function blocks({ text, lang }: { text: string; lang: string }): { text: string; lang: string }[] {
  return text.split(/\n\s*\n/).map((block) => ({ text: asRead(block.replace(/^#+/, '')), lang }));
}

function isForeign(text: Text): text is Text & { lang: string } {
  return text.lang !== undefined;
}

/** Whether a text has words of its own: "{{name}}: {{text}}" is in no language. */
function isWorded(text: string): boolean {
  return /\p{L}{2}/u.test(withoutPlaceholders(text));
}

/** A text as a pattern that finds it alone. */
function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function patternOf(parts: readonly string[], filled: string): RegExp {
  return new RegExp(`^${parts.map(literally).join(filled)}$`, 's');
}
