import type { Palette } from '#theme/palette.ts';
import { className, colourOf, colours, type MailClass } from './mail-look.ts';

/** How a cell of a mail looks. Pixels. */
export interface CellLook {
  size: number;
  colour: MailClass;
  bold?: boolean;
  /** Default: paper. */
  ground?: 'paper' | 'wash' | 'button';
  /** Above and below. */
  padding: readonly [above: number, below: number];
  /** Where reading starts, and where it ends. Default: as far as words keep from the edge. */
  sides?: readonly [start: number, end: number];
  /** Default: where reading starts. */
  align?: 'start' | 'end';
  /** Has a line below it. */
  lined?: boolean;
}

/** What tables of a mail are made of, in one direction and in the colours of a study. */
export interface MailCells {
  palette: Palette;
  /** `tag` is the element, with attributes of its own. Default: `td`. */
  cell(html: string, look: CellLook, tag?: string): string;
  /** A row of one cell across the mail. */
  line(html: string, look: CellLook): string;
  /** Rows below one another; by default they are no data. */
  table(rows: readonly string[], attributes?: string): string;
}

/** As wide as mails are, in pixels. */
export const mailWidth = 600;

/** How far words keep from both edges. */
export const edge = 20;

/** In fonts that computers have: none is loaded. */
const fonts = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Helvetica,Arial,sans-serif";

export function mailCells(dir: 'ltr' | 'rtl', palette: Palette): MailCells {
  const [start, end] = dir === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);

  function cell(html: string, look: CellLook, tag = 'td'): string {
    const { size, colour, bold = false, ground = 'paper', padding, lined } = look;
    const { sides: [first, last] = [edge, edge], align = 'start' } = look;
    const [left, right] = dir === 'rtl' ? [last, first] : [first, last];
    const to = align === 'start' ? start : end;
    const style = [
      `padding:${padding[0]}px ${right}px ${padding[1]}px ${left}px`,
      fonts,
      `font-size:${size}px`,
      `line-height:${Math.round(size * 1.45)}px`,
      `font-weight:${bold ? 'bold' : 'normal'}`,
      `text-align:${to}`,
      // GMX and Orange take the attribute away.
      ...(dir === 'rtl' ? ['direction:rtl'] : []),
      ...(lined ? [`border-bottom:1px solid ${colourOf('line', palette)}`] : []),
      colours([ground, colour], palette),
    ].join(';');
    const attributes = `dir="${dir}" align="${to}" bgcolor="${colourOf(ground, palette)}" class="${className(ground, colour, ...(lined ? ['line' as const] : []))}" style="${style}"`;
    return `<${tag} ${attributes}>${html}</${tag.split(' ')[0]}>`;
  }

  return {
    palette,
    cell,
    line: (html, look) => `<tr>${cell(html, look)}</tr>`,
    table: (rows, attributes = 'role="presentation" width="100%"') =>
      `<table ${attributes} dir="${dir}" border="0" cellpadding="0" cellspacing="0" style="border-collapse:collapse">\n${rows.join('\n')}\n</table>`,
  };
}
