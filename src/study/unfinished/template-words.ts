import { furtherLines, type Problem } from '#errors.ts';
import type { Text, Words } from '#i18n/read-words.ts';
import { longTexts } from './long-texts.ts';

/** What in the template is true of any study: its pages on data and privacy, labels, and the interface. */
const lasting = /(?:pages\/(?:data|privacy)\.md|(?:terms|ui)\.json)$/;

/** Words of the template that a study still has, told once for each file; `template` holds its words in each language. */
export function templateWords(spoken: readonly Words[], template: readonly Words[]): Problem[] {
  const preset = new Set(template.flatMap(placeholders).map(({ text }) => text));
  const left = spoken.flatMap(placeholders).filter(({ text }) => preset.has(text));
  return [...Map.groupBy(left, ({ file }) => file).values()].flatMap(leftOver);
}

/** What each study words for itself: also its title, however short. */
function placeholders(words: Words): Text[] {
  const title = words.texts.study.get('title');
  const long = longTexts(words).filter(({ file }) => !lasting.test(file));
  return title === undefined || long.includes(title) ? long : [title, ...long];
}

function leftOver(texts: readonly Text[]): Problem[] {
  const [first] = texts;
  if (first === undefined) return [];
  const { text, file, line, column } = first;
  return [
    {
      ...{ file, line, column },
      what: 'words of the template that nobody replaced',
      value: text,
      mend: `write what is true of your study, or take them out${furtherLines(texts)}`,
    },
  ];
}
