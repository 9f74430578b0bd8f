import type { YamlComment } from '#documents/yaml-line.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Understood } from '#spreadsheets/understood.ts';
import type { Decisions } from './decisions.ts';
import type { KeyedTable } from './keyed-table.ts';

/** What is known of those who were asked. */
interface Known {
  /** The base of the study; absent where it is that of an example still. */
  own: number | undefined;
  answers: FindingSpec['answers'];
}

/** Proposes the number of people behind the numbers: as the spreadsheet states it; else it is asked where no sum tells. */
export function baseSettings(
  { base }: Understood,
  table: KeyedTable,
  { own, answers }: Known,
  decisions: Decisions,
): { spec: Pick<FindingSpec, 'base'>; comments: YamlComment[] } {
  const { measures, rows, names } = table;
  if (measures.includes('base')) return { spec: {}, comments: [] };
  const stated = Number(base?.text);
  if (Number.isInteger(stated) && stated > 0)
    return statedBase(stated, `${base?.address ?? 'the spreadsheet'} says ${stated}`, own);
  const isCounted = measures.includes('n');
  const together = isCounted && !measures.includes('percent') ? grandTotal(table) : undefined;
  if (together !== undefined) return statedBase(together, 'the total of all is so many', own);
  // Counts and percentages tell their base together, and so do counts of one answer each.
  if (isCounted && (measures.includes('percent') || answers?.choice === 'one'))
    return { spec: {}, comments: [] };
  const largest = isCounted
    ? Math.max(...rows.map((row) => Number(row[names.indexOf('n')]) || 0))
    : 0;
  const everybody = {
    id: 'study',
    says: `everybody whom the study asked, ${own}`,
    written: 'without a line "base"',
  };
  const study = own === undefined ? [] : [everybody];
  const none = {
    id: 'none',
    says: 'they are no parts of those who answered',
    written: 'base: none',
  };
  const unknown = { id: 'unknown', says: 'I do not know', written: 'base: unknown' };
  const counted = largest > (own ?? 0) ? [none, ...study] : [...study, none];
  const taken = decisions.decide(
    {
      id: 'base',
      asks: isCounted
        ? 'How many people are these numbers parts of?'
        : 'How many people answered this question?',
      because: 'the spreadsheet does not say it',
      choices: isCounted ? counted : [unknown, ...study],
      number: 'the number of people',
    },
    ['base'],
  );
  if (taken === 'study') return { spec: {}, comments: [] };
  const isNumber = taken !== 'none' && taken !== 'unknown';
  return { spec: { base: isNumber ? Number(taken) : taken }, comments: [] };
}

function statedBase(stated: number, because: string, own: number | undefined) {
  return stated === own
    ? { spec: {}, comments: [{ path: [], text: `the base is that of the study: ${because}` }] }
    : { spec: { base: stated }, comments: [{ path: ['base'], text: because }] };
}

/** How many people all groups are together; absent where a dimension has no total. */
function grandTotal({ dimensions, rows, names }: KeyedTable): number | undefined {
  const all = rows.find((row) =>
    dimensions.every(({ total }, index) => total !== undefined && row[index] === total),
  );
  const count = Number(all?.[names.indexOf('n')]);
  return dimensions.length > 0 && Number.isInteger(count) && count > 0 ? count : undefined;
}
