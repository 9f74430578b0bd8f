import stringWidth from 'string-width';
import { counted } from '#errors.ts';
import type { Understood } from '#spreadsheets/understood.ts';

/** As many rows, and letters of a cell, as are shown of a table. */
const shownRows = 8;
const widest = 32;

/** The first rows of a tidy table, aligned for a terminal. */
export function tidyPreview({ columns, rows }: Pick<Understood, 'columns' | 'rows'>): string[] {
  const shown = rows.slice(0, shownRows).map((row) => row.map(({ text }) => text));
  const lines = [columns.map(({ name }) => name), ...shown];
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((line) => stringWidth(shortened(line[index] ?? '')))),
  );
  const isNumber = columns.map(({ role }) => role !== 'dimension' && role !== 'ignored');
  const written = lines.map((line) =>
    line.map((text, index) => align(shortened(text), widths[index] ?? 0, isNumber[index] === true)),
  );
  const rest = rows.length - shown.length;
  return [
    ...written.map((cells) => `  ${cells.join('  ')}`.trimEnd()),
    ...(rest > 0 ? [`  … and ${counted(rest, 'more row')}`] : []),
  ];
}

function align(text: string, width: number, toTheEnd: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
  const cell = isolated(text);
  return toTheEnd ? blanks + cell : cell + blanks;
}

/** Letters that run from the right keep to their cell, so that the columns stay in their order. */
function isolated(text: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
}

function shortened(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ');
  if (stringWidth(line) <= widest) return line;
  const letters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  let kept = '';
  for (const letter of letters) {
    if (stringWidth(kept + letter) >= widest) break;
    kept += letter;
  }
  return `${kept}…`;
}
