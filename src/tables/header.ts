import type { Problem } from '#errors.ts';
import { readDigits } from './digits.ts';
import type { Table, TableCell, TableRow, Texts } from './table.ts';

/** What stands below a header. */
interface Below {
  columns: readonly Texts[];
  place: Table['place'];
  rows(): IteratorObject<TableRow>;
}

/**
 * Columns that have cells but no name, and names that stand twice. An empty column under an empty
 * name is no problem.
 */
export function headerProblems(header: TableRow, below: Below): Problem[] {
  const title = titleProblems(header, below);
  if (title.length > 0) return title;
  return [...unnamedColumns(header, below), ...repeatedNames(header), ...reservedNames(header)];
}

/** One cell above names of columns, and numbers only below these, is what the table is called. */
function titleProblems(header: TableRow, { rows }: Below): Problem[] {
  const filled = ({ cells }: TableRow) => cells.filter(({ text }) => text !== '').length;
  const hasNumber = ({ cells }: TableRow) => cells.some(({ text }) => readDigits(text));
  if (filled(header) > 1 || rows().some((row) => filled(row) < 2)) return [];
  const [names] = rows().take(1);
  if (names === undefined || hasNumber(names) || !rows().drop(1).some(hasNumber)) return [];
  const { line } = names.place;
  return [
    {
      ...header.place,
      what: 'title above the names of the columns',
      mend: `delete what stands above line ${line}: a table begins with these names; its title stands in findings.json`,
    },
  ];
}

function unnamedColumns(header: TableRow, { columns, place: placeOf }: Below): Problem[] {
  return header.cells.flatMap(({ text, place }, index) => {
    const { texts = [], cells } = columns[index] ?? {};
    const row = cells?.findIndex((position) => texts[position] !== '') ?? -1;
    if (text !== '' || row === -1) return [];
    const { line, column } = placeOf(row, index);
    return [
      {
        ...place,
        what: 'column without a name',
        value: texts[cells?.[row] ?? 0],
        mend: `name the column whose first cell is at line ${line}, column ${column}; delete a title above the names`,
      },
    ];
  });
}

function repeatedNames({ cells }: TableRow): Problem[] {
  const seen = new Map<string, TableCell>();
  return cells.flatMap((cell) => {
    const earlier = seen.get(cell.text);
    if (cell.text !== '' && earlier === undefined) seen.set(cell.text, cell);
    if (earlier === undefined) return [];
    const { line, column } = earlier.place;
    const mend = `give it another name; the first of that name stands at line ${line}, column ${column}`;
    return [{ ...cell.place, what: 'column name stands twice', value: cell.text, mend }];
  });
}

/** Names that every object of the language has: looking them up would find what is no column. */
function reservedNames({ cells }: TableRow): Problem[] {
  return cells
    .filter(({ text }) => text in {})
    .map(({ text, place }) => ({
      ...place,
      what: 'column name that constats keeps for itself',
      value: text,
      mend: 'give it another name',
    }));
}
