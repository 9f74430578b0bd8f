import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, unparse } from 'papaparse';

/** Does in a study what `check` asks of a team after `add`: answers its questions, and writes the words of one language. */
export function writeWords(study: string, tag: string): void {
  const asked = globSync(['data/*.yaml', `locales/${tag}/*.json`], { cwd: study });
  for (const file of asked.map((name) => join(study, name)).toSorted()) {
    let count = 0;
    const text = readFileSync(file, 'utf8').replace(/^ *# \?.*\n/gm, '');
    writeFileSync(
      file,
      text.replace(/…/g, () => spelled((count += 1))),
    );
  }
}

/** Does in an exported sheet what a translator does: writes what is missing, and saves it as Excel does in France. */
export function translate(sheet: string): void {
  const [head = [], ...rows] = parse<string[]>(readFileSync(sheet, 'utf8').replace(/^\ufeff/, ''), {
    skipEmptyLines: true,
  }).data;
  const at = (name: RegExp) => head.findIndex((cell) => name.test(cell));
  const [source, own, state] = [
    at(/^source \(\w+\)$/),
    at(/^translation \(\w+\)$/),
    at(/^state$/),
  ] as const;
  const written = rows.map((row, index) => {
    const kept = (row[source] ?? '').match(/\{\{.*?\}\}/g) ?? [];
    return row[state] === 'missing' ? row.with(own, [spelled(index + 1), ...kept].join(' ')) : row;
  });
  writeFileSync(sheet, `\ufeff${unparse([head, ...written], { delimiter: ';' })}\r\n`);
}

/** Words without digits, each other ones. */
function spelled(count: number): string {
  const letters = [...String(count)].map((digit) => 'abcdefghij'[Number(digit)]);
  return `words ${letters.join('')}`;
}
