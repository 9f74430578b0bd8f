import type { Row } from '#findings/finding.ts';
import { isNumber } from '#findings/cell.ts';
import type { Translator } from '#i18n/translator.ts';
import { formatCell } from './quote.ts';

/** The interval of a share in words, "58% to 66%", or why there is none; absent where the row has none. */
export function intervalText({ low, high }: Row['cells'], translator: Translator) {
  if (low === undefined || high === undefined) return undefined;
  if (!isNumber(low)) return formatCell(low, 'low', translator);
  return translator.t('interval.range', {
    low: formatCell(low, 'low', translator),
    high: formatCell(high, 'high', translator),
  });
}

/** The same with its name: "95% interval: 58% to 66%". */
export function intervalLine(translator: Translator, cells: Row['cells']): string | undefined {
  const range = intervalText(cells, translator);
  return range === undefined ? undefined : translator.t('interval.line', { range });
}
