import { paletteCss } from '#theme.ts';
import type { FindingView } from '#views/finding.ts';
import type { Output } from './output.ts';
import { provenance, provenanceRdf } from './provenance.ts';
import { standalone } from './standalone.ts';
import { escapeXml } from './xml.ts';

/**
 * How much wider than ours a reader's font may be. The file names fonts and holds none: a subset of the shipped font
 * would weigh eight times the drawing, and the programs that people lay out reports with would not use it.
 */
const allowance = 1.2;

/** The chart as a picture that stands alone, in the fonts of whoever opens it. */
export const svg: Output = {
  type: 'image/svg+xml; charset=utf-8',
  render(view) {
    const { width, height, body } = standalone(view, { allowance });
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" xml:lang="${view.lang}">`,
      `<title id="title">${escapeXml(view.headline)}</title><desc id="desc">${escapeXml(view.description)}</desc>`,
      `<metadata>${provenanceRdf(provenance(view))}</metadata>`,
      `<style>${style(view)}</style>`,
      body,
      '</svg>\n',
    ].join('');
  },
};

function style({ palettes }: FindingView): string {
  const { light, dark } = palettes;
  return [
    `svg{${paletteCss(light)};font-family:Inter,system-ui,sans-serif}`,
    `@media screen and (prefers-color-scheme:dark){svg{${paletteCss(dark)}}}`,
  ].join('');
}
