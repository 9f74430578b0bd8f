/** How waves are written that tell their own order: what stands in a pattern compares from left to right. */
const timePatterns: readonly RegExp[] = [
  /^()(\d{4})$/, // 2024
  /^()(\d{4})-(\d{1,2})$/, // 2024-06
  /^()(\d{4})-(\d{1,2})-(\d{1,2})$/, // 2024-06-30
  /^()(\d{4})[ -]?[QTqt]([1-4])$/, // 2024-Q2
  /^()(\d{4})[/–-](\d{4})$/, // 2023/2024
  /^()(\d{4})[/–](\d{2})$/, // 2023/24
  /^(\D*?)(\d+)$/, // wave 2, EMIS-2017
];

/**
 * Waves in the order of time, where their names tell it: all are years, months, days or quarters, or the same words with
 * a number behind. Else absent: "before", "after" and "spring 2021" have no order that a program may guess.
 */
export function inTime(waves: readonly string[]): string[] | undefined {
  if (waves.length < 2) return [...waves];
  for (const pattern of timePatterns) {
    const read = waves.flatMap((wave) => readWave(wave, pattern) ?? []);
    if (read.length < waves.length || new Set(read.map(({ words }) => words)).size > 1) continue;
    return read.toSorted((a, b) => compareNumbers(a.numbers, b.numbers)).map(({ wave }) => wave);
  }
  return undefined;
}

function readWave(wave: string, pattern: RegExp) {
  const found = pattern.exec(wave);
  if (found === null) return undefined;
  const [, words = '', ...numbers] = found;
  return { wave, words, numbers: numbers.map(Number) };
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((number, index) => number !== b[index]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

/**
 * How far apart waves are, in years, in the order given: where each names its year, and perhaps its month, and these
 * rise; else each is one step behind the one before.
 */
export function timesOf(waves: readonly string[]): number[] {
  const years = waves.map((wave) => {
    const [, year, month = '01'] =
      /(?<!\d)(\d{4})(?:-(0[1-9]|1[0-2])(?!\d))?(?!\d)/.exec(wave) ?? [];
    return year === undefined ? Number.NaN : Number(year) + (Number(month) - 1) / 12;
  });
  const rise = years.every((year, index) => index === 0 || year > (years[index - 1] ?? Number.NaN));
  return rise && !years.some(Number.isNaN) ? years : waves.map((_, index) => index);
}
