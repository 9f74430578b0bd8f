import { quoteList } from '#errors.ts';
import type { Question, Understood, UnderstoodFile } from '#spreadsheets/understood.ts';
import type { Request } from './request.ts';
import { UsageError } from './usage.ts';

/** The answer that names the sheet which the command line asks for; nothing where that is read already. */
export function sheetAnswer(
  { sheets, questions }: UnderstoodFile,
  wanted: string | undefined,
): Record<string, string> {
  if (wanted === undefined) return {};
  const named = sheets.find(({ name }) => name === wanted) ?? sheets[Number(wanted) - 1];
  if (named === undefined)
    throw new UsageError(
      'unknown sheet',
      wanted,
      `expected one of ${quoteList(sheets.map(({ name }) => name))}`,
    );
  const asked = questions.find(({ choices }) => choices.some(({ id }) => id === named.name));
  if (asked === undefined && !named.read)
    throw new UsageError('empty sheet', named.name, 'name one that has a table');
  return asked === undefined ? {} : { [asked.id]: named.name };
}

/** The tables that findings are made of: the one or all that the command line names, else one that is asked for. */
export function chosenTables(
  { table: wanted }: Pick<Request, 'table'>,
  { tables }: UnderstoodFile,
  answers: Readonly<Record<string, string>>,
): { tables: Understood[]; questions: Question[] } {
  const numbers = tables.map((_, index) => String(index + 1));
  if (wanted !== undefined && ![...numbers, 'all'].includes(wanted))
    throw new UsageError(
      'unknown table',
      wanted,
      `the sheet has ${tables.length}: expected ${tables.length > 1 ? '1 to ' : ''}${tables.length}, or all`,
    );
  if (wanted === 'all' || tables.length === 1) return { tables, questions: [] };
  const given = wanted ?? answers[tableQuestion];
  const taken = given !== undefined && [...numbers, 'all'].includes(given) ? given : '1';
  const question = {
    id: tableQuestion,
    asks: 'Which table of the sheet is the finding?',
    because: `it has ${tables.length}, each would be a finding of its own`,
    choices: [
      ...tables.map((each, index) => ({ id: String(index + 1), says: titleOf(each) })),
      { id: 'all', says: 'all of them, each a finding' },
    ],
    taken,
    answered: given !== undefined,
  };
  return {
    tables: taken === 'all' ? tables : tables.filter((_, index) => numbers[index] === taken),
    questions: wanted === undefined ? [question] : [],
  };
}

const tableQuestion = 'table';

function titleOf({ range, above, rows }: Understood): string {
  const title = above.at(-1)?.text;
  return `${range}${title === undefined ? '' : `, "${title}"`}, ${rows.length} rows`;
}
