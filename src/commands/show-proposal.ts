import { counted, formatProblem } from '#errors.ts';
import type { Proposal } from '#proposals/propose-finding.ts';
import type { Question, Understood } from '#spreadsheets/understood.ts';
import { tidyPreview } from './tidy-preview.ts';

/** What was understood of a table: its first rows, what was left out, and why it is read so. */
export function understoodLines(file: string, table: Understood): string[] {
  const { sheet, range, rows, leftOut, reasons } = table;
  return [
    `${file}, sheet "${sheet}", ${range}: ${counted(rows.length, 'row')}`,
    '',
    ...tidyPreview(table),
    ...list(
      'why',
      reasons.map(({ says }) => says),
    ),
    ...list(
      'left out',
      leftOut.map(({ address, why }) => `${address}: ${why}`),
    ),
  ];
}

/** The files that are proposed, and what is still open. */
export function proposedLines({
  id,
  files,
  chart,
  questions,
  problems,
  notes,
}: Proposal): string[] {
  const open = questions.filter(({ answered }) => !answered);
  return [
    '',
    `finding ${id}${chart ? `, drawn as ${chart.chart}: ${chart.because}` : ''}`,
    ...list('files', [...files.keys()]),
    ...list('asked in its YAML', open.map(takenLine)),
    ...list('to be looked at', notes),
    ...list('what check has against it', problems.map(formatProblem)),
    '',
    ...(files.get(`data/${id}.yaml`) ?? '').split('\n').map((line) => `  ${line}`.trimEnd()),
  ];
}

/** A question that nobody was asked, with what is taken. */
export function takenLine({ asks, choices, taken }: Question): string {
  return `${asks} Taken: ${choices.find(({ id }) => id === taken)?.says ?? taken}`;
}

function list(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', heading, ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`)];
}
