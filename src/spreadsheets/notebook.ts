import type { LeftOut, Question, Understanding } from './understood.ts';

/** What is noted while a table is understood. */
export interface Notebook {
  reasons: Understanding[];
  leftOut: LeftOut[];
  questions: Question[];
  /** Answers that were given, by the ids of questions. */
  answers: Readonly<Record<string, string>>;
  /** What ids of questions begin with, so that each table has its own. */
  prefix: string;
}

/** Notes a reason. */
export function note(
  { reasons }: Notebook,
  about: Understanding['about'],
  says: string,
  column?: string,
): void {
  reasons.push({ says, about, ...(column !== undefined && { column }) });
}

/** Notes a question and gives back the choice that is taken: the answer that was given, else the first. */
export function ask<Choice extends string>(
  { questions, answers, prefix }: Notebook,
  question: {
    id: string;
    asks: string;
    because: string;
    choices: readonly { id: Choice; says: string }[];
  },
): Choice {
  const id = `${prefix}${question.id}`;
  const [first] = question.choices;
  const given = question.choices.find((choice) => choice.id === answers[id]);
  const taken = (given ?? first)?.id;
  if (taken === undefined) throw new Error(`question without choices: ${id}`);
  questions.push({
    ...question,
    id,
    choices: [...question.choices],
    taken,
    answered: given !== undefined,
  });
  return taken;
}

/** Texts in quotes, e.g. `"Men" and "Women"`; of many the first ones. */
export function quotedTexts(texts: readonly string[]): string {
  const shown = texts.slice(0, 4).map((text) => `"${text}"`);
  const rest = texts.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
