import { rasterize } from '#pictures/raster.ts';
import { element } from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';
import type { Site } from '#views/site/site.ts';
import { iconAddress } from '#views/site/study-mark.ts';

/** The icon for the first screen of a phone, which puts black where nothing is: it stands on paper. */
export function touchIcon(site: Site): Promise<Uint8Array<ArrayBuffer>> {
  return iconPng(site, 180, site.palettes.light.paper);
}

/** The icon for browsers that know no SVG. */
export async function icoIcon(site: Site): Promise<Uint8Array<ArrayBuffer>> {
  const side = 32;
  const png = await iconPng(site, side);
  return new Uint8Array(Buffer.concat([icoHead(side, png.length), png]));
}

/** What stands in an ICO before its one picture: how many there are, then its size, its depth and its place. */
function icoHead(side: number, bytes: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(bytes, 14);
  head.writeUInt32LE(head.length, 18);
  return head;
}

/** The icon of the study, whoever has drawn it, in a square of pixels. */
async function iconPng(
  site: Site,
  side: number,
  ground = 'none',
): Promise<Uint8Array<ArrayBuffer>> {
  const size = { width: side, height: side };
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, [
    element('rect', { ...size, fill: ground }),
    element('image', { ...size, href: iconAddress(site) }),
  ]);
  return new Uint8Array(await rasterize(writeSvg(svg), 1));
}
