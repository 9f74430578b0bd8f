import type { YamlComment } from '#documents/yaml-line.ts';
import type { Question } from '#spreadsheets/understood.ts';

/** A question before somebody has answered it; the first choice is the likeliest. */
type OpenQuestion = Omit<Question, 'taken' | 'answered'>;

/** What of a finding is decided by a person, or taken because it is likeliest until somebody does. */
export interface Decisions {
  questions: Question[];
  /** Where each question belongs in the settings, by its id. */
  places: Map<string, readonly string[]>;
  /** The id of the choice that is taken. */
  decide: (asked: OpenQuestion, path?: readonly string[]) => string;
}

/** Decides with the answers that were given, by the ids of their questions, which begin with the table they are about. */
export function decisionsWith(answers: Readonly<Record<string, string>>, table: string): Decisions {
  const questions: Question[] = [];
  const places = new Map<string, readonly string[]>();
  return {
    questions,
    places,
    decide: (question, path = []) => {
      const asked = { ...question, id: `${table}: ${question.id}` };
      const given = answers[asked.id];
      const isNumber = asked.number !== undefined && /^[1-9]\d*$/.test(given ?? '');
      const isGiven = isNumber || asked.choices.some(({ id }) => id === given);
      const taken = isGiven && given !== undefined ? given : (asked.choices[0]?.id ?? '');
      questions.push({ ...asked, taken, answered: isGiven });
      places.set(asked.id, path);
      return taken;
    },
  };
}

/** A question that is still open, as a comment: nothing is published before somebody has removed it. */
export function questionComment(
  { asks, because, choices, number, taken }: Question,
  path: readonly string[],
): YamlComment {
  const chosen = choices.find(({ id }) => id === taken)?.says ?? taken;
  const others = choices
    .filter(({ id }) => id !== taken)
    .map(({ says, written }) => (written === undefined ? says : `${says} (${written})`));
  const why = because === '' ? '' : asSentence(because);
  return {
    path,
    text: `? ${asks} ${why} Taken: ${[chosen, ...others, ...(number === undefined ? [] : [number])].join('; or ')}`,
  };
}

/** A remark on one line, as a sentence. */
export function asSentence(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const end = /[.?!:;؟…]$/.test(line) ? '' : '.';
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${end}`;
}
