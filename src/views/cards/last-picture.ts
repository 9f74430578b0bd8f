import type { Finding, Row } from '#findings/model/finding.ts';
import type { GroupRows } from '#findings/shape/group-rows.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { alternative, withFullStop } from '#views/words/alternative.ts';
import { formatCell } from '#views/words/cell-text.ts';

/** How to go on. */
export interface LastPicture {
  topic: string;
  /** What is to be found at the short link. */
  more: string;
  /** Which groups have no picture. */
  left: string[];
  alt: string;
}

/** The last picture of a finding's groups. */
export function lastPicture(
  translator: Translator,
  { finding, title, sharedLink, lang }: FindingView,
  groups: GroupRows,
): LastPicture {
  const { t } = translator;
  const more = t('carousel.more');
  const link = t('fact.line', { name: more, text: sharedLink });
  const left = [...shownOf(translator, groups), ...withoutNumber(translator, finding, groups)];
  return {
    ...{ topic: title, more, left },
    alt: alternative([...[title, ...left].map(withFullStop), link].join(' '), lang),
  };
}

/** How many of all are shown, where there are more. */
function shownOf({ t, text, format }: Translator, { dimension, shown, known, byBase }: GroupRows) {
  if (shown.length === known) return [];
  const counts = { shown: format.number(shown.length), all: format.number(known) };
  const told = t(byBase ? 'carousel.shown.largest' : 'carousel.shown', counts);
  return [t('fact.line', { name: text('terms', `${dimension}.label`), text: told })];
}

/** So many groups are named; of more, it is told how many they are. */
const mostNames = 6;

/** Which have a symbol in the place of their number, and which. */
function withoutNumber(
  translator: Translator,
  finding: Finding,
  { dimension, unknown }: GroupRows,
): string[] {
  const { t, format } = translator;
  const { measure } = finding.headline;
  const meaning = ({ cells }: Row) => {
    const cell = cells[measure];
    return cell === undefined ? '' : formatCell(cell, measure, translator);
  };
  const told = [...Map.groupBy(unknown, meaning)].map(([flags, rows]) => {
    const names = rows.map(({ values }) =>
      valueLabel(translator, finding, dimension, values[dimension] ?? ''),
    );
    const isMany = names.length > mostNames;
    const text = isMany ? format.number(names.length) : names.join(t('describe.join'));
    return t('flag.marked', { text, flags });
  });
  return told.length === 0
    ? []
    : [t('fact.line', { name: t('carousel.without'), text: told.join(t('describe.join')) })];
}
