import type { Translator } from '#i18n/translator.ts';
import {
  type DescribedGrid,
  type DescribedRow,
  difference,
  itemList,
  known,
} from './described-grid.ts';
import { type ListWords, mostItems } from './list-sentences.ts';

/** Waves in sentences: their numbers, and what changed from the first to the last that asked the same. */
export function trendSentences(
  translator: Translator,
  told: DescribedGrid,
  comparable: readonly boolean[],
  telling: ListWords,
): string[] {
  const rows = told.rows.slice(0, mostItems);
  const rest = told.rows.length - rows.length;
  const { t, format } = translator;
  return [
    ...rows.flatMap((row) => tellRow(translator, told, row, comparable, telling)),
    ...(rest === 0 ? [] : [t('describe.others', { n: format.number(rest) }, { count: rest })]),
    ...told.series.flatMap((wave, index) =>
      index === 0 || comparable[index] === true ? [] : [t('describe.changed', { wave })],
    ),
  ];
}

function tellRow(
  translator: Translator,
  { series }: DescribedGrid,
  { name, cells }: DescribedRow,
  comparable: readonly boolean[],
  { shares }: ListWords,
): string[] {
  const { t } = translator;
  const waves = cells.map((cell, index) => ({ ...cell, name: series[index] ?? '' }));
  const items = itemList(translator, waves);
  // The last run of waves that asked and measured the same: only within it a change is told.
  const start = cells.findLastIndex(
    (cell, index) => comparable[index] === false || cell.startsAnew === true,
  );
  const run = known(waves.slice(Math.max(0, start)));
  const [from] = run;
  const to = run.at(-1);
  const told = name === '' ? t('describe.inOrder', { items }) : t('describe.row', { name, items });
  if (from === undefined || to === undefined || from === to) return [told];
  const change =
    to.value === from.value
      ? t('describe.same', { from: from.name, to: to.name })
      : t(to.value > from.value ? 'describe.rise' : 'describe.fall', {
          difference: difference(translator, from, to, shares),
          from: from.name,
          to: to.name,
        });
  return [told, change];
}
