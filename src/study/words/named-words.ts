import { expectedOneOf, nearest } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import type { Problem } from '#errors.ts';
import type { Words } from '#i18n/read-words.ts';
import type { ExpectedText } from '#study/texts/expected-texts.ts';

/** What stands by its name in the settings, and has words below that name in `study.json`. */
const kinds = {
  themes: { one: 'theme', text: 'title', mend: 'name it with its findings in data/study.yaml' },
  editions: { one: 'edition', text: 'source', mend: 'describe it in data/study.yaml' },
} as const;

type Kind = keyof typeof kinds;

/** Whether a problem is of words that a setting would ask for, if it were known. */
export function isOfUnknownName({ what }: Problem, kind: Kind): boolean {
  return what === `words of an unknown ${kinds[kind].one}`;
}

/** What is wrong with a text of `study.json` below "themes" or "editions" that nothing asks for, told once for each name there; absent where it stands elsewhere. */
export function unknownNamedText(
  words: Words,
  key: string,
  wanted: readonly ExpectedText[],
): { problem: Problem; meant: string[] }[] | undefined {
  const [group = '', id = '', ...rest] = key.split('.');
  if (!Object.hasOwn(kinds, group)) return undefined;
  const kind = group as Kind;
  const known = wanted.flatMap(({ path: [first, name = ''] }) => (first === kind ? name : []));
  if (known.includes(id) && rest.length > 0) return undefined;
  const place = words.place('study', [group, id]);
  const own = [...words.texts.study.keys()].filter((other) => other.startsWith(`${kind}.${id}.`));
  if (known.includes(id))
    return [
      {
        problem: { ...place, ...textAlone(words, id, key, kind) },
        meant: [`${key}.${kinds[kind].text}`],
      },
    ];
  const near = nearest(id, known);
  // A text in the place of all of them is told as such.
  if (id === '' || own.indexOf(key) > 0) return [];
  const mend =
    near === undefined
      ? `${kinds[kind].mend}, or remove its words${kind === 'themes' ? `:${pasted(yamlLine({ themes: { [id]: ['…'] } }))}` : ''}`
      : expectedOneOf(id, [near]);
  return [
    {
      problem: { ...place, what: `words of an unknown ${kinds[kind].one}`, value: id, mend },
      meant: near === undefined ? [] : own.map((other) => other.replace(id, near)),
    },
  ];
}

function textAlone(
  words: Words,
  id: string,
  key: string,
  kind: Kind,
): Pick<Problem, 'what' | 'value' | 'mend'> {
  const { one, text: name } = kinds[kind];
  const text = words.texts.study.get(key)?.text ?? '';
  return {
    what: `text where the texts of ${one === 'edition' ? 'an' : 'a'} ${one} belong`,
    value: text,
    mend: `write it between braces:${pasted(`${JSON.stringify(id)}: { ${JSON.stringify(name)}: ${JSON.stringify(text)} }`)}`,
  };
}
