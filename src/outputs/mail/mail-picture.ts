import { drawChart } from '#charts/index.ts';
import { chartWidths } from '#charts/input/chart-input.ts';
import { familyFor } from '#pictures/typefaces.ts';
import { withAttributes } from '#svg/element.ts';
import { drawnOnce } from '#outputs/parts/output.ts';
import { columnOf, setBasis } from '#outputs/pictures/card-closing.ts';
import { readingEdge } from '#outputs/pictures/card-layout.ts';
import { findingPng } from '#outputs/pictures/picture.ts';
import type { Composition } from '#outputs/pictures/picture-composition.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { cardFacts } from '#views/cards/card-facts.ts';
import type { Site } from '#views/site/site.ts';

/** How far its chart keeps from the edge, in pixels: where a mail is dark, the white of the picture ends there. */
const margin = 8;

/** How wide it is shown at most, in pixels. */
export const pictureWidth = chartWidths.picture + 2 * margin;

/** What the chart rests on, in pixels. */
const small = 14;

/**
 * The chart of a finding for a mail that says its headline, on white: some programs show a dark mail, and none of them
 * another picture. Below it stands what it rests on, since pictures are taken out of mails.
 */
export const mailPicture = drawnOnce({
  type: 'image/png',
  render: (view, site) => findingPng(view, site, composed(view, site), 2),
});

function composed(view: FindingView, site: Site): Composition {
  const [{ chart }] = view.breakdowns;
  const facts = cardFacts(site, view).chart;
  const look = { dir: view.dir, family: familyFor([view.headline, ...facts]) };
  const drawn = drawChart(chart.type, chart.input).picture;
  const room = { width: chartWidths.picture, most: Infinity, fontSize: small };
  const basis = columnOf(setBasis({ facts }, room, look), room);
  const top = margin + drawn.height + small;
  const x = readingEdge({ x: margin, width: chartWidths.picture }, view.dir);
  return {
    width: pictureWidth,
    height: Math.ceil(top + basis.height + margin),
    family: look.family,
    body: [
      withAttributes(drawn.svg, { x: margin, y: margin, overflow: 'visible', fill: 'var(--ink)' }),
      ...basis.draw({ x, y: top }),
    ],
  };
}
