import { escapeMarkup } from '#markup.ts';
import type { Palette } from '#theme/palette.ts';
import { isLongFigure } from '#views/words/headline-html.ts';
import { edge, type MailCells, mailWidth } from './mail-cells.ts';
import type { MailContent } from './mail-content.ts';
import { className, colours, type MailClass } from './mail-look.ts';
import { pictureWidth } from './mail-picture.ts';

/** A headline whose number stands in a line of its own, large; heard or copied, it is the sentence itself. */
export function headingHtml({ headline, figure }: MailContent, palette: Palette): string {
  const wrapped = (html: string) =>
    `<h2 style="margin:0;font-size:24px;line-height:31px;font-weight:bold">${html}</h2>`;
  if (figure === undefined) return wrapped(escapeMarkup(headline));
  const size = isLongFigure(figure) ? 40 : 64;
  const number = `<span class="${className('accentText')}" style="font-size:${size}px;line-height:${size + 6}px;${colours(['accentText'], palette)}">${escapeMarkup(figure.figure)}${mark(figure.mark)}${escapeMarkup(figure.sign)}</span>`;
  const lines = [escapeMarkup(figure.before), number, escapeMarkup(figure.after)];
  return wrapped(lines.filter((line) => line.trim() !== '').join('<br>'));
}

/** The marks of a number's flags, which are seen and not heard. */
function mark(flags: string | undefined): string {
  return flags === undefined
    ? ''
    : `<sup aria-hidden="true" style="font-size:20px;line-height:20px">${escapeMarkup(flags)}</sup>`;
}

/**
 * The chart, whose edges stand as far from those of the mail as words do. Its height follows from its width: Yahoo keeps an
 * attribute that says it, and would squeeze the picture on telephones.
 */
export function chartLine(
  { picture: shown, link }: MailContent,
  { line, palette }: MailCells,
): string[] {
  if (shown === undefined) return [];
  const plain = `text-decoration:none;${colours(['ink'], palette)}`;
  const { href, alt } = shown;
  const side = (mailWidth - pictureWidth) / 2;
  const look = `display:block;width:100%;border:0;${plain}`;
  const image = `<img src="${escapeMarkup(href)}" alt="${escapeMarkup(alt)}" class="${className('ink')}" width="${pictureWidth}" border="0" style="${look}">`;
  const linked = `<a href="${escapeMarkup(link.href)}" class="${className('ink')}" style="${plain}">${image}</a>`;
  return [line(linked, { size: 15, colour: 'ink', padding: [12, 16], sides: [side, side] })];
}

/** The way to the finding, with a ground: in Outlook, a link is as small as its words, and the cell around it has that. */
export function buttonTables({ link }: MailContent, cells: MailCells): string[] {
  const { cell, table, palette } = cells;
  const look = { size: 16, colour: 'ink', padding: [12, 12], sides: [0, 0] } as const;
  const words = linked(link.href, 'onButton', escapeMarkup(link.text), palette, 'none');
  const button = cell(words, {
    ...{ size: 16, colour: 'onButton', ground: 'button', bold: true },
    ...{ padding: [12, 12], sides: [edge, edge] },
  });
  const spoken = linked(
    link.href,
    'accentText',
    `<span dir="ltr">${escapeMarkup(link.spoken)}</span>`,
    palette,
  );
  return [
    table(
      [
        `<tr>${cell('', { ...look, padding: [16, 0] }, 'td colspan="2"')}</tr>`,
        `<tr>${cell('', { ...look, sides: [edge, 0] })}${button}</tr>`,
      ],
      'role="presentation"',
    ),
    table([cells.line(spoken, { size: 14, colour: 'accentText', padding: [8, 12] })]),
  ];
}

function linked(
  href: string,
  colour: MailClass,
  html: string,
  palette: Palette,
  line = 'underline',
): string {
  return `<a href="${escapeMarkup(href)}" class="${className(colour)}" style="text-decoration:${line};${colours([colour], palette)}">${html}</a>`;
}
