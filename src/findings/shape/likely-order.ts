/**
 * Amounts by the numbers in their names, from little to much: a class begins with its first number, and one that has but
 * one number, as "under 5" beside "5-9", is before those that begin with it. Absent where a name has no number.
 */
export function byAmount(values: readonly string[]): string[] | undefined {
  const read = values.map((value) => ({
    value,
    numbers: [...value.matchAll(/\d+(?:[.,]\d+)?/g)].map(([all]) => Number(all.replace(',', '.'))),
  }));
  if (read.some(({ numbers }) => numbers.length === 0)) return undefined;
  return read
    .toSorted(
      (a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0) || a.numbers.length - b.numbers.length,
    )
    .map(({ value }) => value);
}

/** Waves by the month and the year in their names, e.g. "mars 2021" or "03/2021"; absent where a name has none. */
export function byMonth(
  values: readonly string[],
  languages: readonly string[],
): string[] | undefined {
  const names = [...languages, 'en'].filter(isTag).map(monthNames);
  const read = values.map((value) => ({ value, time: monthIn(value, names) }));
  if (read.some(({ time }) => time === undefined)) return undefined;
  return read.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0)).map(({ value }) => value);
}

/** The months that have passed since the year 0. */
function monthIn(value: string, languages: readonly string[][]): number | undefined {
  const [, year] = /(?<!\d)(\d{4})(?!\d)/.exec(value) ?? [];
  const [, number] = /^(0?[1-9]|1[0-2])[/. -]\d{4}$/.exec(value) ?? [];
  const words = [...value.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word);
  const named = languages.map((names) => names.findIndex((name) => words.includes(name)));
  const month = number === undefined ? named.find((at) => at >= 0) : Number(number) - 1;
  return year === undefined || month === undefined ? undefined : Number(year) * 12 + month;
}

/** Whether a language is written so that its words can be looked up; that it is not is told elsewhere. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

function monthNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) =>
    format.format(Date.UTC(2021, month, 1)).toLowerCase(),
  );
}
