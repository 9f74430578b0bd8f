import type { TableTexts } from './column-texts.ts';
import { kindsOf } from './column-kinds.ts';
import { countedIn } from './counted.ts';
import type { Evidence } from './evidence.ts';
import { isDay } from './personal-patterns.ts';

const moment =
  /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T,]+\d{1,2}[:h]\d{2}(?::(\d{2}))?|^1[0-9]{9}(?:\d{3})?$/;

/** So many moments are no waves. */
const manyMoments = 8;

/** When each answer came in: people are counted by the day, or by the hour, not by the second. */
export function moments(texts: TableTexts): Evidence | undefined {
  const kinds = kindsOf(texts);
  const { isOfGroups } = countedIn(kinds, texts);
  const found = texts.columns.find(({ distinct, filled }) => {
    const all = [...distinct.keys()];
    const held = all.filter((text) => moment.test(text));
    const isUneven = held.some((text) => Number(moment.exec(text)?.[1] ?? 0) > 0);
    return held.length >= manyMoments && held.length >= filled * 0.8 && (!isOfGroups || isUneven);
  });
  return (
    found && {
      what: 'when each answer came in',
      ...(found.shown && { column: found.shown }),
      place: found.place,
    }
  );
}

/** Years in which people who answer were born, and no wave was. */
const births = { from: 1920, to: 2015, spread: 15 };

/** Days over so many years that they are days of birth, in a table that counts nobody. */
export function daysOfBirth(texts: TableTexts): Evidence | undefined {
  const { rows, columns } = texts;
  if (rows.length < 5 || countedIn(kindsOf(texts), texts).isOfGroups) return undefined;
  const found = columns.find(({ distinct }) => {
    const days = [...distinct.keys()];
    const years = days
      .filter(isDay)
      .flatMap((day) => Number(/(?:19|20)\d\d/.exec(day)?.[0] ?? Number.NaN));
    const known = years.filter((year) => year >= births.from && year <= births.to);
    return (
      known.length >= 5 &&
      known.length > days.length * 0.8 &&
      days.length >= rows.length * 0.8 &&
      Math.max(...known) - Math.min(...known) >= births.spread &&
      median(known) <= births.to - 8
    );
  });
  const place = found?.distinct.values().next().value;
  if (found === undefined || place === undefined) return undefined;
  return { what: 'dates of birth', ...(found.shown && { column: found.shown }), place };
}

function median(years: readonly number[]): number {
  return years.toSorted((a, b) => a - b)[Math.floor(years.length / 2)] ?? 0;
}
