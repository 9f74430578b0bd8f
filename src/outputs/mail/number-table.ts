import { escapeMarkup } from '#markup.ts';
import { type CellLook, edge, type MailCells } from './mail-cells.ts';
import type { MailContent } from './mail-content.ts';
import { className, colours } from './mail-look.ts';

/** How far a cell keeps from the one beside it, in pixels. */
const gap = 8;

/** The numbers of a finding, which are read where no picture is shown; `href` has those that are not here. */
export function numberTable(
  { title, columns, rows, whole, all }: Exclude<MailContent['numbers'], undefined>,
  href: string,
  { palette, cell, table }: MailCells,
): string {
  const shared = { size: 15, ground: 'wash', padding: [7, 7], lined: true } as const;
  const name: CellLook = { ...shared, colour: 'ink', sides: [edge, gap] };
  const number = (at: number): CellLook => ({
    ...shared,
    colour: 'ink',
    align: 'end',
    sides: [gap, at === columns.length - 1 ? edge : gap],
  });
  const heading = { size: 13, colour: 'muted' } as const;
  const head = [
    cell(escapeMarkup(title), { ...name, ...heading }, 'th scope="col"'),
    ...columns.map((label, at) =>
      // As narrow as it goes: three of them fit on a telephone.
      cell(
        escapeMarkup(label.replaceAll('\u00a0', ' ')),
        { ...number(at), ...heading },
        'th scope="col"',
      ),
    ),
  ];
  const body = rows.map(({ label, numbers, highlighted }) => [
    cell(escapeMarkup(label), { ...name, bold: highlighted }, 'th scope="row"'),
    ...numbers.map((shown, at) =>
      cell(numberHtml(shown), {
        ...number(at),
        bold: shown.highlighted,
        colour: shown.highlighted ? 'accentText' : 'ink',
      }),
    ),
  ]);
  const link = `<a href="${escapeMarkup(href)}" class="${className('accentText')}" style="${colours(['accentText'], palette)}">${escapeMarkup(all)}</a>`;
  const more = cell(
    link,
    { ...shared, size: 14, colour: 'accentText', lined: false },
    `td colspan="${columns.length + 1}"`,
  );
  return table(
    [head, ...body, ...(whole ? [] : [[more]])].map((cells) => `<tr>${cells.join('')}</tr>`),
    'width="100%"',
  );
}

/** A number, and its interval in a line of its own. */
function numberHtml({ text, interval }: { text: string; interval?: string | undefined }): string {
  if (interval === undefined) return escapeMarkup(text);
  return `${escapeMarkup(text)}<br> <span style="font-size:12px;font-weight:normal">${escapeMarkup(interval)}</span>`;
}
