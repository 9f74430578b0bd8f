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

/** What an answer says, or what is wrong with it and how to mend that. */
export type AnswerReading<T> = { value: T } | AnswerRefusal;

export interface AnswerRefusal {
  what: string;
  mend: string;
}
