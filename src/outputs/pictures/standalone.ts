import { drawChart } from '#charts/index.ts';
import { chartWidths } from '#charts/input/chart-input.ts';
import { setText } from '#pictures/text-setting.ts';
import { familyFor } from '#pictures/typefaces.ts';
import { withAttributes } from '#svg/element.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { readingEdge } from './card-layout.ts';
import type { Composition } from './picture-composition.ts';
import { setAddress } from './set-address.ts';
import { setHeadline } from './set-headline.ts';
import { heightOf, textColumn } from './text-lines.ts';

const margin = 40;
const width = chartWidths.wide + 2 * margin;

/** The largest number of a headline, and its words. */
const headline = { figure: 120, sentence: 30 } as const;
const subtitle = { fontSize: 18, weight: 400, lineHeight: 1.4 } as const;
const footer = { fontSize: 15, weight: 400, lineHeight: 1.47 } as const;

/** Words that stand alone in the place of a chart: a sentence, and below it what else there is to say. */
export function standaloneWords(
  {
    dir,
    title,
    lines,
    address,
  }: { dir: 'ltr' | 'rtl'; title: string; lines: readonly string[]; address: string },
  { allowance }: { allowance: number },
): Composition {
  const family = familyFor([title, ...lines, address]);
  const room = chartWidths.wide / allowance;
  const above = setHeadline(title, { width: room, height: Infinity, ...headline }, { family, dir });
  const below = setLines(lines, address, { width: room, family, ...subtitle });
  const top = margin + above.height + 12;
  const x = readingEdge({ x: margin, width: chartWidths.wide }, dir);
  return {
    width,
    family,
    height: Math.ceil(top + heightOf(below) + margin),
    body: [
      ...above.draw({ x, y: margin }),
      ...textColumn(below, { x, y: top, dir, fill: 'var(--muted)' }),
    ],
  };
}

/** Texts in lines below one another, and an address that ends them. */
function setLines(
  texts: readonly string[],
  address: string,
  { width: room, ...setting }: { width: number; fontSize: number } & Parameters<typeof setText>[2],
) {
  const place = { width: room, fontSize: setting.fontSize };
  return [
    ...texts.map((text) => setText(text, place, setting)),
    setAddress(address, place, setting),
  ];
}

/**
 * A chart that stands alone: above its sentence and what it measures, and below what it rests on and where it is from.
 * `allowance` is how much wider than the shipped font the font of a reader may be; lines leave that much room.
 */
export function standalone(view: FindingView, { allowance }: { allowance: number }): Composition {
  const { dir, breakdowns } = view;
  const [{ chart: shown, notes, basis }] = breakdowns;
  const below = [...notes, ...basis.map(({ summary }) => summary)];
  const family = familyFor([view.headline, view.subtitle, ...below, view.address]);
  const room = chartWidths.wide / allowance;
  const chart = drawChart(shown.type, shown.input).wide;
  const above = setHeadline(
    view.figure ?? view.headline,
    { width: room, height: Infinity, ...headline },
    { family, dir },
  );
  const said = setText(
    view.subtitle,
    { width: room, fontSize: subtitle.fontSize },
    { family, ...subtitle },
  );
  const saidTop = margin + above.height + 12;
  const chartTop = Math.round(saidTop + said.height + 20);
  const facts = setLines(below, view.address, { width: room, family, ...footer });
  const footerTop = chartTop + chart.height + 28;
  const x = readingEdge({ x: margin, width: chartWidths.wide }, dir);
  return {
    width,
    family,
    height: Math.ceil(footerTop + heightOf(facts) + margin),
    body: [
      ...above.draw({ x, y: margin }),
      ...textColumn([said], { x, y: saidTop, dir, fill: 'var(--muted)' }),
      withAttributes(chart.svg, {
        x: margin,
        y: chartTop,
        overflow: 'visible',
        fill: 'var(--ink)',
      }),
      ...textColumn(facts, { x, y: footerTop, dir, fill: 'var(--muted)' }),
    ],
  };
}
