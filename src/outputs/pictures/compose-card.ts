import { charts } from '#charts/index.ts';
import { type CardContent, lookOf } from './card-content.ts';
import { type CardSize, isWide } from './card-layout.ts';
import { besideChart } from './chart-beside.ts';
import { belowHeadline } from './chart-below.ts';
import { figureBody } from './figure-card.ts';
import type { Composition } from './picture-composition.ts';

/**
 * Lays out the card of a finding: its number and dots where these are its chart, or where another chart would be too small
 * to read; else its chart.
 */
export function composeCard(content: CardContent, size: CardSize): Composition {
  const look = lookOf(content);
  const { figure, chart } = content;
  const isNumber = figure !== undefined && charts[chart.type].draws === 'headline';
  const drawn = isNumber
    ? undefined
    : (isWide(size) ? besideChart : belowHeadline)(content, size, look);
  const isFigure = figure !== undefined && !drawn?.legible;
  const body = isFigure ? figureBody({ ...content, figure }, size, look) : (drawn?.body ?? []);
  return { width: size.width, height: size.height, family: look.family, body };
}
