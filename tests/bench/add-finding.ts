import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds a finding to a generated study whose table is there: its settings, and the values of columns that need words. */
export function addFinding(
  folder: string,
  id: string,
  { settings, terms }: { settings: string; terms: Record<string, readonly string[]> },
): void {
  writeFileSync(join(folder, `data/${id}.yaml`), settings);
  const words = Object.entries(terms).map(([column, values]) => [
    column,
    { label: column, values: Object.fromEntries(values.map((value) => [value, letters(value)])) },
  ]);
  const headline = { title: id, headline_one: `{{n}} ${id}`, headline_other: `{{n}} ${id}` };
  for (const tag of ['en', 'fr'])
    for (const [file, more] of [
      ['terms.json', Object.fromEntries(words)],
      ['findings.json', { [id]: headline }],
    ] as const) {
      const path = join(folder, 'locales', tag, file);
      const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      writeFileSync(path, JSON.stringify({ ...texts, ...more }));
    }
}

/** A name without digits, which stand for numbers in texts: "x12" is "xab". */
function letters(name: string): string {
  return name.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
