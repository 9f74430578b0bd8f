import { InputError } from '#errors.ts';
import { annotate } from './annotations.ts';
import { printChoices } from './choices.ts';
import { printNotes, sumUp } from './print-notes.ts';
import { openChecked } from './open-checked.ts';
import { checkPrevious } from './previous.ts';
import type { Command } from './request.ts';
import { unfinishedNotes } from './unfinished-notes.ts';

/** Checks a study folder and writes nothing; says which charts were chosen; with `json`, prints its problems for programs, and only those. */
export const check: Command = async ({ study, site, previous, json }) => {
  checkPrevious(previous);
  try {
    const opened = (await openChecked(study, site, { previous })).study;
    const { findings, notes } = opened;
    const unfinished = unfinishedNotes(study, site);
    console.log(json ? '[]' : `${sumUp(opened)}, no problems`);
    if (!json) printChoices(findings);
    if (!json) printNotes([...notes, ...unfinished]);
    return 0;
  } catch (error) {
    if (!json || !(error instanceof InputError)) throw error;
    annotate(error.problems, study);
    console.log(JSON.stringify(error.problems, null, 2));
    return 1;
  }
};
