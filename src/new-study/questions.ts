import { studySpec } from '#findings/specs/study-spec.ts';
import { charactersWithoutGlyph } from '#pictures/typefaces.ts';
import type { StudyAnswers, AnswerReading } from './study-answers.ts';
import { hostList, readHost } from './host-choice.ts';
import { readLanguages } from './read-languages.ts';

/** What is asked of somebody who makes a study. */
export interface StudyQuestion<T> {
  asks: string;
  /** What an empty answer stands for, in words. */
  otherwise: string;
  /** Reads an answer that is not empty. */
  read: (text: string) => AnswerReading<T>;
}

/** All questions, in their order; each is also an option of `constats new`. */
export const questions: {
  readonly [Name in keyof StudyAnswers]-?: StudyQuestion<StudyAnswers[Name]>;
} = {
  name: {
    asks: 'What is the study called?',
    otherwise: 'an example, to be replaced later',
    read: readTitle,
  },
  languages: {
    asks: 'In which languages, the one you write in first? For example: fr, en, ar',
    otherwise: 'en',
    read: readLanguages,
  },
  publisher: {
    asks: 'Who publishes it?',
    otherwise: 'an example, to be replaced later',
    read: readName,
  },
  site: {
    asks: 'At which web address will it stand?',
    otherwise: 'https://example.org/, to be replaced later',
    read: (text) => readAs('url', text, 'address that cannot be used'),
  },
  contact: {
    asks: 'At which e-mail address do readers reach you?',
    otherwise: 'study@example.org, to be replaced later',
    read: (text) => readAs('contact', text, 'e-mail address that cannot be used'),
  },
  host: {
    asks: `Where will you publish it?\n${hostList()}\nIts number or name`,
    otherwise: 'none yet',
    read: readHost,
  },
};

export const answerNames = Object.keys(questions) as (keyof StudyAnswers)[];

/** The most letters of a name that pages and pictures have room for. */
const longest = 150;

function readTitle(text: string): AnswerReading<string> {
  // Braces and brackets mean something in the texts of a study.
  if (/[{}<>]/.test(text)) return [{ what: 'name with { } < or >', mend: 'leave these marks out' }];
  return readName(text);
}

function readName(text: string): AnswerReading<string> {
  if (text === '') return [{ what: 'empty name', mend: 'write it between quotes' }];
  if (text.length > longest)
    return [
      {
        what: `name of ${text.length} characters`,
        mend: `expected at most ${longest} characters`,
      },
    ];
  const [lacking] = charactersWithoutGlyph(text);
  if (lacking === undefined) return { value: text };
  return [
    {
      what: `character that no font of the pictures has, "${lacking}"`,
      mend: 'write it in other characters',
    },
  ];
}

/** Reads what the study format says of itself. */
function readAs(field: 'url' | 'contact', text: string, what: string): AnswerReading<string> {
  const { success, error } = studySpec.shape[field].safeParse(text);
  return success ? { value: text } : [{ what, mend: error.issues[0]?.message ?? '' }];
}
