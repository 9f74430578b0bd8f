import { isNumber } from './cell.ts';
import type { Finding } from './finding.ts';

/** How many of a hundred the headline is about; absent where its number is no share, or there is none. */
export function headlineShare({ headline }: Finding): number | undefined {
  const { percent } = headline.row.cells;
  return headline.measure === 'percent' && isNumber(percent) ? percent.value : undefined;
}
