import type { Translator } from '#i18n/translator.ts';
import {
  type DescribedGrid,
  type DescribedRow,
  difference,
  itemList,
  known,
} from './described-grid.ts';
import { listSentences, type ListWords, mostItems } from './list-sentences.ts';

/** A grid in sentences: each row of a few with all its numbers, else the extremes of each series; and where series differ most. */
export function gridSentences(
  translator: Translator,
  told: DescribedGrid,
  telling: ListWords,
): string[] {
  const { t } = translator;
  if (told.rows.length > mostItems) return tellSeries(translator, told, telling);
  const rows = told.rows.flatMap((row) => {
    const items = itemList(translator, named(told, row));
    const { name, sides } = row;
    return [
      name === '' ? unnamedRow(items) : t('describe.row', { name, items }),
      ...(sides.length === 0
        ? []
        : [t('describe.together', { items: itemList(translator, sides) })]),
    ];
  });
  return [...rows, ...widest(translator, told, telling)];

  function unnamedRow(items: string): string {
    return telling.ordered
      ? t('describe.inOrder', { items })
      : t('describe.sentence', { text: items });
  }
}

/** Each series as a list of its own. */
function tellSeries(
  translator: Translator,
  { series, rows }: DescribedGrid,
  telling: ListWords,
): string[] {
  return series.map((name, index) => {
    const cells = rows.flatMap((row) => {
      const cell = row.cells[index];
      return cell ? [{ ...cell, name: row.name, total: row.total }] : [];
    });
    const text = listSentences(translator, cells, telling).join(' ');
    return translator.t('describe.series', { name, text });
  });
}

/** The row in which two series differ most, or the rows that do alike. */
function widest(translator: Translator, told: DescribedGrid, { shares }: ListWords): string[] {
  const { rows, series } = told;
  if (series.length !== 2) return [];
  const parts = rows.filter(({ total }) => !total);
  const pairs = parts.flatMap((row) => {
    const [one, other] = row.cells;
    if (one?.value === undefined || other?.value === undefined) return [];
    const [first, second] = known([one, other]);
    if (first === undefined || second === undefined) return [];
    const apart = Number(Math.abs(first.value - second.value).toFixed(9));
    return [{ row, apart, text: difference(translator, first, second, shares) }];
  });
  const [most] = pairs.toSorted((a, b) => b.apart - a.apart);
  if (most === undefined || pairs.length < 2 || most.apart === 0) return [];
  const alike = pairs.filter(({ apart }) => apart === most.apart);
  const name = translator.format.list(alike.map(({ row }) => row.name));
  return [translator.t('describe.widest', { name, difference: most.text })];
}

function named({ series }: DescribedGrid, { cells }: DescribedRow) {
  return cells.map((cell, index) => ({ ...cell, name: series[index] ?? '' }));
}
