import { escapeMarkup } from '#markup.ts';
import type { Output } from '#outputs/parts/output.ts';
import { type Provenance, provenance, provenanceRdf } from '#outputs/parts/provenance.ts';
import { distinct, painted, repaintCss } from '#paint.ts';
import { directed, readsFromRight } from '#reading-direction.ts';
import {
  linesOf,
  rewriteElements,
  rewriteLines,
  type SvgElement,
  withAttributes,
} from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import type { Composition } from './picture-composition.ts';
import { standalone } from './standalone.ts';

/**
 * How much wider than ours a reader's font may be, by where its lines begin: joined letters differ most. The file names
 * fonts and holds none: a subset of the shipped font would weigh eight times the drawing, and the programs that people
 * lay out reports with would not use it.
 */
export const allowances = { ltr: 1.2, rtl: 1.36 } as const;

/**
 * The picture as it is laid out for fonts that nobody knows.
 * @internal tests draw it
 */
export function composeSvg(view: FindingView): Composition {
  return standalone(view, { allowance: allowances[view.dir] });
}

/** From a font that many designers have to what each computer has. */
const fonts = 'Inter, system-ui, sans-serif';

/**
 * The chart as a picture that stands alone, in the fonts of whoever opens it. It is written in light colours, which every
 * program draws and which print well; browsers, which follow its one rule, show it dark to who likes that.
 */
export const svg: Output = {
  type: 'image/svg+xml; charset=utf-8',
  render: (view, site) => svgFile(composeSvg(view), view.dir, provenance(view, site), site),
};

/** A composed picture as a file, with what it says of itself. */
export function svgFile(
  { width, height, body }: Composition,
  dir: FindingView['dir'],
  stated: Provenance,
  site: Site,
): string {
  const { light } = site.palettes;
  const drawn = body
    .flatMap((each) => rewriteElements(painted(each, light), splitHalo))
    .flatMap((each) => rewriteElements(each, (text) => [withDirection(text, dir)]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fonts}" role="img" aria-labelledby="title desc" xml:lang="${stated.lang}">`,
    `<title id="title">${escapeMarkup(stated.title)}</title><desc id="desc">${escapeMarkup(stated.description)}</desc>`,
    `<metadata>${provenanceRdf(stated)}</metadata>`,
    `<style>${style(site, dir)}</style>`,
    `<rect width="100%" height="100%" fill="${distinct(light).paper}"/>`,
    ...drawn.map((each) => writeSvg(each, each.name === 'text' ? escapeMarkup : undefined)),
    '</svg>\n',
  ].join('');
}

/** The paper round letters as letters of their own below them: LibreOffice knows no `paint-order`, and hides them with it. */
function splitHalo(group: SvgElement): SvgElement[] {
  const { 'paint-order': order, ...look } = group.attributes;
  if (order !== 'stroke') return [group];
  const bare = Object.entries(look).filter(([name]) => !/^stroke(-|$)/.test(name));
  return [
    { ...group, attributes: { ...look, fill: 'none' } },
    { ...group, attributes: Object.fromEntries(bare) },
  ];
}

/** A text whose lines carry their direction in themselves. */
function withDirection(text: SvgElement, dir: FindingView['dir']): SvgElement {
  if (text.name !== 'text' || dir === 'ltr' || !linesOf(text).some(readsFromRight)) return text;
  return withAttributes(
    rewriteLines(text, (line) => directed(line, dir)),
    { class: 'r' },
  );
}

/**
 * Inkscape orders a line by its attribute of direction alone, LibreOffice by the marks in the line alone: and as this
 * turns round what the start of a line is, it stands in rules of a kind that LibreOffice does not read.
 */
const fromRight = [
  '[class="r"]{direction:rtl}',
  '[text-anchor="end"][class="r"],[text-anchor="end"]>[class="r"]{text-anchor:start}',
  '[text-anchor="start"][class="r"],[text-anchor="start"]>[class="r"]{text-anchor:end}',
].join('');

function style({ palettes }: Site, dir: FindingView['dir']): string {
  const { light, dark } = palettes;
  const colours = repaintCss(light, (name) => dark[name]);
  const directions = dir === 'rtl' ? fromRight : '';
  return `${directions}@media screen and (prefers-color-scheme:dark){${colours}}`;
}
