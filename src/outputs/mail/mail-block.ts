import { escapeMarkup } from '#markup.ts';
import type { Palette } from '#theme/palette.ts';
import { type CellLook, mailCells, type MailCells, mailWidth } from './mail-cells.ts';
import type { MailContent } from './mail-content.ts';
import { className, colours } from './mail-look.ts';
import { buttonTables, chartLine, headingHtml } from './mail-parts.ts';
import { numberTable } from './number-table.ts';

/**
 * A finding as a part of a newsletter: tables below one another, each cell with its style in itself, since many programs
 * read no style sheet, and Outlook on Windows, which is Word, knows little more than tables. None stands in another, so
 * that who hears it, or searches it, meets each row once. Only Word is told by a table around them how wide they are.
 */
export function mailBlock(content: MailContent, palette: Palette): string {
  const { lang, dir, numbers, link } = content;
  const cells = mailCells(dir, palette);
  const ghost = `<table role="presentation" width="${mailWidth}" align="center" border="0" cellpadding="0" cellspacing="0"><tr><td>`;
  return [
    `<div lang="${escapeMarkup(lang)}" dir="${dir}" class="${className('paper')}" style="max-width:${mailWidth}px;margin:0 auto;${colours(['paper'], palette)}">`,
    `<!--[if mso]>${ghost}<![endif]-->`,
    cells.table(opening(content, cells)),
    ...(numbers ? [numberTable(numbers, link.href, cells)] : []),
    ...buttonTables(content, cells),
    cells.table(closing(content, cells)),
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</div>\n',
  ].join('\n');
}

/** Study, headline, what is counted, the chart, and what it means. */
function opening(content: MailContent, cells: MailCells): string[] {
  const { line, palette } = cells;
  const { study, subtitle, text } = content;
  const kicker: CellLook = { size: 14, colour: 'accentText', bold: true, padding: [20, 0] };
  return [
    line(escapeMarkup(study), kicker),
    line(headingHtml(content, palette), { size: 24, colour: 'ink', padding: [8, 0] }),
    ...said(subtitle, (html) => line(html, { size: 15, colour: 'muted', padding: [8, 0] })),
    ...chartLine(content, cells),
    ...said(text, (html) => line(html, { size: 16, colour: 'ink', padding: [12, 16] })),
  ];
}

/** What the numbers rest on, and whose they are. */
function closing({ facts, closing: whose }: MailContent, { line }: MailCells): string[] {
  const small = { size: 13, colour: 'muted' } as const;
  return [
    ...facts.map((fact) => line(escapeMarkup(fact), { ...small, padding: [4, 0] })),
    line(escapeMarkup(whose.join(' · ')), { ...small, padding: [4, 20] }),
  ];
}

function said(text: string | undefined, line: (html: string) => string): string[] {
  return text === undefined ? [] : [line(escapeMarkup(text))];
}
