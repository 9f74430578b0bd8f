import type { Problem } from '#errors.ts';
import type { Text, Words } from '#i18n/read.ts';
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

function leftOver([first, ...more]: readonly Text[]): Problem[] {
  if (first === undefined) return [];
  const { text, file, line, column } = first;
  const also = [...new Set(more.map((other) => other.line))].filter((other) => other !== line);
  const lines = `${also.length === 1 ? 'line' : 'lines'} ${also.join(', ')}`;
  return [
    {
      ...{ file, line, column },
      what: `words of the template that nobody replaced${also.length === 0 ? '' : ` (as on ${lines})`}`,
      value: text,
      mend: 'write what is true of your study, or take them out',
    },
  ];
}
