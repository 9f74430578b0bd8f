import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Row } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import { formatCell } from './cell-text.ts';

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

/** The same in as little room as can be, without its name: "58–66%". */
export function intervalShort({ t, format }: Translator, low: Known, high: Known): string {
  return t('interval.short', {
    low: format.number(low.value, low.decimals),
    high: format.percent(high.value, high.decimals),
  });
}

type Known = Extract<Cell, { value: number }>;

/** How far the intervals of some shares reach at most: "95% interval of each share: at most ±4.7 percentage points". */
export function intervalMargin(translator: Translator, rows: readonly Row[]): string | undefined {
  const { t, format } = translator;
  const shares = rows.flatMap(({ cells: { percent, low, high } }) =>
    isNumber(percent) && isNumber(low) && isNumber(high) ? [{ percent, low, high }] : [],
  );
  if (shares.length === 0) return undefined;
  const reaches = shares.map(({ percent: { value }, low, high }) =>
    Math.max(value - low.value, high.value - value),
  );
  const decimals = Math.max(...shares.flatMap(Object.values).map((cell) => cell.decimals));
  const most = Number(Math.max(...reaches).toFixed(decimals));
  const points = t('describe.points', { n: format.number(most, decimals) }, { count: most });
  return t('interval.margin', { points });
}
