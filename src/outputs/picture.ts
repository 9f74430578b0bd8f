import { drawable } from '#pictures/drawable.ts';
import { withTexts } from '#pictures/png-text.ts';
import { rasterize } from '#pictures/raster.ts';
import { settings } from '#settings.ts';
import type { FindingView } from '#views/finding.ts';
import { provenance, provenanceTexts } from './provenance.ts';
import type { Composition } from './composition.ts';

/** A composed picture as PNG that says where it is from, and in `Text` each line that is drawn in it. */
export async function picture(
  view: FindingView,
  { width, height, family, body }: Composition,
  { zoom }: { zoom: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`;
  const { dir, palettes } = view;
  const drawn = drawable(svg, {
    family,
    dir,
    colours: { ...palettes.light },
  });
  const png = await rasterize(drawn, { zoom, kept: process.env[settings.pictures] });
  return withTexts(png, { ...provenanceTexts(provenance(view)), Text: drawn.texts.join('\n') });
}
