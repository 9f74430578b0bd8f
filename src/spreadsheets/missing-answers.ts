import type { NumberFact } from './number-facts.ts';
import { leaveOut } from './left-out.ts';
import type { Line } from './lines.ts';
import { ask, type Notebook } from './notebook.ts';
import { namesTotal, namesMissing } from './table-words.ts';

/** Which answers a table of frequencies is about: all that were given, or the missing ones, too. */
type Counted = 'valid' | 'all';

/** Asks where a table has percentages of those who answered beside those of all; absent where it has not. */
export function askCounted(columns: readonly Line[], notebook: Notebook): Counted | undefined {
  const percents = columns.filter(({ measures }) => measures[0] === 'percent');
  if (percents.length < 2 || !percents.some(({ isValid }) => isValid)) return undefined;
  return ask<Counted>(notebook, {
    id: 'valid',
    asks: 'Which percentages are to be shown?',
    because: 'the table has those of all who were asked, and those of all who answered',
    choices: [
      { id: 'valid', says: 'of those who answered (valid)' },
      { id: 'all', says: 'of all, missing answers counted in' },
    ],
  });
}

/** The rows of a table, without the level by which statistics programs set valid answers apart from missing ones. */
export function countedRows(lines: readonly Line[], counted: Counted = 'all'): Line[] {
  const outer = ({ labels }: Line) => labels[0]?.text ?? '';
  const inner = ({ labels }: Line) => labels.findLast((label) => label !== undefined)?.text ?? '';
  const valid = lines.filter((line) => /^val(?:id|abil)/i.test(outer(line)));
  const others = lines.filter((line) => !valid.includes(line));
  if (
    valid.length === 0 ||
    !others.every((line) => namesMissing(outer(line)) || namesTotal(outer(line)))
  )
    return [...lines];
  const own = ({ labels, ...line }: Line): Line => ({
    ...line,
    labels: labels[1] === undefined ? labels.slice(0, 1) : labels.slice(1),
  });
  if (counted === 'valid' || others.length === 0) return valid.map(own);
  const isPart = (line: Line) => line.labels[1] === undefined || !namesTotal(inner(line));
  return [...valid, ...others].filter(isPart).map(own);
}

/** Leaves out rows and columns of a table of frequencies that are about other answers. */
export function countedFacts(
  facts: readonly NumberFact[],
  rows: readonly Line[],
  counted: Counted | undefined,
  notebook: Notebook,
): NumberFact[] {
  const kept = new Set(rows.map(({ at }) => at));
  const elsewhere = facts.filter(({ row }) => !kept.has(row.at));
  leaveOut(
    notebook,
    facts,
    elsewhere,
    counted === 'valid'
      ? 'missing answers are no part of the valid percentages'
      : 'valid or missing answers added up',
  );
  const others = facts.filter(
    ({ measure, column, row }) =>
      counted !== undefined &&
      kept.has(row.at) &&
      measure === 'percent' &&
      column.isValid !== (counted === 'valid'),
  );
  leaveOut(
    notebook,
    facts,
    others,
    counted === 'valid'
      ? 'percentages of all, missing answers counted in'
      : 'percentages of valid answers',
  );
  const sums = facts.filter(({ measure, row }) => measure === 'cumulative' && kept.has(row.at));
  leaveOut(notebook, facts, sums, 'percentages added up from row to row');
  const statistics = facts.filter(({ measure, row }) => measure === 'other' && kept.has(row.at));
  leaveOut(notebook, facts, statistics, 'statistic that no finding shows');
  const left = new Set([...elsewhere, ...others, ...sums, ...statistics]);
  return facts.filter((fact) => !left.has(fact));
}
