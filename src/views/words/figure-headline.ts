import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { joint } from '#i18n/typography.ts';
import type { Translator } from '#i18n/translator.ts';
import { findQuote } from '#study/quotes/quotes.ts';
import { flagCode } from './symbol-legend.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from './cell-text.ts';
import { findingText } from './study-texts.ts';

/** A headline that quotes the number of its cell, in parts that are the whole sentence when joined: the number is set large. */
export interface FigureHeadline {
  /** What comes before the number, with the blank that parts them: "For ", or nothing. */
  before: string;
  /** The number as the sentence has it: "86 %". */
  figure: string;
  /** The punctuation right behind the number, which stays on its line: ",", or nothing. */
  sign: string;
  /** The rest of the sentence. */
  after: string;
  /** The marks of the number's flags, "p", which are no part of the sentence. */
  mark?: string;
}

/** The parts of a finding's headline; absent where it does not quote the number of its cell, or this is no word of its own. */
export function figureHeadline(
  site: Pick<Site, 'study'>,
  translator: Translator,
  finding: Finding,
): FigureHeadline | undefined {
  const { row, measure } = finding.headline;
  if (!isNumber(row.cells[measure])) return undefined;
  const quote = quoter(site.study, translator, finding);
  const apart = (name: string) =>
    quotesHeadline(site, finding, name) ? `${joint}${quote(name)}${joint}` : quote(name);
  const text = findingText(site, translator, finding, 'headline', apart) ?? '';
  const [before = '', figure, ...after] = text.split(joint);
  if (figure === undefined) return undefined;
  const parts = partedAt(before, figure, after.join(''));
  const mark = (row.flags[measure] ?? []).map(flagCode).join(' ');
  return parts && { ...parts, ...(mark !== '' && { mark }) };
}

function quotesHeadline({ study }: Pick<Site, 'study'>, finding: Finding, name: string): boolean {
  const quote = findQuote(study, name, finding);
  const { row, measure } = finding.headline;
  return quote?.kind === 'cell' && quote.row === row && quote.measure === measure;
}

/** Scripts whose words stand without blanks between them. */
const unspaced =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';

/** What ends before a number, and begins behind it and its punctuation, where neither is a part of it: no "(41 %)", "l’86 %" or "7.2/10". */
const freeBefore = new RegExp(`(^|(?<![\\p{Ps}\\p{Pi}])\\s|${unspaced})$`, 'u');
const freeAfter = new RegExp(`^((?:[\\u00a0\\u202f]?[\\p{P}\\p{S}])*)(\\s|$|${unspaced})`, 'u');

/** A sentence in parts, where its number is a word of its own: torn from what it is written together with, both would be misread. */
export function partedAt(
  before: string,
  figure: string,
  rest: string,
): Omit<FigureHeadline, 'mark'> | undefined {
  const [, sign] = freeAfter.exec(rest) ?? [];
  if (sign === undefined || !freeBefore.test(before)) return undefined;
  return { before, figure, sign, after: rest.slice(sign.length) };
}
