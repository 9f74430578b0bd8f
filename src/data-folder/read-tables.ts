import type { Parsed } from '#documents/document.ts';
import { leadsNowhere, readBytes } from '#encoding/read-bytes.ts';
import type { Problem } from '#errors.ts';
import { findMicrodata } from '#microdata/microdata.ts';
import { unparsedProblems } from '#microdata/unparsed.ts';
import { parseTable } from '#tables/parse-table.ts';
import type { Table } from '#tables/table.ts';

/** A table as it was read, or what keeps it from being used. */
export interface ReadTable extends Parsed<Table> {
  /** It holds a row for each person: nothing else is said of it. */
  aboutPersons?: boolean;
}

/** Reads the tables among the files in `data/`, by their names; `base` is how many people the study asked. */
export function readTables(
  folder: string,
  names: readonly string[],
  base: number | undefined,
): Map<string, ReadTable> {
  return new Map([
    ...workbooks(names),
    ...names
      .filter((name) => name.endsWith('.csv'))
      .map((name): [string, ReadTable] => {
        const read = readBytes(folder, `data/${name}`) ?? { problem: leadsNowhere(`data/${name}`) };
        if ('problem' in read) return [name, { problems: [read.problem] }];
        const { bytes } = read;
        const { table, problems } = parseTable(`data/${name}`, bytes);
        if (table === undefined)
          return [name, { problems: unparsedProblems(`data/${name}`, bytes, problems, base) }];
        const persons = findMicrodata(table, base);
        if (persons.length > 0) return [name, { problems: persons, aboutPersons: true }];
        return [name, { value: table, problems }];
      }),
  ]);
}

/** Tables that a finding waits for, and that lie there as workbooks: each stands for the CSV file that it becomes. */
function workbooks(names: readonly string[]): [string, ReadTable][] {
  return names.flatMap((name): [string, ReadTable][] => {
    const [, stem] = /^(.+)\.(?:xlsx?|xlsm|ods|numbers)$/i.exec(name) ?? [];
    if (stem === undefined || names.includes(`${stem}.csv`) || !names.includes(`${stem}.yaml`))
      return [];
    return [[`${stem}.csv`, { problems: [workbook(name, stem)] }]];
  });
}

function workbook(name: string, stem: string): Problem {
  return {
    file: `data/${name}`,
    line: 1,
    column: 1,
    what: 'workbook in the place of a table',
    value: name,
    mend: `open it and save its sheet as data/${stem}.csv, in the format "CSV UTF-8 (comma delimited)"`,
  };
}
