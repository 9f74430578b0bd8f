import { expectedOneOf, nearest } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import type { Problem } from '#errors.ts';
import type { Words } from '#i18n/read-words.ts';
import type { ExpectedText } from '#study/texts/expected-texts.ts';

export const wordsOfUnknownTheme = 'words of an unknown theme';

/** What is wrong with a text of `study.json` below "themes" that nothing asks for, told once for each theme; absent where it stands elsewhere. */
export function unknownThemeText(
  words: Words,
  key: string,
  wanted: readonly ExpectedText[],
): { problem: Problem; meant: string[] }[] | undefined {
  const [group, id = '', ...rest] = key.split('.');
  const themes = wanted.flatMap(({ path: [first, theme = ''] }) =>
    first === 'themes' ? theme : [],
  );
  if (group !== 'themes' || (themes.includes(id) && rest.length > 0)) return undefined;
  const place = words.place('study', [group, id]);
  const own = [...words.texts.study.keys()].filter((other) => other.startsWith(`themes.${id}.`));
  if (themes.includes(id))
    return [{ problem: { ...place, ...titleAlone(words, id, key) }, meant: [`${key}.title`] }];
  const near = nearest(id, themes);
  // A text in the place of all themes is told as such.
  if (id === '' || own.indexOf(key) > 0) return [];
  const mend =
    near === undefined
      ? `name it with its findings in data/study.yaml, or remove its words:${pasted(yamlLine({ themes: { [id]: ['…'] } }))}`
      : expectedOneOf(id, [near]);
  return [
    {
      problem: { ...place, what: wordsOfUnknownTheme, value: id, mend },
      meant: near === undefined ? [] : own.map((other) => other.replace(id, near)),
    },
  ];
}

function titleAlone(
  words: Words,
  id: string,
  key: string,
): Pick<Problem, 'what' | 'value' | 'mend'> {
  const title = words.texts.study.get(key)?.text ?? '';
  return {
    what: 'text where the texts of a theme belong',
    value: title,
    mend: `write it between braces:${pasted(`${JSON.stringify(id)}: { "title": ${JSON.stringify(title)} }`)}`,
  };
}
