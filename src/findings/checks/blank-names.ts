import { pasted, yamlLine } from '#documents/yaml-line.ts';
import { furtherLines, type Problem } from '#errors.ts';
import { placeOfCell } from '#findings/columns/cell-places.ts';
import { columnsMend } from '#findings/columns/columns-mend.ts';
import type { Columns } from '#findings/columns/columns.ts';
import type { Row } from '#findings/model/finding.ts';
import { isNamed } from '#findings/model/roles.ts';
import { defaultFlags } from '#findings/specs/flags.ts';
import type { FindingParts } from './finding-check.ts';

/** Each dimension of a row has a value; one problem for each column with blanks. */
export function rowsAreNamed(
  parts: FindingParts,
  { dimensions }: Columns,
  rows: readonly Row[],
): Problem[] {
  return [...dimensions.keys()].flatMap((name) => {
    const blank = rows.filter((row) => row.values[name] === '');
    const [first] = blank;
    if (first === undefined) return [];
    const places = blank.map((row) => placeOfCell(row, name));
    return [
      {
        ...placeOfCell(first, name),
        what: `empty ${name}`,
        mend: `${mendBlank(name, rows, parts)}${furtherLines(places)}`,
      },
    ];
  });
}

/** Whether a row lacks the name of a group: what else is said of it then follows from that. */
export function hasBlankNames(rows: readonly Row[]): boolean {
  return rows.some(({ values }) => Object.values(values).includes(''));
}

function mendBlank(name: string, rows: readonly Row[], parts: FindingParts): string {
  const { spec, document, study } = parts;
  if (meansAll(name, rows)) {
    const columns = Object.keys(rows[0]?.values ?? {}).filter((column) => meansAll(column, rows));
    const line = (total: string) =>
      pasted(
        yamlLine({
          totals: { ...spec.totals, ...Object.fromEntries(columns.map((each) => [each, total])) },
        }),
      );
    const instead = spec.totals ? ', instead of its "totals"' : '';
    return `write which ${name} the row is about; where a blank means all, write in ${document.file}${instead}:${line('')}
  or write all into each blank cell, and:${line('all')}`;
  }
  if (isMerged(name, rows))
    return `write which ${name} the row is about: where cells were merged in the spreadsheet, that of the row above`;
  if (isNamed(spec, name) || spec.columns?.[name] === 'dimension' || isFilled(name, rows))
    return `write which ${name} the row is about`;
  const marks = Object.keys(study.flags ?? defaultFlags);
  if (Object.keys(rows[0]?.values ?? {}).length === 1)
    return `write which ${name} the row is about`;
  const values = rows.flatMap((row) => (row.values[name] ?? '').split(/\s+/)).filter(Boolean);
  if (values.length > 0 && values.every((value) => marks.includes(value)))
    return `where it marks numbers, ${columnsMend({ [name]: 'flag' }, parts)}`;
  return `write which ${name} each row is about; where the column names no group, as notes do not, ${columnsMend({ [name]: 'ignored' }, parts)}
  marks that say how to read a number stand in a column of their own, e.g. percent_flag: ${marks.join(' ')}`;
}

/** Whether rows are told apart only by the name above each blank, as of cells that were merged in a spreadsheet. */
function isMerged(name: string, rows: readonly Row[]): boolean {
  let above = '';
  const filled = rows.map(({ values }) => {
    above = values[name] || above;
    return { ...values, [name]: above };
  });
  const count = (all: readonly unknown[]) => new Set(all.map((each) => JSON.stringify(each))).size;
  const without = count(filled.map((values) => ({ ...values, [name]: '' })));
  return rows[0]?.values[name] !== '' && count(filled) === rows.length && without < rows.length;
}

/** Whether all rows but a few have a value: then one was forgotten. */
function isFilled(name: string, rows: readonly Row[]): boolean {
  return rows.filter((row) => row.values[name] === '').length * 5 <= rows.length;
}

/** Whether a row without a value stands beside rows that have one and are alike in everything else: total and parts. */
function meansAll(name: string, rows: readonly Row[]): boolean {
  const alike = Map.groupBy(rows, (row) =>
    JSON.stringify(Object.entries(row.values).filter(([other]) => other !== name)),
  );
  const values = [...alike.values()].map((all) => all.map((row) => row.values[name] ?? ''));
  const blank = values.filter((all) => all.includes(''));
  return (
    blank.some((all) => new Set(all).size > 2) &&
    blank.every((all) => all.indexOf('') === all.lastIndexOf(''))
  );
}
