import { escapeMarkup } from '#markup.ts';
import type { FigureHeadline } from './figure-headline.ts';

/** From so many characters on a number has no room in the largest size. */
const longFigure = 8;

/**
 * A headline in lines: what comes before its number, the number with the sign that follows it, and the rest. Heard, read
 * as text or copied, it is the sentence itself; the marks of flags, which are only seen, are no part of it.
 */
export function headlineHtml({ before, figure, after, mark }: FigureHeadline): string {
  const [sign = ''] = /^[\p{P}\p{S}]*/u.exec(after) ?? [];
  const long = figure.length < longFigure ? '' : ' class="long"';
  const number = `<b${long}>${escapeMarkup(figure)}</b>`;
  const marked = mark === undefined ? '' : `<sup aria-hidden="true">${escapeMarkup(mark)}</sup>`;
  return [
    line(escapeMarkup(before)),
    line(number + marked + escapeMarkup(sign)),
    line(escapeMarkup(after.slice(sign.length))),
  ].join('');
}

function line(html: string): string {
  return html.trim() === '' ? '' : `<span>${html}</span>`;
}
