import { basename } from 'node:path';
import { InputError, quoteList } from '#errors.ts';
import { slugPattern } from '#findings/specs/setting-values.ts';
import { template } from '#new-study/template.ts';
import { freeName } from '#proposals/keys.ts';
import { type Proposal, proposeFinding } from '#proposals/propose-finding.ts';
import { proposedId } from '#proposals/proposed-id.ts';
import { readAround } from '#proposals/read-around.ts';
import { type StudyAround, withFinding } from '#proposals/study-around.ts';
import { understandFile } from '#spreadsheets/understand-file.ts';
import type { Question, UnderstoodFile } from '#spreadsheets/understood.ts';
import { agrees, askQuestion, openTerminal, type Terminal } from './ask-question.ts';
import { chosenTables, sheetAnswer } from './chosen-tables.ts';
import { clearRepairs } from './leftovers.ts';
import { type PutFile, putFiles } from './put-files.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { Command, Request } from './request.ts';
import { proposedLines, takenLine, understoodLines } from './show-proposal.ts';
import { typedCommand } from './typed-folder.ts';
import { UsageError } from './usage.ts';

/**
 * Adds a finding for a spreadsheet: says what it understood, asks what it cannot tell, proposes files and writes them
 * where that is wanted. No file that is there loses anything, and nothing is published before the team has edited it.
 */
export const add: Command = async (request) => {
  const { study, spreadsheet: name = '', yes } = request;
  const bytes = readSpreadsheet(name);
  clearRepairs(study);
  const { around, found } = readAround(study, template);
  checkId(request.id, around);
  if (around.isExample) console.log(undescribed);
  const terminal = yes ? undefined : openTerminal();
  try {
    const proposals = await settle({ request, around, name, bytes }, terminal);
    for (const line of proposals.flatMap(proposedLines)) console.log(line);
    if (!yes && !(await isWanted(terminal))) return 1;
    putFiles(study, newFiles(proposals, found));
    console.log(nextSteps(study, proposals));
    return 0;
  } finally {
    terminal?.close();
  }
};

const undescribed = `note: describe your study in data/study.yaml first: its "base" and its "period" are those of the example\n`;

/** What is to be understood, and for which study. */
interface Task {
  request: Request;
  around: StudyAround;
  name: string;
  bytes: Uint8Array;
}

/** Understands and proposes anew with each answer, until nothing is open or nobody can be asked. */
async function settle(task: Task, terminal: Terminal | undefined): Promise<Proposal[]> {
  let answers: Readonly<Record<string, string>> = {};
  let shown = '';
  for (;;) {
    const { proposals, questions, lines } = consider(task, answers);
    const open = proposals.flatMap((proposal) => proposal.questions);
    const [next] = terminal ? [...questions, ...open].filter(({ answered }) => !answered) : [];
    if (lines !== shown) console.log(lines);
    shown = lines;
    if (terminal === undefined || next === undefined) {
      for (const line of untold(questions)) console.log(line);
      return proposals;
    }
    answers = { ...answers, [next.id]: await askQuestion(terminal, next) };
  }
}

/** What is understood and proposed with some answers. */
function consider({ request, around, name, bytes }: Task, given: Readonly<Record<string, string>>) {
  const understand = (answers: Readonly<Record<string, string>>): UnderstoodFile => {
    const { study } = around;
    const respondents = around.isExample ? undefined : study.base;
    const hints = { languages: study.languages ?? [], respondents, answers };
    const { understood, problems } = understandFile(name, bytes, hints);
    if (understood === undefined) throw new InputError(problems);
    return understood;
  };
  const first = understand(given);
  const named = sheetAnswer(first, request.sheet);
  const answers = { ...given, ...named };
  const understood = Object.keys(named).length === 0 ? first : understand(answers);
  const { tables, questions } = chosenTables(request, understood, answers);
  let left = around;
  const proposals = tables.map((table) => {
    const wanted = request.id ?? proposedId(name, table.sheet, understood.sheets.length);
    const id = freeName(wanted, left.isTaken);
    const proposal = proposeFinding(table, left, { id, file: basename(name), answers });
    left = withFinding(left, id, proposal.files);
    return proposal;
  });
  return {
    proposals,
    questions: [...understood.questions, ...questions],
    lines: tables.flatMap((table) => understoodLines(name, table)).join('\n'),
  };
}

/** Questions of the file as a whole have no line in a YAML file to stand at. */
function untold(questions: readonly Question[]): string[] {
  const open = questions.filter(({ answered }) => !answered);
  return open.length === 0
    ? []
    : [
        '',
        'not asked: --sheet and --table name others',
        ...open.map((one) => `  ${takenLine(one)}`),
      ];
}

function checkId(id: string | undefined, { isTaken }: StudyAround): void {
  if (id === undefined) return;
  if (!slugPattern.test(id))
    throw new UsageError(
      'unusable --id',
      id,
      'expected lower-case letters, digits and single hyphens, e.g. "opening-hours"',
    );
  if (isTaken(id))
    throw new UsageError(
      'id that is taken',
      id,
      `a file, a text or a page is called so; free is e.g. "${freeName(id, isTaken)}"`,
    );
}

async function isWanted(terminal: Terminal | undefined): Promise<boolean> {
  if (terminal && (await agrees(terminal, '\nwrite these files?'))) return true;
  if (terminal === undefined)
    console.error('no terminal to ask on\n  add --yes to write what is shown above');
  console.error('nothing was written');
  return false;
}

/** Of files that several findings add to, the last has what all add. */
function newFiles(proposals: readonly Proposal[], found: ReadonlyMap<string, string>): PutFile[] {
  const files = new Map(proposals.flatMap((proposal) => [...proposal.files]));
  return [...files].map(([file, text]) => ({ file, text, before: found.get(file) }));
}

function nextSteps(study: string, proposals: readonly Proposal[]): string {
  const shown = quoteList(proposals.map(({ id }) => `{{${id}}}`));
  return `
written; nothing of it is published yet
  ${typedCommand('check', study)} names each question and each text that is still to be written
  a finding is shown on the home page where home.md has ${shown} alone in a paragraph`;
}
