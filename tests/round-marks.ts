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
  /** Whether there is ink that no mark has yet. */
  const ink = new Uint8Array(width * height);
  for (let at = 0; at < ink.length; at += 1) if (light(at) < 720) ink[at] = 1;
  const marks: Mark[] = [];
  for (let start = ink.indexOf(1); start >= 0; start = ink.indexOf(1, start)) {
    const waiting = [start];
    ink[start] = 0;
    const take = (next: number) => {
      if (ink[next] !== 1) return;
      ink[next] = 0;
      waiting.push(next);
    };
    let [left, right, top, bottom] = [width, 0, height, 0];
    let darkest = Infinity;
    let pixels = 0;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const y = Math.floor(at / width);
      const x = at - y * width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      darkest = Math.min(darkest, light(at));
      pixels += 1;
      if (x > 0) take(at - 1);
      if (x < width - 1) take(at + 1);
      take(at - width);
      take(at + width);
    }
    // Letters are nearly black; no dot is.
    if (darkest > 140)
      marks.push({ width: right - left + 1, height: bottom - top + 1, ink: pixels });
  }
  return marks;
}
