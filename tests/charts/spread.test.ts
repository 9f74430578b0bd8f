import { expect, it } from 'vitest';
import { spread } from '#charts/maps/spread.ts';

const sheet = { width: 100, height: 50 };
const rounded = (points: { x: number; y: number }[]) =>
  points.map(({ x, y }) => [Math.round(x), Math.round(y)]);

it('leaves points that lie apart where they are', () => {
  expect(
    rounded(
      spread(
        [
          { x: 20, y: 20 },
          { x: 40, y: 20 },
        ],
        10,
        sheet,
      ),
    ),
  ).toEqual([
    [20, 20],
    [40, 20],
  ]);
});

it('pushes points apart that lie too near, or at one place', () => {
  const at = (x: number, y: number) => ({ x, y });
  expect(rounded(spread([at(50, 20), at(54, 20)], 10, sheet))).toEqual([
    [47, 20],
    [57, 20],
  ]);
  expect(rounded(spread([at(50, 20), at(50, 20)], 10, sheet))).toEqual([
    [45, 20],
    [55, 20],
  ]);
});

it('keeps them on the sheet', () => {
  const [first, second] = spread(
    [
      { x: 99, y: 1 },
      { x: 99, y: 1 },
    ],
    10,
    sheet,
  );
  for (const point of [first, second]) {
    expect(point?.x).toBeLessThanOrEqual(95);
    expect(point?.y).toBeGreaterThanOrEqual(5);
  }
  expect(
    Math.hypot((first?.x ?? 0) - (second?.x ?? 0), (first?.y ?? 0) - (second?.y ?? 0)),
  ).toBeGreaterThan(9);
});
