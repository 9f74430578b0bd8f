import type { Host } from '#hosts.ts';

/** What is known of a study that is to be made. What is absent, an example stands for. */
export interface StudyAnswers {
  /** Its title. */
  name?: string | undefined;
  /** Language tags (BCP 47), that of the team first. Default: English. */
  languages?: string[] | undefined;
  /** Who publishes it. */
  publisher?: string | undefined;
  /** Its public address. */
  site?: string | undefined;
  /** The e-mail address of the team. */
  contact?: string | undefined;
  /** Where it will be published; absent where that is not known yet. */
  host?: Host | undefined;
}

/** What an answer says, or all that is wrong with it. */
export type AnswerReading<T> = { value: T } | AnswerRefusal[];

/** What is wrong with an answer, and how to mend that. */
export interface AnswerRefusal {
  what: string;
  /** The part of the answer that it is about. Default: all of it. */
  value?: string;
  mend: string;
}
