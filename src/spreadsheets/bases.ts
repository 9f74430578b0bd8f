import type { TableAxis } from './dimensions.ts';
import { type NumberFact, valueOf } from './number-facts.ts';
import { leaveOut } from './left-out.ts';
import { note, type Notebook } from './notebook.ts';
import { canonicalDigits } from './number-text.ts';
import { addressOf, type Sheet, type SheetCell } from './sheet.ts';
import type { TidyCell } from './understood.ts';

/** How many people the numbers with some values refer to. */
export interface Base {
  at: ReadonlyMap<string, string>;
  cell: TidyCell;
}

/** Bases that stand in rows or columns of their own; of several the unweighted ones. */
export function basesOfFacts(facts: readonly NumberFact[], notebook: Notebook): Base[] {
  const all = facts.filter(
    ({ measure, number }) =>
      measure === 'base' && number?.percent === false && /^\d+$/.test(number.digits),
  );
  const weightings = all.map(({ row, column }) => row.weighting ?? column.weighting);
  const own = all.filter(
    (_, place) =>
      !(weightings[place] === 'weighted' && weightings.some((one) => one !== 'weighted')),
  );
  leaveOut(
    notebook,
    facts,
    facts.filter((fact) => fact.measure === 'base' && !own.includes(fact)),
    'no number of people who answered: weighted bases, or shares in their place',
  );
  const [first] = own;
  if (first !== undefined)
    note(
      notebook,
      'base',
      `${placeOf(own)} ${quoted(first)}holds bases: how many people the numbers refer to`,
    );
  return own.map(({ at, cell, number }) => ({
    at,
    cell: {
      text: number?.digits ?? '',
      ...(number?.digits !== cell.text && { printed: cell.text }),
      address: addressOf(cell),
    },
  }));
}

function placeOf(facts: readonly NumberFact[]): string {
  const rows = [...new Set(facts.map(({ cell }) => cell.row + 1))];
  if (rows.length === 1) return `row ${rows[0]}`;
  const columns = [...new Set(facts.map(({ cell }) => addressOf(cell).replace(/\d+/, '')))];
  if (columns.length === 1) return `column ${columns[0]}`;
  return rows.length <= columns.length
    ? `rows ${rows.join(', ')}`
    : `columns ${columns.join(', ')}`;
}

function quoted({ row, column }: NumberFact): string {
  const label = [row, column].find(({ measures }) =>
    ['base', 'n'].includes(measures[0] ?? ''),
  )?.head;
  return label === undefined ? '' : `"${label}" `;
}

/** Bases that stand in labels, as in "Men (n=812)". */
export function basesOfLabels(axes: readonly TableAxis[], notebook: Notebook): Base[] {
  const found = axes.flatMap(({ at }) =>
    [...at].flatMap(([line, values]): Base[] =>
      line.base === undefined ? [] : [{ at: values, cell: line.base }],
    ),
  );
  const [first] = found;
  if (first !== undefined)
    note(notebook, 'base', `bases stand in labels: ${first.cell.address} "${first.cell.printed}"`);
  return found;
}

/** The base of all, where a text above or below the table says it: "Base: 1 718 respondents". */
export function baseInTexts(texts: readonly SheetCell[], sheet: Sheet, notebook: Notebook): Base[] {
  for (const cell of texts) {
    const [, typed = ''] =
      /(?:^|[(\s–—,;])(?:bases?|n|effectifs?|[eé]chantillon|sample(?: size)?|muestra|amostra|e[sș]antion)\s*[:=]\s*(?:n\s*=\s*)?(\d[\d.,  \u202f]*)/iu.exec(
        cell.text,
      ) ?? [];
    const digits = canonicalDigits(typed.trim().replace(/[.,]$/, ''), sheet.decimal);
    if (digits === undefined || !/^\d+$/.test(digits)) continue;
    note(
      notebook,
      'base',
      `${addressOf(cell)} "${cell.text}" says how many people the numbers refer to`,
    );
    return [
      { at: new Map(), cell: { text: digits, printed: cell.text, address: addressOf(cell) } },
    ];
  }
  return [];
}

/** The base that belongs to some values: the one that is about most of them, and about no other. */
export function baseFor(
  bases: readonly Base[],
  at: ReadonlyMap<string, string>,
): TidyCell | undefined {
  return bases
    .filter((base) => [...base.at].every(([key, value]) => at.get(key) === value))
    .toSorted((a, b) => b.at.size - a.at.size)[0]?.cell;
}

/** A total of answers that each person gave one of is how many answered. */
export function basesOfTotals(facts: readonly NumberFact[], key: string): Base[] {
  return facts
    .filter((fact) => fact.measure === 'n' && Number.isInteger(valueOf(fact)))
    .map(({ at, cell, number }) => ({
      at: new Map([...at].filter(([one]) => one !== key)),
      cell: {
        text: number?.digits ?? '',
        ...(number?.digits !== cell.text && { printed: cell.text }),
        address: addressOf(cell),
      },
    }));
}
