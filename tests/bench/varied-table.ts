/**
 * The table with other numbers: what one of two neighbouring rows of a group gains, the other loses, and the next group
 * the other way round, so that all sums stay. Small numbers, symbols and totals stay as they are.
 */
export function varied(csv: string, index: number): string {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const rows = lines.map((line) => line.split(','));
  const measure = head.split(',').findIndex((name) => name === 'percent' || name === 'n');
  const inGroups = new Set(rows.map(([group]) => group)).size < rows.length;
  let sign = 1;
  for (let at = 0; at + 1 < rows.length; at += 1) {
    const [one = [], other = []] = [rows[at], rows[at + 1]];
    const numbers = [one, other].map((row) => Number(row[measure]));
    const fit =
      numbers.every((number) => number > 10) && !one.includes('all') && !other.includes('all');
    if (!fit || (inGroups && one[0] !== other[0])) continue;
    const step = sign * (index % 7);
    one[measure] = String((numbers[0] ?? 0) + step);
    other[measure] = String((numbers[1] ?? 0) - step);
    sign = -sign;
    at += 1;
  }
  return `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`;
}
