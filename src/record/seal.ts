import { hash } from 'node:crypto';
import { furtherLines, type Problem, startOf } from '#errors.ts';

/** Where the seal of a file begins. */
const mark = 'seal: |\n';

/** So many digits tell one text of a line from another; the whole is told by more. */
const [lineDigits, wholeDigits] = [4, 32];

/** So many lines are sealed by one. */
const inOne = 16;

/** A text of whole lines with its seal below it: a digest of all, and a short one of each line, by which a change is found. */
export function sealed(text: string): string {
  const digests = linesOf(text).map(digestOf);
  const lines = Array.from({ length: Math.ceil(digests.length / inOne) }, (_, at) =>
    digests.slice(at * inOne, (at + 1) * inOne).join(' '),
  );
  const all = [hash('sha256', text).slice(0, wholeDigits), ...lines];
  return `${text}${mark}${all.map((line) => `  ${line}\n`).join('')}`;
}

/** What was changed in a sealed file since it was written, at the first line that differs; absent where nothing was. */
export function brokenSeal(file: string, text: string): Problem | undefined {
  const at = text.lastIndexOf(`\n${mark}`) + 1;
  if (at === 0)
    return { ...startOf(file), what: 'file of the record that is not whole', mend: asItWas(file) };
  const body = text.slice(0, at);
  if (sealed(body) === text) return undefined;
  const lines = linesOf(body);
  const [, ...digests] = text.slice(at + mark.length).match(/\S+/g) ?? [];
  const changed = lines.flatMap((line, index) => (digestOf(line) === digests[index] ? [] : index));
  const [first = Math.min(lines.length, digests.length)] = changed;
  const isEdited = lines.length === digests.length;
  return {
    file,
    line: first + 1,
    column: 1,
    what: 'line that is not as it was published',
    value: lines[first] ?? mark.trim(),
    mend: `${asItWas(file)}${isEdited ? furtherLines(changed.map((line) => ({ file, line: line + 1, column: 1 }))) : ''}`,
  };
}

/** What is done about a file of the record that is damaged. */
export function asItWas(file: string): string {
  return `take the file back as it was, from a copy or with: git checkout -- ${file}\n  what was published is never edited: mend it in data/ or locales/, and publish that`;
}

function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1);
}

function digestOf(line: string): string {
  return hash('sha256', line).slice(0, lineDigits);
}
