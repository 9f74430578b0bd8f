import { breakAddress } from '#outputs/pictures/set-address.ts';
import { setText } from '#pictures/text-setting.ts';
import type { Family } from '#pictures/typefaces.ts';
import type { SheetFoot } from '#views/posters/sheet-foot.ts';
import type { SheetSizes } from './sheet-sizes.ts';

/** Heights in the sizes of what stands there, and between the foot's parts in gaps, as sheet.css has them. */
const line = { scan: 1.15, address: 1.3, small: 1.4, mark: 2.4 };
const between = 0.45;

/** How high the foot of a sheet is, in millimetres: as its texts beside its code, or as that. */
export function footHeight(
  { scan, more, address, basis, limits }: SheetFoot,
  code: number,
  sizes: SheetSizes,
  family: Family,
): number {
  const width = (sizes.width - 2 * sizes.side - code - sizes.gap) * 0.97;
  const heightOf = (text: string, fontSize: number, lineHeight: number) =>
    textHeight(text, { width, fontSize, lineHeight }, family);
  const { small } = sizes;
  const parts = [
    heightOf(scan, sizes.scan, line.scan) +
      heightOf(more, 1.1 * small, line.small) +
      breakAddress(
        address,
        { width, fontSize: sizes.address },
        { family, weight: 700, lineHeight: line.address },
      ).height,
    heightOf(basis, small, line.small) +
      limits.reduce((sum, limit) => sum + heightOf(limit, small, line.small), 0),
    line.mark * small,
  ];
  const gaps = (parts.length - 1) * between * sizes.gap;
  return Math.max(code, parts.reduce((sum, part) => sum + part, 0) + gaps);
}

/** How high a text is in its lines, in millimetres as its size. */
export function textHeight(
  text: string,
  { width, fontSize, lineHeight }: { width: number; fontSize: number; lineHeight: number },
  family: Family,
): number {
  return setText(text, { width, fontSize }, { family, weight: 600, lineHeight }).height;
}
