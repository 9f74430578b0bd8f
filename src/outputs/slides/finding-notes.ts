import { citationLine, findingCitationView } from '#views/data/citation.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { TableView } from '#views/finding/table-view.ts';
import type { Site } from '#views/site/site.ts';

/** What the chart shows, its numbers as lines whose cells tabs part, what they rest on, and how it is cited. */
export function findingNotes(view: FindingView, site: Site): string[] {
  const [{ description, table, basis }] = view.breakdowns;
  return [
    description,
    '',
    ...tableLines(table),
    '',
    ...basis.map(({ summary }) => summary),
    '',
    citationLine(findingCitationView(site, view), view.dir),
  ];
}

function tableLines({ columns, rows, legend }: TableView): string[] {
  const lines = rows.map(({ names, numbers, flags }) => [
    ...names,
    ...numbers.map((number, index) => (flags[index] ? `${number} (${flags[index]})` : number)),
  ]);
  return [
    [...columns.map(({ label }) => label)],
    ...lines,
    ...[...legend.symbols, ...legend.flags].map(({ code, name, meaning }) => [
      `${code} ${name}`,
      meaning,
    ]),
  ].map((cells) => cells.join('\t'));
}
