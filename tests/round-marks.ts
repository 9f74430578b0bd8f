/** A picture as rows of pixels, four bytes each, of which the first three are colours in any order. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Dots of a picture, by what is in them. */
export interface RoundMarks {
  filled: number;
  hollow: number;
  /** What is as high as a dot and not as wide, or as wide and not as high. */
  cut: number;
}

interface Mark {
  width: number;
  height: number;
  /** Of how many pixels it is. */
  ink: number;
}

/**
 * Counts the dots of a picture on white paper: its marks of that size which most of the square ones have. Those smaller
 * than `least` pixels, as letters are, are not looked at.
 */
export function roundMarks(picture: Pixels, least = 7): RoundMarks {
  const marks = marksOf(picture).filter(({ width, height }) => Math.max(width, height) >= least);
  const square = marks.filter(({ width, height }) => Math.abs(width - height) <= 1);
  const sizes = Map.groupBy(square, ({ width }) => Math.round(width / 2));
  const [most] = [...sizes].toSorted(([, one], [, other]) => other.length - one.length);
  const diameter = most === undefined ? 0 : most[0] * 2;
  const near = (size: number) => Math.abs(size - diameter) <= Math.max(2, diameter * 0.06);
  const counted = { filled: 0, hollow: 0, cut: 0 };
  for (const { width, height, ink } of marks) {
    const full = ink / (width * height);
    // A disc fills 0.79 of its square, a part of one as much or more.
    if (near(width) && near(height)) counted[full > 0.7 ? 'filled' : 'hollow'] += 1;
    // What is larger, or much narrower, is a letter.
    else if (
      full > 0.7 &&
      near(Math.max(width, height)) &&
      Math.min(width, height) > diameter * 0.6
    )
      counted.cut += 1;
  }
  return counted;
}

/** Pixels of ink that touch one another, side by side or one above the other. */
function marksOf({ width, height, data }: Pixels): Mark[] {
  const light = (at: number) =>
    (data[at * 4] ?? 255) + (data[at * 4 + 1] ?? 255) + (data[at * 4 + 2] ?? 255);
  const isInk = (at: number) => light(at) < 720;
  const seen = new Uint8Array(width * height);
  const marks: Mark[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || !isInk(start)) continue;
    const [xs, ys] = [[start % width], [Math.floor(start / width)]];
    let darkest = Infinity;
    const waiting = [start];
    seen[start] = 1;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      xs.push(x);
      darkest = Math.min(darkest, light(at));
      ys.push(y);
      const around = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const next of around)
        if (next >= 0 && next < seen.length && !seen[next] && isInk(next)) {
          seen[next] = 1;
          waiting.push(next);
        }
    }
    // Letters are nearly black; no dot is.
    if (darkest > 140) marks.push({ width: span(xs), height: span(ys), ink: xs.length - 1 });
  }
  return marks;
}

/** From the least of some places to the greatest, both counted. */
function span(places: readonly number[]): number {
  const [low, high] = places.reduce(
    ([least, most], place) => [Math.min(least, place), Math.max(most, place)],
    [Infinity, 0] as [number, number],
  );
  return high - low + 1;
}
