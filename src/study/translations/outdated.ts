import type { Problem } from '#errors.ts';
import { typeset } from '#i18n/typography.ts';
import { compareLists, showDifference } from './differences.ts';
import { placeOfPart, textParts, type TranslatedText } from './translated-texts.ts';

/** Tells of a translation whose source is no longer what it was when the translation was made. */
export function outdated(
  text: TranslatedText,
  stored: readonly string[],
  { from, to }: { from: string; to: string },
): Problem[] {
  const was = published(stored, from);
  const changes = compareLists(was, published(textParts(text.source), from)).filter(
    ({ same }) => !same,
  );
  const [first] = changes;
  if (first === undefined) return [];
  const lines = changes.flatMap((change) => showChange(change.was, change.now));
  return [
    {
      ...placeOfPart(text, first.at, was.length, isWorded),
      what: 'translation of a text that has changed',
      value: text.name,
      mend: [
        ...lines.slice(0, shown).flat(),
        ...(lines.length > shown ? [`and ${lines.length - shown} more`] : []),
        `translate it anew, or leave it where it still says the same; then: ${confirmation(text.name, to)}`,
      ].join('\n  '),
    },
  ];
}

/** Whether a source text is no longer the one that was stored. */
export function isOutdated(
  { source }: TranslatedText,
  stored: readonly string[],
  from: string,
): boolean {
  return published(stored, from).join('\n') !== published(textParts(source), from).join('\n');
}

/** The command that says that a translation has been checked against the source of today. */
function confirmation(name: string, tag: string): string {
  const word = /^[\w.-]+$/.test(name) ? name : JSON.stringify(name);
  return `npx constats accept --lang ${tag} --text ${word}`;
}

/** Whether a part has words to translate: a placeholder alone has none. */
export function isWorded(part: string): boolean {
  return !/^\s*\{\{[^{}]*\}\}\s*$/.test(part);
}

/** As many changes as a problem shows. */
const shown = 4;

/** As many words as are shown of a paragraph that is new or gone. */
const longest = 12;

/**
 * Texts as readers see them: line breaks in a paragraph and straight quotes make no other text. A placeholder alone
 * needs no translation; whether it is there at all is told apart.
 */
function published(parts: readonly string[], tag: string): string[] {
  return parts.filter(isWorded).map((part) => publishedPart(part, tag));
}

/** A part of a text as readers see it. */
export function publishedPart(part: string, tag: string): string {
  return typeset(part.normalize().replace(/\s+/g, ' ').trim(), tag);
}

function showChange(was: readonly string[], now: readonly string[]): string[][] {
  const count = Math.max(was.length, now.length);
  return Array.from({ length: count }, (_, index) => {
    const [before, after] = [was[index], now[index]];
    if (before === undefined) return [`new: "${beginning(after ?? '')}"`];
    if (after === undefined) return [`gone: "${beginning(before)}"`];
    const difference = showDifference(before, after);
    return [`was: "${difference.was}"`, `now: "${difference.now}"`];
  });
}

function beginning(text: string): string {
  const words = text.split(' ');
  return words.length > longest ? `${words.slice(0, longest).join(' ')} …` : text;
}
