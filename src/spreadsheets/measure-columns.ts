import type { NumberFact } from './number-facts.ts';
import { leaveOut } from './left-out.ts';
import type { Line } from './lines.ts';
import { ask, note, type Notebook } from './notebook.ts';
import { columnLetters } from './sheet.ts';
import type { CalledMeasure } from './table-words.ts';

/**
 * Columns whose names say a measure and something else: "Men %" and "Women %" tell groups apart, while "Cases (n)" and
 * "Prevalence (%)" only say more of their measure.
 */
export function withoutAsides(lines: readonly Line[]): Line[] {
  const counting = lines.filter(({ measures }) => measures[0] !== 'base');
  if (counting.some(({ measures }) => measures.length === 0)) return [...lines];
  const named = counting.filter((line) => nameOf(line) !== '');
  const groups = Map.groupBy(
    named.flatMap((line) => line.measures.map((measure) => ({ measure, name: nameOf(line) }))),
    ({ measure }) => measure,
  );
  const isTelling = [...groups.values()].some(
    (all) => new Set(all.map(({ name }) => name)).size > 1,
  );
  const isSame = new Set(counting.map(nameOf)).size < 2;
  return isTelling || isSame
    ? [...lines]
    : lines.map((line) => ({ ...line, labels: line.labels.map(() => undefined) }));
}

function nameOf({ labels }: Line): string {
  return labels
    .map((label) => label?.text ?? '')
    .join('\t')
    .trim();
}

/** Takes one of several columns that hold the same measure of the same rows; which one is asked. */
export function chooseColumns(
  facts: readonly NumberFact[],
  columns: readonly Line[],
  notebook: Notebook,
): NumberFact[] {
  const bare = columns.filter(
    (line) =>
      nameOf(line) === '' &&
      line.measures.length === 1 &&
      facts.some(({ column }) => column === line),
  );
  let kept = [...facts];
  for (const [measure, lines] of Map.groupBy(bare, (line) => line.measures[0])) {
    if (measure === undefined || lines.length < 2 || lines.some(({ weighting }) => weighting))
      continue;
    const [first] = lines;
    if (first === undefined || facts.some(({ row }) => row.measures.length > 0)) continue;
    const ordered = lines.toSorted((a, b) => misfit(kept, a, measure) - misfit(kept, b, measure));
    const taken = ask(notebook, {
      id: `column-${measure}`,
      asks: `Which column is meant by "${measure}"?`,
      because: 'several are called so',
      choices: ordered.map(({ at, head = '' }) => ({
        id: columnLetters(at),
        says: `column ${columnLetters(at)}, "${head}"`,
      })),
    });
    const others = kept.filter(
      ({ column }) => lines.includes(column) && columnLetters(column.at) !== taken,
    );
    leaveOut(notebook, facts, others, `column ${taken} is taken instead`);
    kept = kept.filter((fact) => !others.includes(fact));
  }
  return kept;
}

/** How many percentages are not the counts of a column out of the bases. */
function misfit(facts: readonly NumberFact[], line: Line, measure: CalledMeasure): number {
  if (measure !== 'n') return 0;
  const of = (row: Line, one: CalledMeasure) =>
    facts.find((fact) => fact.row === row && fact.measure === one)?.number?.digits;
  return facts
    .filter(({ column }) => column === line)
    .filter(({ row, number }) => {
      const [percent, base] = [of(row, 'percent'), of(row, 'base')];
      return (
        percent !== undefined &&
        base !== undefined &&
        Math.abs((Number(number?.digits) / Number(base)) * 100 - Number(percent)) > 1
      );
    }).length;
}

/** Notes which columns or rows hold which measure, where their heads say it or signs do. */
export function noteMeasures(facts: readonly NumberFact[], notebook: Notebook): void {
  const told = facts.filter(
    ({ measure, number }) =>
      measure !== undefined &&
      measure !== 'base' &&
      measure !== 'cumulative' &&
      measure !== 'other' &&
      number !== undefined,
  );
  for (const [measure, own] of Map.groupBy(told, (fact) => fact.measure)) {
    const headed = own.filter(
      ({ row, column }) => row.measures.length + column.measures.length > 0,
    );
    const [first] = headed;
    const side = first !== undefined && first.row.measures.length > 0 ? 'row' : 'column';
    const lines = [...new Set(headed.map((fact) => fact[side]))];
    const names = lines.map(({ at }) => (side === 'row' ? String(at + 1) : columnLetters(at)));
    const heads = [...new Set(lines.flatMap(({ head }) => head ?? []))]
      .slice(0, 3)
      .map((head) => `"${head}"`);
    const where = `${side}${names.length > 1 ? 's' : ''} ${names.length > 6 ? `${names[0]} to ${names.at(-1)}` : names.join(', ')}`;
    if (first !== undefined)
      note(
        notebook,
        'columns',
        `${where} ${names.length > 1 ? 'hold' : 'holds'} "${measure}", by ${heads.join(', ')}`,
        measure,
      );
    else note(notebook, 'columns', `cells with a percent sign hold "percent"`, measure);
  }
}
