import type { Finding } from '#findings/model/finding.ts';
import { groupRows } from '#findings/shape/group-rows.ts';
import { type FileFormat, fileFormats } from './downloads.ts';

/** A picture of a carousel, by its place from 1. Only findings with groups have them, and as many as groups ask for. */
export type CarouselFormat = `carousel-${number}.png`;

/** The carousel of a finding: its headline, its groups one by one, and how to go on; none where it has no groups. */
export function carouselFormats(finding: Finding): CarouselFormat[] {
  const groups = groupRows(finding)?.shown ?? [];
  if (groups.length === 0) return [];
  return ['headline', ...groups, 'end'].map((_, index) => `carousel-${index + 1}.png` as const);
}

/** Every file that this finding has. */
export function formatsOf(finding: Finding): (FileFormat | CarouselFormat)[] {
  return [...fileFormats, ...carouselFormats(finding)];
}

/** The place of a picture in its carousel, by its ending or its address; absent where it is none. */
export function placeInCarousel(name: string): number | undefined {
  const [, place] = /(?:^|\.)carousel-([1-9]\d*)\.png$/.exec(name) ?? [];
  return place === undefined ? undefined : Number(place);
}

export function isCarousel(name: string): name is CarouselFormat {
  return placeInCarousel(name) !== undefined;
}
