/** The lengths that differ from sheet to sheet. */
const lengthNames = [
  ...(['number', 'sign', 'raise', 'unit', 'words', 'aside', 'drawn', 'ground', 'at'] as const),
  ...(['apart', 'quiet-zone', 'heading', 'row', 'column'] as const),
];

export type Lengths = Partial<Record<(typeof lengthNames)[number], number>>;

/** What a digit counts in each of its places. */
const places = { h: 100, t: 10, o: 1, d: 0.1 };

/**
 * Lengths as classes, one for each of their digits: "number-1h number-2t". All sheets share one style so: a policy names
 * each style of a site, and a host reads no policy of any length.
 */
export function lengthClasses(lengths: Lengths): string {
  const classes = Object.entries(lengths).flatMap(([name, length]) =>
    [...String(Math.round(length * 10)).padStart(4, '0')].flatMap((digit, index) =>
      digit === '0' ? [] : [`${name}-${digit}${'htod'[index]}`],
    ),
  );
  return ['lengths', ...classes].join(' ');
}

/** The custom properties that these classes stand for. */
export function lengthsCss(): string {
  const sums = lengthNames.map(
    (name) =>
      `--${name}:calc(${Object.keys(places)
        .map((place) => `var(--${name}-${place},0)`)
        .join(' + ')})`,
  );
  const digits = lengthNames.flatMap((name) =>
    Object.entries(places).flatMap(([place, value]) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
        (digit) =>
          `.${name}-${digit}${place}{--${name}-${place}:${Number((digit * value).toFixed(1))}}`,
      ),
    ),
  );
  return `.lengths{${sums.join(';')}}${digits.join('')}`;
}
