import type { Problem } from '#errors.ts';
import type { TableRow } from './table.ts';

/** Names of columns that stand again below their table, or all its rows that do: it was pasted twice. */
export function pastedTwice(header: TableRow, rows: readonly TableRow[]): Problem[] {
  const names = textOf(header);
  const second = rows.find((row) => textOf(row) === names);
  if (second !== undefined)
    return [
      {
        ...second.place,
        what: 'column names that stand in the middle of the table',
        mend: 'delete this line, and below it the rows that stand above already',
      },
    ];
  const half = rows.length / 2;
  const [first, last] = [rows[half], rows.at(-1)];
  if (half < 2 || first === undefined || last === undefined) return [];
  const texts = rows.map(textOf);
  const isTwice = texts.every((text, index) => index < half || text === texts[index - half]);
  if (!isTwice || new Set(texts).size < half) return [];
  return [
    {
      ...first.place,
      what: 'rows that all stand twice, as of a table that was pasted twice',
      mend: `delete lines ${first.place.line} to ${last.place.line}`,
    },
  ];
}

function textOf({ cells }: TableRow): string {
  return JSON.stringify(cells.map(({ text }) => text));
}
