import { showInvisible } from '#errors.ts';

/**
 * The lines that differ between a text and its clean form, as in a unified diff without context:
 * `@@ line @@`, then each line before and after. What an eye cannot see is written out; blanks that indent a line only
 * where they are a mistake, as in a table.
 */
export function lineDiff(before: string, after: string, isTable = true): string[] {
  const visible = isTable ? visibleEdges : visibleEnd;
  const old = cutLines(before);
  const clean = cutLines(after);
  const diff: string[] = [];
  let next = 0;
  let alike = true;
  old.forEach((line, index) => {
    const added = addedAbove(line, clean.slice(next), old.length - index);
    if (added.length > 0 && alike) diff.push(`@@ ${index + 1} @@`);
    diff.push(...added.map((text) => `+${visible(text)}`));
    next += added.length;
    alike &&= added.length === 0;
    const now = clean[next];
    const paired = now !== undefined && (now === line || substance(now) === substance(line));
    if (paired) next += 1;
    const same = paired && now === line;
    if (!same && alike) diff.push(`@@ ${index + 1} @@`);
    if (!same) diff.push(`-${visible(line)}`);
    if (!same && paired) diff.push(`+${visible(now)}`);
    alike = same;
  });
  return [...diff, ...clean.slice(next).map((line) => `+${visible(line)}`)];
}

/** The first of the clean lines that stand above what was `line`, where there are more of them than of the `rest` before. */
function addedAbove(line: string, clean: readonly string[], rest: number): readonly string[] {
  const most = clean.slice(0, Math.max(0, clean.length - rest) + 1);
  const at = most.findIndex((text) => substance(text) === substance(line));
  return most.slice(0, Math.max(0, at));
}

/** Lines as editors count them; one that ends with CR keeps it, since that may be what changes. */
function cutLines(text: string): string[] {
  const lines = text.split(/\n|(?<=\r)(?!\n)/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** What cleaning leaves as it is, by which a line is found again. */
function substance(line: string): string {
  return line.replace(/^\uFEFF?sep=.\s*$/i, '').replace(/[\s\uFEFF",;]/g, '');
}

function visibleEdges(line: string): string {
  return marked(line, /^ +| +(?=\r?$)/g);
}

function visibleEnd(line: string): string {
  return marked(line, / +(?=\r?$)/g);
}

function marked(line: string, blanks: RegExp): string {
  const text = line.replace(blanks, (found) => '\u2420'.repeat(found.length));
  return showInvisible(text).replaceAll('\u2420', '⟨U+0020⟩');
}
