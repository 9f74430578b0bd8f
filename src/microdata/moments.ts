import type { TableTexts } from './table-texts.ts';
import type { Evidence } from './evidence.ts';
import { median } from './median.ts';
import { isDay } from './personal-patterns.ts';

const moment =
  /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T,]+\d{1,2}[:h]\d{2}(?::(\d{2}))?|^1[0-9]{9}(?:\d{3})?$/;
const timeOfDay = /^\d{1,2}:\d{2}:(\d{2})$/;

/** Days as spreadsheets count them, with the time as fraction. */
const serial = /^[34]\d{4}\.\d{4,}$/;
const whenName =
  /^(?:time|timestamp|datetime|when|hour|heure|horodat\w*|hora|uhrzeit|zeit\w*|submit\w*|recorded\w*|completed\w*|started\w*|start(?:date|time)|end(?:date|time)|date)$/;

/** So many moments are no waves. */
const manyMoments = 8;

/** When each answer came in: people are counted by the day, or by the hour, not by the second. */
export function moments(texts: TableTexts): Evidence | undefined {
  const { isOfGroups, isMeasured } = texts.counted;
  const found = texts.columns.find(({ distinct, filled, joined }) => {
    const all = distinct;
    const isWhen = whenName.test(joined);
    const held = all.filter(
      (text) =>
        moment.test(text) ||
        (isWhen && (serial.test(text) || (!isMeasured && timeOfDay.test(text)))),
    );
    if (isSteady(held)) return false;
    const isUneven = held.some(
      (text) => Number(moment.exec(text)?.[1] ?? 0) > 0 || serial.test(text),
    );
    return held.length >= manyMoments && held.length >= filled * 0.8 && (!isOfGroups || isUneven);
  });
  return (
    found && {
      what: 'when each answer came in',
      ...(found.shown && { column: found.shown }),
      place: found.place,
      otherwise: 'where it is when something else happened, write the day alone',
    }
  );
}

/** Whether moments follow one another in one and the same step, as those of a measuring device or a stock exchange do. */
function isSteady(moments: readonly string[]): boolean {
  const times = moments.map((text) => Date.parse(text.replace(' ', 'T')));
  if (times.length < 3 || times.some(Number.isNaN)) return false;
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const [first = 0] = steps;
  return first !== 0 && steps.filter((step) => step === first).length > steps.length * 0.9;
}

/** Years in which people who answer were born, and no wave was. */
const births = { from: 1920, to: 2015, spread: 15 };

/** Days over so many years that they are days of birth, in a table that counts nobody. */
export function daysOfBirth({ columns, size, counted }: TableTexts): Evidence | undefined {
  if (size < 5 || counted.isOfGroups) return undefined;
  const found = columns.find(({ distinct }) => {
    const days = distinct;
    const years = days
      .filter(isDay)
      .flatMap((day) => Number(/(?:19|20)\d\d/.exec(day)?.[0] ?? Number.NaN));
    const known = years.filter((year) => year >= births.from && year <= births.to);
    return (
      known.length >= 5 &&
      known.length > days.length * 0.8 &&
      days.length >= size * 0.8 &&
      spread(known) >= births.spread &&
      median(known) <= births.to - 8
    );
  });
  const [first] = found?.distinct ?? [];
  if (found === undefined || first === undefined) return undefined;
  const { shown, placeOf } = found;
  return { what: 'dates of birth', ...(shown && { column: shown }), place: placeOf(first) };
}

function spread(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
}
