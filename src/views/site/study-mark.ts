import { drawIcon, drawMark, type MarkColours } from '#charts/dot-mark.ts';
import { painted } from '#paint.ts';
import { element } from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';
import { oncePerSite, type Site } from './site.ts';

/** The mark of the study, as a square of any size; default colours: the accent, and that of what stands back. */
export function studyMark({ dots }: Pick<Site, 'dots'>, colours?: MarkColours) {
  return drawMark(dots, colours);
}

/** The icon of the study where it has none of its own: an SVG that follows the colours of the browser. */
export function iconSvg({ dots, palettes: { light, dark } }: Site): string {
  const icon = painted(drawIcon(dots), light);
  const onDark = `@media (prefers-color-scheme:dark){rect{fill:${dark.accent}}path{stroke:${dark.paper}}}`;
  return writeSvg({ ...icon, children: [element('style', {}, [onDark]), ...icon.children] });
}

/**
 * The icon of the study as an address that holds it, so that no page asks for it. It is written with as few escapes as
 * go: where the mark stands in a page as well, the same dots then cost nothing once more.
 */
export const iconAddress = oncePerSite((site: Site): string => {
  const { icon } = site.study;
  if (icon !== undefined) return icon;
  const written = iconSvg(site).replaceAll('"', "'");
  return `data:image/svg+xml,${written.replace(/[%#<>]/g, encodeURIComponent)}`;
});
