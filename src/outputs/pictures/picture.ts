import { type Provenance, provenance, provenanceTexts } from '#outputs/parts/provenance.ts';
import { drawable } from '#pictures/drawable.ts';
import { withTexts } from '#pictures/png-text.ts';
import { rasterize } from '#pictures/raster.ts';
import { element } from '#svg/element.ts';
import type { Palette } from '#theme/palette.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import type { Composition } from './picture-composition.ts';

/** A composed picture as PNG that says where it is from, and in `Text` each line that is drawn in it. */
export async function picture(
  { width, height, family, body }: Composition,
  { dir, palette, zoom, stated }: PictureParts,
): Promise<Uint8Array<ArrayBuffer>> {
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, [
    element('rect', { width: '100%', height: '100%', fill: 'var(--paper)' }),
    ...body,
  ]);
  const drawn = drawable(svg, { family, dir, colours: palette });
  const png = await rasterize(drawn.svg, zoom);
  return withTexts(png, { ...provenanceTexts(stated), Text: drawn.texts.join('\n') });
}

/** What a picture takes from its finding or its study. */
export interface PictureParts {
  dir: 'ltr' | 'rtl';
  palette: Palette;
  /** Pixels to each of those it was laid out in. */
  zoom: number;
  stated: Provenance;
}

/** A composed picture of a finding, on light. */
export function findingPng(view: FindingView, site: Site, composed: Composition, zoom: number) {
  const { light } = site.palettes;
  const stated = provenance(view, site);
  return picture(composed, { dir: view.dir, palette: light, zoom, stated });
}
