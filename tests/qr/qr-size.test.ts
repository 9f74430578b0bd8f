import { describe, expect, it } from 'vitest';
import { printFormats, qrSize, quietZone } from '#qr/qr-size.ts';

const { hand, A4, A3 } = printFormats;

describe('qrSize(modules, format)', () => {
  it.each([
    // Version 3 in the hand: 25 mm over 29 modules are 0.862 mm, in steps of 0.05 mm 0.9.
    ['version 3 in the hand', 29, hand, { module: 0.9, side: 26.1, width: 33.3 }],
    ['version 3 on A4, read from 50 cm', 29, A4, { module: 1.75, side: 50.75, width: 64.75 }],
    ['version 3 on A3, read from 70 cm', 29, A3, { module: 2.45, side: 71.05, width: 90.65 }],
    // 25 mm over 25 modules are 1 mm, and not a step more.
    ['version 2 in the hand', 25, hand, { module: 1, side: 25, width: 33 }],
    // Version 12: a tenth of the distance would give modules of 0.385 mm.
    ['version 12 in the hand', 65, hand, { module: 0.4, side: 26, width: 29.2 }],
    // Version 10: a tenth of the distance would give modules of 0.877 mm.
    ['version 10 on A4', 57, A4, { module: 1, side: 57, width: 65 }],
  ])('prints %s', (_, modules, format, size) => {
    expect(qrSize(modules, format)).toEqual(size);
  });

  it('makes 20 cm of a code that is read from 2 m', () => {
    const wall = { distance: 2000, leastModule: 1, room: 300 };
    expect(qrSize(25, wall)).toEqual({ module: 8, side: 200, width: 264 });
  });

  it.each([
    ['the hand, up to version 18', 89, hand, 93],
    ['A4, up to version 20', 97, A4, 101],
    ['A3, up to version 30', 137, A3, 141],
  ])('has no room on %s', (_, fitting, format, tooMany) => {
    expect(qrSize(fitting, format)).toBeDefined();
    expect(qrSize(tooMany, format)).toBeUndefined();
  });
});

it('the quiet zone is four modules wide', () => {
  expect(quietZone).toBe(4);
});
