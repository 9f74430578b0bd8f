import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understandFile } from '#spreadsheets/understand-file.ts';
import type { TidyColumn, Understood, UnderstoodFile } from '#spreadsheets/understood.ts';
import { project } from '../command-line.ts';

/** What a file in `tests/spreadsheets/files` is understood as. */
export function understandSample(
  name: string,
  answers: Record<string, string> = {},
): UnderstoodFile {
  const { understood, problems } = read(name, answers);
  if (understood === undefined) throw new Error(JSON.stringify(problems));
  return understood;
}

/** What is told of a file that is not understood. */
export function problemsOf(name: string): string[] {
  return read(name, {}).problems.map(({ line, column, what }) => `${line}:${column}: ${what}`);
}

function read(name: string, answers: Record<string, string>) {
  const bytes = readFileSync(join(project, 'tests/spreadsheets/files', name));
  return understandFile(name, bytes, { languages: ['fr', 'en'], answers });
}

/** A tidy table as its rows, cells separated by bars. */
export function tidyText({ columns, rows }: Understood): string[] {
  const names = columns.map(columnText).join(' | ');
  return [names, ...rows.map((row) => row.map(({ text }) => text).join(' | '))];
}

function columnText({ name, role, tells, choice, total }: TidyColumn): string {
  const about = [
    role === 'ignored' ? 'ignored' : undefined,
    tells,
    choice,
    total && `total ${total}`,
  ].filter((one) => one !== undefined);
  return about.length > 0 ? `${name} (${about.join(', ')})` : name;
}
