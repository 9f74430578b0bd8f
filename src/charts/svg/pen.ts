import type { GeoContext } from 'd3-geo';

type Point = readonly [x: number, y: number];

/**
 * Draws areas as the data of an SVG path, short: in whole units, each point as its distance from the one before. Both
 * sides of a border are rounded to the same points. Rings that cover less than `least` square units are left out.
 */
export class Pen implements GeoContext {
  readonly #least: number;
  #ring: Point[] = [];
  #data = '';

  constructor(least: number) {
    this.#least = least;
  }

  /** What was drawn so far. */
  get data(): string {
    return this.#data;
  }

  beginPath(): void {
    this.#ring = [];
  }

  moveTo(x: number, y: number): void {
    this.#ring = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    this.#ring.push([Math.round(x), Math.round(y)]);
  }

  /** Areas have no round parts. */
  arc(): void {}

  closePath(): void {
    const ring = withoutMiddles(this.#ring);
    if (areaOf(ring) >= this.#least) this.#data += write(ring);
  }
}

/** A ring without the points that lie on a straight line between their neighbours. */
function withoutMiddles(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    while (isStraight(kept.at(-2), kept.at(-1), point)) kept.pop();
    if (!isSame(kept.at(-1), point)) kept.push(point);
  }
  return isSame(kept.at(-1), kept[0] ?? [0, 0]) ? kept.slice(0, -1) : kept;
}

function isSame(one: Point | undefined, [x, y]: Point): boolean {
  return one?.[0] === x && one[1] === y;
}

/** Whether the way goes on in one direction; a way back is a spike, and stays. */
function isStraight(from: Point | undefined, middle: Point | undefined, [x, y]: Point): boolean {
  if (from === undefined || middle === undefined) return false;
  const [dx, dy] = [middle[0] - from[0], middle[1] - from[1]];
  const [ex, ey] = [x - middle[0], y - middle[1]];
  return dx * ey === dy * ex && dx * ex + dy * ey > 0;
}

function areaOf(ring: readonly Point[]): number {
  const [lastX, lastY] = ring.at(-1) ?? [0, 0];
  let [doubled, fromX, fromY] = [0, lastX, lastY];
  for (const [x, y] of ring) {
    doubled += fromX * y - x * fromY;
    [fromX, fromY] = [x, y];
  }
  return Math.abs(doubled) / 2;
}

function write(ring: readonly Point[]): string {
  const [first = [0, 0], ...others] = ring;
  let from: Point = first;
  const steps = others.map((point) => {
    const step = pair(point[0] - from[0], point[1] - from[1]);
    from = point;
    return step;
  });
  return `M${pair(...first)}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

function pair(x: number, y: number): string {
  return `${x} ${y}`.replace(' -', '-');
}
