import { escapeMarkup } from '#markup.ts';
import type { FigureHeadline } from './figure-headline.ts';

/** Whether a number is too long for the largest size: it is set in the next one. */
export function isLongFigure({ figure }: FigureHeadline): boolean {
  return figure.length > 7;
}

/**
 * A headline in lines: what comes before its number, the number with the sign that follows it, and the rest. Heard, read
 * as text or copied, it is the sentence itself; the marks of flags, which are only seen, are no part of it.
 */
export function headlineHtml(headline: FigureHeadline): string {
  const { before, figure, sign, after, mark } = headline;
  const long = isLongFigure(headline) ? ' class="long"' : '';
  const number = `<b${long}>${escapeMarkup(figure)}</b>`;
  return [
    line(escapeMarkup(before)),
    line(number + markHtml(mark) + escapeMarkup(sign)),
    line(escapeMarkup(after)),
  ].join('');
}

/** The marks of a number's flags, which are seen and not heard. */
export function markHtml(mark: string | undefined): string {
  return mark === undefined ? '' : `<sup aria-hidden="true">${escapeMarkup(mark)}</sup>`;
}

function line(html: string): string {
  return html.trim() === '' ? '' : `<span>${html}</span>`;
}
