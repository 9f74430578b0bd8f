import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Problem } from '#errors.ts';
import { parseTable } from '#tables/parse.ts';
import { findMicrodata } from '#microdata/microdata.ts';

const tables = ['.csv', '.tsv', '.tab'];

/** Formats of spreadsheets, statistics programs and databases: what is in them cannot be looked into here. */
const closedFormats =
  '.xlsx .xlsm .xlsb .xls .ods .numbers .sav .zsav .por .dta .sas7bdat .xpt .rds .rda .rdata .sqlite .sqlite3 .db .mdb .accdb .parquet .feather .arrow'.split(
    ' ',
  );

/**
 * Files in `public/`, which is published as it is, that are about persons or may be: a table that
 * looks like it or cannot be read, and any format in which answers are kept but not looked into.
 */
export function checkPublicFiles(folder: string, base: number | undefined): Problem[] {
  return listPublicFiles(folder).flatMap((file) => {
    const ending = extname(file).toLowerCase();
    if (closedFormats.includes(ending)) return [closedFile(file, ending)];
    if (!tables.includes(ending)) return [];
    const { table, problems } = parseTable(file, readFileSync(join(folder, file)));
    return table === undefined ? unreadTable(problems) : findMicrodata(table, base);
  });
}

/** All files of `public/`, e.g. "public/report.pdf". */
export function listPublicFiles(folder: string): string[] {
  return listFiles(folder, 'public');
}

function closedFile(file: string, ending: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    what: 'file that may hold one row per person and cannot be looked into',
    value: ending,
    mend: 'publish the counts as CSV, or as a PDF; public/ is published as it is',
  };
}

/** Without the value: nobody knows whose it is. */
function unreadTable([first]: readonly Problem[]): Problem[] {
  if (first === undefined) return [];
  const { file, line, column, what } = first;
  const mend = `it may hold one row per person, and public/ is published as it is: correct it (${what}), or take it away`;
  return [{ file, line, column, what: 'table that cannot be read', mend }];
}

/** All files below a folder, also through links, since a build follows them. */
function listFiles(folder: string, below: string): string[] {
  const entries = statSync(join(folder, below), { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(join(folder, below)).toSorted()
    : [];
  return entries.flatMap((name) => {
    const file = `${below}/${name}`;
    const kind = statSync(join(folder, file), { throwIfNoEntry: false });
    if (kind?.isDirectory()) return listFiles(folder, file);
    return kind?.isFile() ? [file] : [];
  });
}
