import { drawChart } from '#charts/index.ts';
import { chartWidths } from '#charts/input/chart-input.ts';
import { setText } from '#pictures/text-setting.ts';
import { familyFor } from '#pictures/typefaces.ts';
import { withAttributes } from '#svg/element.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Composition } from './picture-composition.ts';
import { heightOf, textColumn, textLines } from './text-lines.ts';

const margin = 40;
const width = chartWidths.wide + 2 * margin;
const headline = { fontSize: 28, weight: 700, lineHeight: 1.25 } as const;
const footer = { fontSize: 15, weight: 400, lineHeight: 1.47 } as const;

/**
 * A chart that stands alone: its sentence above, and below what it rests on and where it is from. `allowance` is how much
 * wider than the shipped font the font of a reader may be; lines leave that much room.
 */
export function standalone(view: FindingView, { allowance }: { allowance: number }): Composition {
  const { dir, breakdowns } = view;
  const [{ chart: shown, notes, basis }] = breakdowns;
  const below = [...notes, ...basis.map(({ summary }) => summary), view.address];
  const family = familyFor([view.headline, ...below]);
  const room = chartWidths.wide / allowance;
  const chart = drawChart(shown.type, { ...shown.input, stated: false }).wide;
  const above = setText(
    view.headline,
    { width: room, fontSize: headline.fontSize },
    { family, ...headline },
  );
  const chartTop = Math.round(margin + above.height + 24);
  const facts = below.map((text) =>
    setText(text, { width: room, fontSize: footer.fontSize }, { family, ...footer }),
  );
  const footerTop = chartTop + chart.height + 28;
  const x = dir === 'rtl' ? width - margin : margin;
  return {
    width,
    family,
    height: Math.ceil(footerTop + heightOf(facts) + margin),
    body: [
      ...textLines(above, { x, y: margin, dir, fill: 'var(--ink)' }),
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
