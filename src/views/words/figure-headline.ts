import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { joint } from '#i18n/typography.ts';
import type { Translator } from '#i18n/translator.ts';
import { findQuote } from '#study/quotes/quotes.ts';
import { flagCode } from './symbol-legend.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from './cell-text.ts';
import { type PartedSentence, partedAt } from './parted-sentence.ts';
import { findingText } from './study-texts.ts';

/** A headline that quotes the number of its cell, in parts that are the whole sentence when joined: the number is set large. */
export interface FigureHeadline extends PartedSentence {
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
