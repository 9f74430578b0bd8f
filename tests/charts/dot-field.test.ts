import { describe, expect, it } from 'vitest';
import { drawDotField } from '#charts/dot-field.ts';
import { writeSvg } from '#svg/write-svg.ts';

/** The middles of the large dots that begin a column, and how many large dots there are. */
function largeDots(field: string) {
  const [, data = ''] = /<path d="([^"]+)" fill="none" stroke="var\(--accent\)"/.exec(field) ?? [];
  const middles = [...data.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [x, y].join(' '));
  return { count: data.match(/h\.01/g)?.length, middles };
}

describe('a field of dots', () => {
  it('has whole dots for a whole percentage, column by column', () => {
    const { count, middles } = largeDots(writeSvg(drawDotField({ all: 100, percent: 41 }, 'ltr')));
    expect(count).toBe(41);
    // Four lines, 40 units each: ten whole columns, and of the eleventh the first.
    expect(middles.at(-1)).toBe('420 20');
    expect(writeSvg(drawDotField({ all: 100, percent: 41 }, 'ltr'))).not.toMatch(/A\d/);
  });

  it('is mirrored where reading starts on the right, and fills from the top as well', () => {
    const { count, middles } = largeDots(writeSvg(drawDotField({ all: 100, percent: 41 }, 'rtl')));
    expect([count, middles.at(-1)]).toEqual([41, '580 20']);
  });

  it('is a block of ten lines, where that is asked for', () => {
    const field = writeSvg(drawDotField({ all: 100, percent: 48 }, 'ltr', 'block'));
    expect(largeDots(field)).toMatchObject({ count: 48, middles: { 4: '450 50' } });
    expect(field).toContain('viewBox="0 0 1000 1000"');
  });

  it('has all that were counted', () => {
    expect(largeDots(writeSvg(drawDotField({ all: 1718, percent: 100 }, 'ltr'))).count).toBe(1718);
  });
});
