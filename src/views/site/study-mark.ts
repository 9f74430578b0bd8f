import { drawIcon, drawMark, type MarkColours, markDots } from '#charts/dot-mark.ts';
import { headlineShare } from '#findings/model/headline-share.ts';
import { painted } from '#paint.ts';
import { element } from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';
import { oncePerSite, type Site } from './site.ts';

/** The mark of the study, as a square of any size; default colours: the accent, and that of what stands back. */
export function studyMark(site: Pick<Site, 'study'>, colours?: MarkColours) {
  return drawMark(filledOf(site), colours);
}

/** The icon of the study where it has none of its own: an SVG that follows the colours of the browser. */
export function iconSvg({ study, palettes: { light, dark } }: Site): string {
  const icon = painted(drawIcon(filledOf({ study })), light);
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

/**
 * How many dots of the mark are large: the share that the first finding about a share quotes, and never all or none. A
 * study without one gets a number from its id.
 */
function filledOf({ study: { findings, spec } }: Pick<Site, 'study'>): number {
  const [share] = findings.flatMap((finding) => headlineShare(finding) ?? []);
  const dots = share === undefined ? fromName(spec.id) : Math.round((share / 100) * markDots);
  return Math.min(markDots - 1, Math.max(1, dots));
}

/** From a third to two thirds of the dots. */
function fromName(id: string): number {
  const sum = [...id].reduce((so, letter) => (so * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return 8 + (sum % 10);
}
