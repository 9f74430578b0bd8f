import { painted, repaintCss } from '#paint.ts';
import { directed, eachLine } from '#pictures/direction.ts';
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

/** From a font that many designers have to what each computer has. */
const fonts = 'Inter, system-ui, sans-serif';

/**
 * The chart as a picture that stands alone, in the fonts of whoever opens it. It is written in light colours, which every
 * program draws and which print well; browsers, which follow its one rule, show it dark to who likes that.
 */
export const svg: Output = {
  type: 'image/svg+xml; charset=utf-8',
  render(view) {
    const { width, height, body } = standalone(view, { allowance });
    const drawn = eachLine(painted(body, view.palettes.light), (line) => directed(line, view.dir));
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fonts}" role="img" aria-labelledby="title desc" xml:lang="${view.lang}">`,
      `<title id="title">${escapeXml(view.headline)}</title><desc id="desc">${escapeXml(view.description)}</desc>`,
      `<metadata>${provenanceRdf(provenance(view))}</metadata>`,
      `<style>${style(view)}</style>`,
      drawn,
      '</svg>\n',
    ].join('');
  },
};

function style({ palettes }: FindingView): string {
  const { light, dark } = palettes;
  return `@media screen and (prefers-color-scheme:dark){${repaintCss(light, (name) => dark[name])}}`;
}
