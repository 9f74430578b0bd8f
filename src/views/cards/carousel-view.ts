import type { DotField } from '#charts/dot-field.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { type GroupRows, groupRows } from '#findings/shape/group-rows.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { quotedDots } from '#views/finding/quoted-dots.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { alternative } from '#views/words/alternative.ts';
import { formatCell } from '#views/words/cell-text.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import { flagCode } from '#views/words/symbol-legend.ts';
import { numberFacts } from './card-facts.ts';

/** What the pictures of a carousel say behind the first, which is the square of the finding. */
export interface CarouselView {
  /** A picture for each group. */
  groups: GroupPicture[];
  last: LastPicture;
}

/** A number of one group. */
export interface GroupPicture {
  /** What all of them are about; absent where the words below the number say it. */
  topic?: string | undefined;
  /** The group, its number and what that counts. */
  figure: FigureHeadline;
  dots?: DotField | undefined;
  /** The chart that has the group among the others. */
  chart: ChartView;
  /** What the number rests on, and what its reader must know. */
  facts: string[];
  /** The picture in words. */
  alt: string;
}

/** How to go on. */
interface LastPicture {
  topic: string;
  /** What is to be found at the short link. */
  more: string;
  /** Which groups have no picture. */
  left: string[];
  alt: string;
}

/** The carousel of a finding; absent where it has no groups. */
export function carouselView(site: Site, view: FindingView): CarouselView | undefined {
  const translator = translatorOf(site, view.lang);
  const groups = groupRows(view.finding);
  return (
    groups && {
      groups: groups.shown.map((row) => groupPicture(site, translator, view, { ...groups, row })),
      last: lastPicture(translator, view, groups),
    }
  );
}

function groupPicture(
  site: Site,
  translator: Translator,
  view: FindingView,
  { row, dimension, drawn }: Pick<GroupRows, 'dimension' | 'drawn'> & { row: Row },
): GroupPicture {
  const { finding, title, lang, breakdowns } = view;
  const { t } = translator;
  const { measure } = finding.headline;
  const cell = row.cells[measure];
  if (cell === undefined) throw new Error(`no number of ${row.key}`);
  const name = valueLabel(translator, finding, dimension, row.values[dimension] ?? '');
  const figure = formatCell(cell, measure, translator);
  const mark = (row.flags[measure] ?? []).map(flagCode).join(' ');
  const facts = numberFacts(site, translator, finding, row);
  const counted = countedIn(translator, finding, row, { dimension, title, facts });
  const topic = counted.startsWith(title) ? undefined : title;
  const [base = ''] = facts;
  const said = [t('fact.line', { name, text: figure }), counted, ...(topic ? [topic] : []), base];
  return {
    ...{ topic, facts },
    figure: { before: name, figure, sign: '', after: counted, ...(mark !== '' && { mark }) },
    dots: quotedDots(view, row),
    chart: (breakdowns.find(({ id }) => id === drawn.id) ?? breakdowns[0]).chart,
    alt: alternative(`${said.join('. ')}.`, lang),
  };
}

/** What the number of a group counts: the answer or whatever else tells its row from others of the group, or else the name of the finding; and the wave, where the period does not say it. */
function countedIn(
  translator: Translator,
  finding: Finding,
  { values }: Row,
  { dimension, title, facts }: { dimension: string; title: string; facts: readonly string[] },
): string {
  const { dimensions, totals, waves } = finding;
  const labelsOf = (names: readonly string[]) =>
    names
      .filter((name) => name !== dimension && values[name] !== totals[name])
      .map((name) => valueLabel(translator, finding, name, values[name] ?? ''))
      .join(' / ');
  const isWave = (name: string) => name === waves?.column;
  const headline = labelsOf(dimensions.filter((name) => !isWave(name))) || title;
  const label = labelsOf(dimensions.filter(isWave));
  const isSaid = facts.some((fact) => fact.includes(label));
  return isSaid ? headline : translator.t('breakdown.name', { headline, label });
}

function lastPicture(
  translator: Translator,
  { finding, title, sharedLink, lang }: FindingView,
  groups: GroupRows,
): LastPicture {
  const more = translator.t('carousel.more');
  const left = [...shownOf(translator, groups), ...withoutNumber(translator, finding, groups)];
  return {
    ...{ topic: title, more, left },
    alt: alternative([`${title}. ${more}: ${sharedLink}`, ...left].join('. '), lang),
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
