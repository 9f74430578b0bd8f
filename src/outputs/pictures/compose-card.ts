import {
  type FittedText,
  fitText,
  lineWidth,
  setText,
  type Setting,
} from '#pictures/text-setting.ts';
import { type Family, familyFor } from '#pictures/typefaces.ts';
import { element } from '#svg/element.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import { artwork } from './artwork.ts';
import { type Box, type CardSize, placeCard } from './card-layout.ts';
import type { Composition } from './picture-composition.ts';
import { heightOf, textColumn, textLines } from './text-lines.ts';

/** What stands on a card. */
export interface CardContent {
  dir: 'ltr' | 'rtl';
  /** The name of the study. */
  study: string;
  /** Where more is to be read, as people type it. */
  link: string;
  sentence: string;
  /** What it rests on: one paragraph each. */
  facts: readonly string[];
  /** Absent where the sentence stands for a whole study. */
  chart?: ChartView;
}

/** Lays out a card: the facts first, at the foot, then the sentence as large as it fits, then the chart in what is left. */
export function composeCard(content: CardContent, size: CardSize): Composition {
  const { dir, study, link, sentence, facts, chart } = content;
  const family = familyFor([study, link, sentence, ...facts]);
  const foot = setFacts(facts, size, family);
  const address = setText(link, { width: size.width, fontSize: size.small * 1.1 }, label(family));
  const beside = size.width - 2.7 * size.margin - address.width;
  const named = setText(study, { width: beside, fontSize: size.small * 1.1 }, label(family));
  const parts = { dir, head: named.height, facts: heightOf(foot), drawn: chart !== undefined };
  const words = fitText(
    sentence,
    { ...placeCard(size, parts).sentence, most: size.large },
    headline(family),
  );
  const places = placeCard(size, { ...parts, sentence: words.height });
  return {
    width: size.width,
    height: size.height,
    family,
    body: [
      element('rect', {
        width: places.band.width,
        height: places.band.height,
        fill: 'var(--accent)',
      }),
      ...textLines(named, { ...startOf(places.head, dir), dir, fill: 'var(--accent-text)' }),
      ...textLines(address, { ...endOf(places.head, dir, address), dir, fill: 'var(--muted)' }),
      ...textLines(words, { ...startOf(places.sentence, dir), dir, fill: 'var(--ink)' }),
      ...(chart ? [artwork(chart, places.drawing, size.small * leastWords)] : []),
      ...textColumn(foot, { ...startOf(places.facts, dir), dir, fill: 'var(--muted)' }),
    ],
  };
}

/** The words of a chart may be somewhat smaller than those below it. */
const leastWords = 0.84;

/** Large text is set tighter, as its letters stand further apart; joined letters are left as they are. */
function headline(family: Family): Setting {
  return family === 'Inter'
    ? { family, weight: 700, lineHeight: 1.16, tracking: -0.02 }
    : { family, weight: 700, lineHeight: 1.35 };
}

function label(family: Family): Setting {
  return { family, weight: 700, lineHeight: 1.4 };
}

/** What a finding rests on, small; smaller still where it would take more than a third of the card. */
function setFacts(facts: readonly string[], size: CardSize, family: Family): FittedText[] {
  const { width, height, margin, clear, small } = size;
  const setting = { family, weight: 400, lineHeight: 1.42 } as const;
  const set = (fontSize: number) => {
    const room = { width: width - 2 * margin, fontSize };
    return shareLines(facts, room, setting).map((fact) => setText(fact, room, setting));
  };
  const most = (height - 2 * clear) * 0.34;
  let fontSize = small;
  while (fontSize > small / 2 && heightOf(set(fontSize)) > most) fontSize -= 0.5;
  return set(fontSize);
}

/** Facts that follow one another and fit into one line share it. */
function shareLines(
  facts: readonly string[],
  { width, fontSize }: { width: number; fontSize: number },
  setting: Setting,
): string[] {
  return facts.reduce<string[]>((shared, fact) => {
    const longer = [...shared.slice(-1), fact].join(' · ');
    const fits = lineWidth(longer, setting) * fontSize <= width;
    return fits ? [...shared.slice(0, -1), longer] : [...shared, fact];
  }, []);
}

/** Where text begins in a box. */
function startOf({ x, y, width }: Box, dir: 'ltr' | 'rtl'): { x: number; y: number } {
  return { x: dir === 'rtl' ? x + width : x, y };
}

/** Where text begins that ends with its box. */
function endOf({ x, y, width }: Box, dir: 'ltr' | 'rtl', text: FittedText) {
  return { x: dir === 'rtl' ? x + text.width : x + width - text.width, y };
}
