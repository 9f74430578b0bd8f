import type { Dimension } from './dimensions.ts';
import { type NumberFact, valueOf } from './number-facts.ts';
import { makeWhole } from './number-checks.ts';
import { decimalsOf, timesHundred } from './number-text.ts';
import { ask, note, type Notebook } from './notebook.ts';
import { addressOf } from './sheet.ts';
import { namesTotal } from './table-words.ts';
import type { Understood } from './understood.ts';

const shareMeasures: readonly string[] = ['percent', 'low', 'high', 'cumulative'];

/** Brings shares to 0–100: by moving the point, and only where all of them lie between 0 and 1. */
export function settleScale(
  facts: readonly NumberFact[],
  dimensions: readonly Dimension[],
  notebook: Notebook,
): { facts: NumberFact[]; scale?: Understood['scale'] } {
  const shares = facts.filter(
    ({ measure, number }) => shareMeasures.includes(measure ?? '') && number !== undefined,
  );
  if (shares.length === 0) return { facts: [...facts] };
  const signed = shares.filter(({ number }) => number?.percent);
  const plain = shares.filter((fact) => !signed.includes(fact));
  const isSmall =
    plain.length > 0 &&
    plain.every((fact) => Math.abs(valueOf(fact)) <= 1) &&
    plain.some((fact) => !Number.isInteger(valueOf(fact)));
  if (!isSmall || signed.length > 0) return { facts: [...facts], scale: '0-100' };
  const isProved = dimensions.some(({ key }) =>
    makeWhole(
      plain.filter(({ at, measure }) => measure === 'percent' && !namesTotal(at.get(key) ?? '')),
      key,
      1,
    ),
  );
  const [first] = plain;
  const where = first ? `${addressOf(first.cell)} "${first.cell.text}"` : '';
  if (!isProved) {
    const answer = ask(notebook, {
      id: 'scale',
      asks: `Are the shares (${where}) parts of 1, so that 0.48 means 48 %?`,
      because: 'none of them is above 1, and they add up to no whole',
      choices: [
        { id: '0-1', says: 'yes, 0.48 means 48 %' },
        { id: '0-100', says: 'no, 0.48 means 0.48 %' },
      ],
    });
    if (answer === '0-100') return { facts: [...facts], scale: '0-100' };
  } else
    note(
      notebook,
      'columns',
      `shares stand as parts of 1 (${where}), and are written as percentages: they make 1`,
      'percent',
    );
  return {
    facts: facts.map((fact) =>
      plain.includes(fact) && fact.number ? { ...fact, number: hundredfold(fact.number) } : fact,
    ),
    scale: '0-1',
  };
}

function hundredfold(number: NonNullable<NumberFact['number']>): NonNullable<NumberFact['number']> {
  return {
    ...number,
    digits: timesHundred(number.digits),
    ...(number.held !== undefined && { held: timesHundred(number.held) }),
  };
}

/** Says with how many decimals numbers are taken that the file holds with more than it shows, or with very many. */
export function settleDecimals(facts: readonly NumberFact[], notebook: Notebook): NumberFact[] {
  const hiding = facts.filter(({ number }) => number?.held !== undefined);
  const long = facts.filter(({ number }) => decimalsOf(number?.digits ?? '') > 4);
  const [hidden] = hiding;
  const [endless] = long;
  const isHeld =
    hidden?.number?.held !== undefined &&
    ask(notebook, {
      id: 'shown',
      asks: `Take numbers as they are shown, e.g. ${hidden.number.digits} in ${addressOf(hidden.cell)}, or as the file holds them, ${hidden.number.held}?`,
      because: 'cells are formatted to show fewer decimals than they hold',
      choices: [
        { id: 'shown', says: 'as they are shown' },
        { id: 'held', says: 'as the file holds them' },
      ],
    }) === 'held';
  const isRounded =
    endless?.number !== undefined &&
    ask(notebook, {
      id: 'round',
      asks: `Round numbers such as ${endless.number.digits} in ${addressOf(endless.cell)} to one decimal?`,
      because:
        'they were computed, and no format says with how many decimals they are meant to be read',
      choices: [
        { id: 'no', says: 'no, leave them as they are' },
        { id: 'yes', says: 'yes, to one decimal' },
      ],
    }) === 'yes';
  return facts.map((fact) => {
    const { number } = fact;
    if (number === undefined) return fact;
    if (isHeld && number.held !== undefined)
      return { ...fact, number: { ...number, digits: number.held } };
    return isRounded && long.includes(fact)
      ? { ...fact, number: { ...number, digits: Number(number.digits).toFixed(1) } }
      : fact;
  });
}
