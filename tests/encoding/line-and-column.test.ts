import { describe, expect, it } from 'vitest';
import { placeAt, placesIn } from '#encoding/line-and-column.ts';

describe('placesIn(text)', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [5, 3, 1],
    [6, 4, 1],
    [7, 4, 2],
    [8, 5, 1],
  ])('gives offset %d line %d and column %d, as placeAt(text, offset) does', (offset, ...place) => {
    const text = 'a\nb\r\n\rc\n';
    const [line, column] = place;
    expect(placesIn(text)(offset)).toEqual({ line, column });
    expect(placeAt(text, offset)).toEqual({ line, column });
  });
});
