import type { Document } from '#documents/document.ts';
import type { Path } from '#documents/offsets.ts';
import type { Place, Problem } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { createFormat } from '#i18n/format.ts';
import type { Text, Words } from '#i18n/read-words.ts';
import { charactersWithoutGlyph } from '#pictures/typefaces.ts';
import { placeInText } from '#study/texts/place-in-text.ts';

/** Texts that pictures show, by the names they have in their files; terms are all shown. */
const pictured = {
  findings: /\.(title|headline|claim|subtitle|source|annotation)(_\w+)?$/,
  study: /^(title|description|source)$/,
  terms: /./,
  ui: /^(carousel|subtitle|fact|base|sample|source|measure|symbol|note|flag|interval|chart|describe|column)\./,
} as const;

/** Tells of each kind of text the first that pictures would show with holes: no shipped font has all of its characters. */
export function checkGlyphs({ tag, texts }: Words): Problem[] {
  const kinds = Object.entries(pictured) as [keyof typeof pictured, RegExp][];
  return kinds.flatMap(([file, names]) => {
    const shown = [...texts[file]].filter(([name]) => names.test(name));
    const unshowable = shown.flatMap(([name, text]) => {
      const lacking = charactersWithoutGlyph(text.text);
      return lacking.length === 0 ? [] : [{ name, text, lacking }];
    });
    const first = new Map(unshowable.toReversed().map((one) => [kindOf(file, one.name), one]));
    return [...first.values()].toReversed().map((one) => problem(tag, one));
  });
}

/** Each finding is told of by itself; of other texts one says enough. */
function kindOf(file: keyof typeof pictured, name: string): string {
  return file === 'findings' ? (name.split('.')[0] ?? name) : file;
}

/** Tells of the names of the publisher and the partners the same. */
export function checkOrganisationGlyphs(
  { publisher, partners }: Pick<StudySpec, 'publisher' | 'partners'>,
  document: Document,
): Problem[] {
  const named: { whose: string; path: Path; name: string }[] = [
    { whose: 'the publisher', path: ['publisher', 'name'], name: publisher.name },
    ...partners.map(({ name }, at) => ({
      ...{ whose: 'a partner', path: ['partners', at, 'name'], name },
    })),
  ];
  return named.flatMap(({ whose, path, name }) => {
    const lacking = charactersWithoutGlyph(name);
    return lacking.length === 0
      ? []
      : [{ ...document.place(path), ...glyphProblem(whose, lacking) }];
  });
}

/** Tells of languages whose dates and numbers, which no text of the study holds, pictures would show with holes; `tags` are those that can be read. */
export function checkLanguageGlyphs(
  { languages }: Pick<StudySpec, 'languages'>,
  tags: readonly string[],
  document: Document,
): Problem[] {
  return languages.flatMap((tag, at) => {
    const fault = tags.includes(tag) ? languageGlyphFault(tag) : undefined;
    return fault === undefined ? [] : [{ ...document.place(['languages', at]), ...fault }];
  });
}

/** What is wrong with a language (BCP 47) that pictures cannot write; absent where they can. */
export function languageGlyphFault(tag: string): Omit<Problem, keyof Place> | undefined {
  const lacking = charactersWithoutGlyph(datesAndNumbers(tag));
  if (lacking.length === 0) return undefined;
  const { what } = glyphProblem(`dates in ${tag}`, lacking);
  const mend =
    'take the language out; or a typeface that has it must be added to src/pictures/typefaces.ts';
  return { what, value: tag, mend };
}

function datesAndNumbers(tag: string): string {
  const format = createFormat(tag);
  const months = Array.from({ length: 12 }, (_, month) =>
    format.date(`2025-${String(month + 1).padStart(2, '0')}`),
  );
  return [
    ...months,
    format.date('2025-01-31'),
    format.percent(48.5, 1),
    format.number(1718),
  ].join();
}

function problem(
  tag: string,
  { name, text, lacking }: { name: string; text: Text; lacking: string[] },
): Problem {
  const offset = text.text.indexOf(lacking[0] ?? '');
  return { ...placeInText(text, offset), ...glyphProblem(`"${name}" in ${tag}`, lacking) };
}

function glyphProblem(
  whose: string,
  [first = '', ...others]: string[],
): Omit<Problem, keyof Place> {
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return {
    what: `character of ${whose} that no font of the pictures has, ${codeOf(first)}${more}`,
    value: first,
    mend: 'write it in other characters; where the language needs it, a typeface that has it must be added to src/pictures/typefaces.ts',
  };
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
