import type { Understood } from '#spreadsheets/understood.ts';

/** Cells of the ranges of some tables that hold numbers, and are neither in a tidy table nor named as left out. */
export function lostNumbers(
  grid: readonly (readonly string[])[],
  tables: readonly Understood[],
): string[] {
  const kept = new Set(
    tables.flatMap(({ rows, base, above, below }) => [
      ...rows.flatMap((row) => row.flatMap(({ address }) => address ?? [])),
      ...[...above, ...below].map(({ address }) => address),
      base?.address ?? '',
    ]),
  );
  const left = tables.flatMap(({ leftOut }) => leftOut.map(({ address }) => address));
  const bases = new Set(tables.flatMap(({ base }) => base?.text ?? []));
  return grid.flatMap((row, at) =>
    row.flatMap((text, column) => {
      const letter = String.fromCharCode(65 + column);
      const address = `${letter}${at + 1}`;
      const isLeft = [address, `${at + 1}:${at + 1}`, `${letter}:${letter}`].some((one) =>
        left.includes(one),
      );
      return !/^\d[\d\s\u00a0.,%]*$/.test(text) ||
        kept.has(address) ||
        isLeft ||
        bases.has(text.replace(/\D/g, ''))
        ? []
        : [`${address} ${text}`];
    }),
  );
}
