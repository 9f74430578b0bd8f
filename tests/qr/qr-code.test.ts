import { describe, expect, it } from 'vitest';
import { outline } from '#qr/module-outline.ts';
import { qrCode } from '#qr/qr-code.ts';

describe('qrCode(address)', () => {
  it.each([
    // As many bytes as a version holds at level M, and one more (ISO/IEC 18004, table 7).
    ['26 bytes', 26, 25],
    ['27 bytes', 27, 29],
    ['42 bytes', 42, 29],
    ['43 bytes', 43, 33],
    ['62 bytes', 62, 33],
    ['63 bytes', 63, 37],
  ])('takes the smallest code for %s', (_, bytes, modules) => {
    const code = qrCode('https://example.org/'.padEnd(bytes, 'x'));
    expect([code?.modules, code?.dark.length]).toEqual([modules, modules + 8]);
  });

  it('leaves four modules white on each side', () => {
    const { dark = [] } = qrCode('https://example.org/') ?? {};
    const isWhite = (row: readonly boolean[] | undefined) => row?.every((module) => !module);
    expect([0, 1, 2, 3, -4, -3, -2, -1].map((at) => isWhite(dark.at(at)))).toEqual(
      Array(8).fill(true),
    );
    expect(dark.every((row) => isWhite(row.slice(0, 4)) && isWhite(row.slice(-4)))).toBe(true);
    expect(isWhite(dark.at(4)?.slice(4, 11))).toBe(false);
  });

  it('has no code for what could not be printed', () => {
    expect(qrCode('https://example.org/'.padEnd(1274, 'x'))).toBeUndefined();
  });
});

describe('outline(modules)', () => {
  it.each([
    ['one', ['#'], 'M0 0h1v1h-1z'],
    ['a row', ['##'], 'M0 0h2v1h-2z'],
    ['an angle', ['##', '# '], 'M0 0h2v1h-1v1h-1z'],
    ['a ring', ['###', '# #', '###'], 'M0 0h3v3h-3zM2 1h-1v1h1z'],
    ['two that touch at a corner', ['# ', ' #'], 'M0 0h1v1h-1zM1 1h1v1h-1z'],
    ['nothing', ['  '], ''],
  ])('draws %s', (_, rows, path) => {
    expect(outline(rows.map((row) => [...row].map((sign) => sign === '#')))).toBe(path);
  });
});
