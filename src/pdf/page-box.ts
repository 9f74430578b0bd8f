/** How a place in a drawing becomes one on the page: a, b, c, d, e and f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** The left, lower, right and upper edge of something, in points on the page. */
export type PageBox = readonly [number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First what `inner` does, then what `outer` does. */
export function placedIn(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [x, y] = placed(outer, e, f);
  return [
    a * outer[0] + b * outer[2],
    a * outer[1] + b * outer[3],
    c * outer[0] + d * outer[2],
    c * outer[1] + d * outer[3],
    x,
    y,
  ];
}

/** The box around what reaches from one corner to another before it is placed. */
export function boxOf(matrix: Matrix, [left, low, right, high]: PageBox): PageBox {
  const corners = [
    placed(matrix, left, low),
    placed(matrix, left, high),
    placed(matrix, right, low),
    placed(matrix, right, high),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The box around both, or the one that there is. */
export function around(one: PageBox | undefined, other: PageBox | undefined): PageBox | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
