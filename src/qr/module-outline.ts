/** One side of a module, from a corner to the next; the dark lies to its right. */
interface Edge {
  x: number;
  y: number;
  /** 1 to the right, -1 to the left, 0 where it is vertical. */
  dx: number;
  dy: number;
}

/**
 * The outline of the dark modules as SVG path data, a module being one unit: neighbours are one shape, so that no printer
 * draws a hairline between them.
 */
export function outline(dark: readonly (readonly boolean[])[]): string {
  const open = Map.groupBy(edges(dark), corner);
  let path = '';
  for (const starting of open.values())
    while (starting.length > 0) path += loop(walk(open, starting));
  return path;
}

/** The sides between a dark module and a light one. */
function edges(dark: readonly (readonly boolean[])[]): Edge[] {
  const isDark = (x: number, y: number) => dark[y]?.[x] ?? false;
  return dark.flatMap((row, y) =>
    row.flatMap((_, x) => {
      if (!isDark(x, y)) return [];
      const sides = [
        { light: !isDark(x, y - 1), x, y, dx: 1, dy: 0 },
        { light: !isDark(x + 1, y), x: x + 1, y, dx: 0, dy: 1 },
        { light: !isDark(x, y + 1), x: x + 1, y: y + 1, dx: -1, dy: 0 },
        { light: !isDark(x - 1, y), x, y: y + 1, dx: 0, dy: -1 },
      ];
      return sides.filter(({ light }) => light);
    }),
  );
}

function corner({ x, y }: Pick<Edge, 'x' | 'y'>): string {
  return `${x} ${y}`;
}

/** Follows the sides from a corner back to it; each is taken from `open`. */
function walk(open: ReadonlyMap<string, Edge[]>, starting: Edge[]): Edge[] {
  const walked: Edge[] = [];
  let next = starting.shift();
  while (next !== undefined) {
    walked.push(next);
    const { x, y, dx, dy } = next;
    const end = corner({ x: x + dx, y: y + dy });
    next = end === corner(walked[0] ?? next) ? undefined : open.get(end)?.shift();
  }
  return walked;
}

/** Sides in a row as one line; the way back to the first corner is left to `z`. */
function loop(walked: readonly Edge[]): string {
  const [first] = walked;
  const turns = walked.filter(({ dx }, index) => dx !== walked[index - 1]?.dx);
  const lines = turns.slice(0, -1).map((edge, index) => {
    const next = turns[index + 1] ?? edge;
    return edge.dx === 0 ? `v${next.y - edge.y}` : `h${next.x - edge.x}`;
  });
  return first === undefined ? '' : `M${corner(first)}${lines.join('')}z`;
}
