import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { StudyAnswers } from '#new-study/study-answers.ts';
import { answerNames, questions } from '#new-study/questions.ts';
import { UsageError } from './usage.ts';

/** Where somebody is asked. */
export interface Dialogue {
  input: Readable;
  output: Writable;
}

/** Asks for what is not given, one question after another; an answer that cannot be used is asked for again at once. */
export async function askRest(
  given: StudyAnswers,
  { input, output }: Dialogue,
): Promise<StudyAnswers> {
  const reader = createInterface({ input, output });
  let isOver = false;
  reader.once('close', () => (isOver = true));
  // Lines that are pasted at once are kept for the questions to come.
  const lines = reader[Symbol.asyncIterator]();
  reader.setPrompt('> ');
  const ask = async (words: string): Promise<string> => {
    output.write(`${words}\n`);
    if (!isOver) reader.prompt();
    const line = await lines.next();
    if (line.done === true) throw unanswered;
    return line.value.trim();
  };
  try {
    const answers = { ...given };
    for (const name of answerNames)
      if (!(name in given)) Object.assign(answers, { [name]: await answer(name, ask) });
    return answers;
  } finally {
    reader.close();
  }
}

const unanswered = new UsageError(
  'question without an answer',
  'constats new',
  'nothing was written; --yes asks nothing, and npx constats new --help names each answer',
);

/** The answer to a question; absent where somebody passes it over. */
async function answer(
  name: keyof StudyAnswers,
  ask: (words: string) => Promise<string>,
): Promise<StudyAnswers[keyof StudyAnswers]> {
  const { asks, otherwise, read } = questions[name];
  let words = `\n${asks}\n(Enter: ${otherwise})`;
  for (;;) {
    const text = await ask(words);
    if (text === '') return undefined;
    const reading = read(text);
    if ('value' in reading) return reading.value;
    words = reading
      .map(({ what, value = text, mend }) => `  ${what}: "${value}"\n  ${mend}`)
      .join('\n');
  }
}
