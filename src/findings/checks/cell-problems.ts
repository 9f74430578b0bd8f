import { group } from 'd3-array';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import { furtherLines, type Problem } from '#errors.ts';
import { columnsMend } from '#findings/columns/columns-mend.ts';
import { fillsGap, isBound, markedNumber } from '#findings/columns/number-column.ts';
import { defaultFlags } from '#findings/specs/flags.ts';
import { type MeasureName, measures } from '#findings/specs/measures.ts';
import { codeList, defaultSymbols, type SymbolName, symbolNames } from '#findings/specs/symbols.ts';
import type { TableRow } from '#tables/table.ts';
import type { FindingParts } from './finding-check.ts';

/** A cell of a measure that cannot be used. */
export interface BadCell {
  /** The name of its column. */
  column: string;
  measure: MeasureName;
  problem: Problem;
}

interface PartsWithRemarks extends FindingParts {
  /** The lines of rows that are remarks (`remarkLines`). */
  remarks: ReadonlySet<number>;
}

/** Cells that cannot be used, told once for each column and cause, with their lines. */
export function cellProblems(cells: readonly BadCell[], parts: PartsWithRemarks): Problem[] {
  const causes = group(
    cells,
    ({ column }) => column,
    ({ problem }) => causeOf(problem),
  );
  return [...causes.values()].flatMap((columns) =>
    [...columns].flatMap(([cause, alike]) => {
      const [first] = alike;
      if (first === undefined) return [];
      const lines = furtherLines(alike.map(({ problem }) => problem));
      return [{ ...first.problem, mend: `${mendOf(cause, first, alike, parts)}${lines}` }];
    }),
  );
}

/** What a cell has in common with others that are mended in the same way. */
function causeOf({ what, value = '' }: Problem): string {
  if (!what.endsWith(': not a number')) return what;
  if (digitsMeant(value) !== undefined) return 'letter';
  if (markedNumber(value)) return 'marked';
  return fillsGap(value) || isBound(value) || /^[[(].{1,6}[\])]$/.test(value) ? 'symbol' : what;
}

function mendOf(
  cause: string,
  first: BadCell,
  alike: readonly BadCell[],
  parts: PartsWithRemarks,
): string {
  if (cause === 'letter') return mendLetter(first, parts);
  if (cause === 'marked') return mendMarked(first, parts);
  if (cause === 'symbol')
    return mendSymbols(
      alike.map(({ problem }) => problem.value ?? ''),
      parts,
    );
  const { column, measure, problem } = first;
  if (
    problem.what.startsWith('empty ') &&
    alike.every((cell) => parts.remarks.has(cell.problem.line))
  )
    return `a row of words alone is no result: what stands below a table belongs in a text of the finding; else ${problem.mend}`;
  const isOutside = / (?:above|below) /.test(problem.what) && measures[measure].percent;
  const isBroken = problem.what.endsWith(' with decimals');
  if (!isOutside && !isBroken) return problem.mend;
  return `${problem.mend}; rates, indices and averages are a mean, also in "headline": ${columnsMend({ [column]: 'mean' }, parts)}`;
}

/** The lines of rows that are no results but words below them: nothing is expected of these words. */
export function remarkLines(cells: readonly BadCell[], rows: readonly TableRow[]): Set<number> {
  const bad = new Set(cells.map(({ problem }) => problem.line));
  const remarks = rows.filter((row) => bad.has(row.place.line) && isRemark(row));
  return new Set(remarks.map(({ place }) => place.line));
}

/** Whether a row has but one cell that is filled, as a source or a note below a table; in a table of two, as words tell. */
function isRemark(row: TableRow): boolean {
  const [words, ...others] = row.cells.filter(isFilled);
  if (words === undefined || others.length > 0) return false;
  return row.cells.length > 2 || /^(?:sources?|notes?|n\.? ?b\.?)\b.*|^\*/i.test(words.text);
}

function isFilled({ text }: { text: string }): boolean {
  return text !== '';
}

/** Letters that are typed, or read by a scanner, where a digit is meant. */
const digitsLike: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' };

/** The number that a text is with digits in the place of such letters; absent where it has none, or is no number then. */
function digitsMeant(text: string): string | undefined {
  const number = text.replace(/[lIOo]/g, (letter) => digitsLike[letter] ?? letter);
  return number !== text && /\d/.test(text) && /^\d+(?:\.\d+)?$/.test(number) ? number : undefined;
}

/** Where the letter is a mark of the study, it is meant as one. */
function mendLetter(cell: BadCell, parts: FindingParts): string {
  const { value = '', mend } = cell.problem;
  const flags = parts.study.flags ?? defaultFlags;
  if (Object.hasOwn(flags, markedNumber(value)?.mark ?? '')) return mendMarked(cell, parts);
  return `write ${digitsMeant(value) ?? ''}, if a letter was typed for a digit, or other digits: ${mend}`;
}

/** A mark has a cell of its own, so that the number stays one. */
function mendMarked({ measure, problem }: BadCell, { study }: FindingParts): string {
  const { number = '', mark = '' } = markedNumber(problem.value ?? '') ?? {};
  const flags = study.flags ?? defaultFlags;
  return `write the number alone, and its mark in a column beside it:${pasted(`${measure},${measure}_flag`, `${number},${Object.hasOwn(flags, mark) ? mark : ''}`)}
  marks are ${codeList(flags)}; others get their meaning under "flags" in data/study.yaml, or are told in a text`;
}

/** What stands for a number means something that only its author knows: what is likely is offered, as the safer one. */
function mendSymbols(texts: readonly string[], { study }: FindingParts): string {
  const known = study.symbols ?? defaultSymbols;
  const meant = Object.fromEntries([...new Set(texts)].map((text) => [text, likelyMeaning(text)]));
  return `say what it means, one of ${symbolNames.join(', ')}, in data/study.yaml${study.symbols ? ', instead of its "symbols"' : ''}:${pasted(yamlLine({ symbols: { ...known, ...meant } }))}
  suppressed is a small number that nobody may work out; or write ${codeList(known)}`;
}

/** Whoever hides a number hides it again; what statistical offices write for other reasons is taken as that. */
function likelyMeaning(text: string): SymbolName {
  if (/^<\s?0/.test(text)) return 'rounds-to-zero';
  if (/^(?::|\.{1,3}|…|n.?[ad]\.?|n\/d|nan|null|nil|missing)$/i.test(text)) return 'unavailable';
  return 'suppressed';
}
