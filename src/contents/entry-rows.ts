import { type FoundRows, type RowCell } from './found-rows.ts';

/** So many entries alike are a table. */
const fewest = 5;

/** A value without the quote, the comma and the line end behind it. */
export function bareValue(value: string): string {
  let end = value.length;
  while (end > 0 && `"',\r`.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(0, end);
}

/**
 * Entries of names and values, each in a line, as in YAML, TOML or cards of addresses: what begins with a hyphen, a line
 * in brackets, `BEGIN` or a blank line is another entry.
 */
export function entryRows(text: string): FoundRows[] {
  const entries: Map<string, RowCell>[] = [];
  let open: Map<string, RowCell> | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const at = offset;
    offset += line.length + 1;
    const [, begins, name, value] =
      /^\s*(- +)?["']?([\p{L}_][\p{L}\p{Nd}_ ;-]{0,40}?)["']?\s*[:=]\s*["']?(.*)$/su.exec(line) ??
      [];
    if (name === undefined || begins !== undefined || name === 'BEGIN') open = undefined;
    if (name === undefined || value === undefined || name === 'BEGIN') continue;
    if (open === undefined) entries.push((open = new Map()));
    open.set(name, { text: bareValue(value), offset: at });
  }
  const [first] = entries.toSorted((a, b) => b.size - a.size);
  const names = [...(first?.keys() ?? [])];
  const alike = entries.filter((entry) => names.every((name) => entry.has(name)));
  if (names.length < 2 || alike.length < fewest) return [];
  const none = { text: '', offset: 0 };
  return [
    {
      cells: [
        names.map((name) => ({ text: name, offset: 0 })),
        ...alike.map((entry) => names.map((name) => entry.get(name) ?? none)),
      ],
    },
  ];
}
