import { escapeMarkup } from '#markup.ts';
import { markHtml } from '#views/words/headline-html.ts';
import type { HeadlineParts } from './headline-parts.ts';

/** A number, and the punctuation that follows it. */
export type StatedNumber = Pick<HeadlineParts, 'number' | 'mark'> & { sign?: string };

/** A number as HTML: its signs in small, and the marks of its flags, which are only seen, behind it. */
export function numberHtml({ number, mark, sign: following = '' }: StatedNumber): string {
  if (number === undefined) return '';
  const { before, digits, after } = number;
  const sign = (text: string) => (text === '' ? '' : `<small>${escapeMarkup(text)}</small>`);
  const end = following === '' ? '' : `<i>${escapeMarkup(following)}</i>`;
  return `<b>${sign(before)}${escapeMarkup(digits)}${sign(after)}</b>${markHtml(mark)}${end}`;
}
