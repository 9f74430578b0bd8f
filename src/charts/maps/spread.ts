/** A point on a sheet, in pixels. */
export interface SheetPoint {
  x: number;
  y: number;
}

/** How often points are pushed at most: each time half of what is missing between two. */
const most = 60;

/** The same points, those that lie nearer than `least` pushed apart, within a sheet from which they keep half of that. */
export function spread(
  points: readonly SheetPoint[],
  least: number,
  sheet: { width: number; height: number },
): SheetPoint[] {
  const placed = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < most; round += 1) {
    let isMoved = false;
    for (let i = 0; i < placed.length; i += 1)
      for (let j = i + 1; j < placed.length; j += 1)
        isMoved = push(placed[i] as SheetPoint, placed[j] as SheetPoint, least) || isMoved;
    for (const point of placed) keepInside(point, least / 2, sheet);
    if (!isMoved) break;
  }
  return placed;
}

function push(one: SheetPoint, other: SheetPoint, least: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  // Most are far from one another, which is seen without a root.
  if (Math.max(Math.abs(dx), Math.abs(dy)) >= least) return false;
  const distance = Math.hypot(dx, dy);
  if (distance >= least - 0.05) return false;
  // Points at one place go apart side by side.
  const [along, across] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
  const step = (least - distance) / 2;
  one.x -= along * step;
  one.y -= across * step;
  other.x += along * step;
  other.y += across * step;
  return true;
}

function keepInside(
  point: SheetPoint,
  margin: number,
  { width, height }: { width: number; height: number },
): void {
  point.x = Math.min(Math.max(point.x, margin), width - margin);
  point.y = Math.min(Math.max(point.y, margin), height - margin);
}
