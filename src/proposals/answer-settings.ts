import { sum } from 'd3-array';
import type { YamlComment } from '#documents/yaml-line.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import { findOther, findScale } from './answer-scale.ts';
import type { Decisions } from './decisions.ts';
import type { KeyedDimension, KeyedTable } from './keyed-table.ts';

/** What is proposed for the answers to the question. */
export interface AnswerSettings {
  /** The column of the answers; absent where the table has none. */
  column?: string;
  spec?: FindingSpec['answers'];
  order?: Record<string, string[]>;
  comments: YamlComment[];
}

/** Proposes how the question was answered: by one or several answers, on a scale or on none. */
export function answerSettings(table: KeyedTable, decisions: Decisions): AnswerSettings {
  const dimension = answersIn(table, decisions);
  if (dimension === undefined) return { comments: [] };
  const { name: column, keys } = dimension;
  const choice = decideChoice(table, dimension, decisions);
  const sums = [dimension.total, ...Object.keys(dimension.subtotals ?? {})];
  const answers = [...keys].filter(([, key]) => !sums.includes(key)).map(([text]) => text);
  const key = (text: string) => keys.get(text) ?? text;
  const scale = choice === 'one' ? findScale(answers) : undefined;
  const other = findOther(answers);
  if (scale === undefined)
    return {
      column,
      spec: { column, choice, ...(other !== undefined && { other: key(other) }) },
      comments:
        other === undefined
          ? []
          : [
              {
                path: ['answers', 'other'],
                text: 'it stands for all that were not listed, and is shown last',
              },
            ],
    };
  const rest = [...keys.values()].filter((each) => sums.includes(each));
  return {
    column,
    spec: {
      ...{ column, choice, scale: scale.kind },
      ...(scale.neutral !== undefined && { neutral: key(scale.neutral) }),
      ...(scale.outside.length > 0 && { outside: scale.outside.map(key) }),
    },
    order: { [column]: [...scale.order.map(key), ...rest] },
    comments: [
      { path: ['answers', 'scale'], text: scale.because },
      ...(scale.neutral === undefined
        ? []
        : [{ path: ['answers', 'neutral'], text: 'it stands between the two views' }]),
      ...(scale.outside.length > 0
        ? [{ path: ['answers', 'outside'], text: 'no place on the scale: shown beside it' }]
        : []),
      {
        path: ['order', column],
        text:
          scale.kind === 'opposed' ? 'from one view to the opposite one' : 'from little to much',
      },
    ],
  };
}

/** The column of the answers: as the spreadsheet tells, else the only one that nothing else is known of, where a person says so. */
function answersIn(table: KeyedTable, decisions: Decisions): KeyedDimension | undefined {
  const { dimensions, measures } = table;
  // A mean is one of people: what tells means apart are groups, whatever they are called.
  if (!measures.includes('percent') && !measures.includes('n')) return undefined;
  const told = dimensions.find(({ tells }) => tells === 'answers');
  const unknown = dimensions.filter(({ tells }) => tells === undefined);
  const column = told ?? (unknown.length === 1 ? unknown[0] : undefined);
  if (column === undefined) return undefined;
  const makes = sharesOf(table, column);
  const areFew = makes !== undefined && makes < 98;
  if (told !== undefined && (told.choice !== undefined || !areFew)) return told;
  const { name } = column;
  const answers = { id: 'answers', says: 'answers to one question' };
  const groups = { id: 'groups', says: 'groups of people' };
  const taken = decisions.decide({
    id: `tells ${name}`,
    asks: `What does the column "${name}" tell apart?`,
    because: areFew
      ? `its shares make ${Math.round(makes)} % together`
      : 'nothing in the spreadsheet says it',
    choices: areFew ? [groups, answers] : [answers, groups],
    column: name,
  });
  return taken === 'answers' ? column : undefined;
}

function decideChoice(
  table: KeyedTable,
  dimension: KeyedDimension,
  decisions: Decisions,
): 'one' | 'several' {
  const { name, choice } = dimension;
  if (choice !== undefined) return choice;
  const makes = sharesOf(table, dimension);
  const one = { id: 'one', says: 'no, each gave one answer', written: 'one' };
  const several = { id: 'several', says: 'yes, more than one', written: 'several' };
  const isOne = makes === undefined || (makes > 98 && makes < 102);
  const taken = decisions.decide(
    {
      id: `choice ${name}`,
      asks: 'Could a person give several answers?',
      because:
        makes === undefined
          ? 'nothing tells it'
          : `the shares make ${Math.round(makes)} % together`,
      choices: isOne ? [one, several] : [several, one],
      column: name,
    },
    ['answers', 'choice'],
  );
  return taken === 'one' ? 'one' : 'several';
}

/** What the shares of the first group make together; absent where there are no shares. */
function sharesOf(
  { names, rows, dimensions, measures }: KeyedTable,
  { name, total, subtotals }: KeyedDimension,
): number | undefined {
  if (!measures.includes('percent')) return undefined;
  const sums = [total, ...Object.keys(subtotals ?? {})];
  const [at, share] = [names.indexOf(name), names.indexOf('percent')];
  const groupOf = (row: readonly string[]) =>
    row.slice(0, dimensions.length).with(at, '').join('\n');
  const [first] = rows;
  const own = rows.filter(
    (row) => first && groupOf(row) === groupOf(first) && !sums.includes(row[at]),
  );
  return sum(own, (row) => Number(row[share]) || 0);
}
