import { drawnOnce } from '#outputs/parts/output.ts';
import { findingPng } from './picture.ts';
import { standalone } from './standalone.ts';

/** The chart as a picture that stands alone, light, in our own font, for whatever shows no SVG. */
export const png = drawnOnce({
  type: 'image/png',
  render: (view, site) => findingPng(view, site, standalone(view, { allowance: 1 }), 2),
});
