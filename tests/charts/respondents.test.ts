import { describe, expect, it } from 'vitest';
import { drawRespondents } from '#charts/respondents.ts';
import { writeSvg } from '#svg/write-svg.ts';

/** The columns of a drawing: where each begins, and how many dots it has, one each 8 units. */
function columnsOf(dots: number, dir: 'ltr' | 'rtl' = 'ltr') {
  const svg = writeSvg(drawRespondents(dots, 'Dots', dir));
  return [...svg.matchAll(/M([\d.]+) ([\d.]+)v([\d.]+)/g)].map(([, x, y, length]) => ({
    at: `${x} ${y}`,
    dots: Math.floor(Number(length) / 8) + 1,
  }));
}

describe('a drawing of those who answered', () => {
  it.each([1, 10, 18, 730, 1718, 2500])('has a dot for each of %i', (all) => {
    expect(columnsOf(all).reduce((sum, { dots }) => sum + dots, 0)).toBe(all);
  });

  it('has seventeen blocks and eighteen dots for 1718, five blocks in a line', () => {
    const columns = columnsOf(1718);
    expect(columns).toHaveLength(172);
    expect(columns.slice(0, 2)).toEqual([
      { at: '4 4', dots: 10 },
      { at: '12 4', dots: 10 },
    ]);
    // The sixth block begins the second line, 85 units lower: ten dots of 8 units, and a gap of 5.
    expect(columns[50]?.at).toBe('4 89');
    // The eighteenth block is the third of the fourth line.
    expect(columns.slice(170)).toEqual([
      { at: '174 259', dots: 10 },
      { at: '182 259', dots: 8 },
    ]);
  });

  it('begins on the right where reading does', () => {
    expect(columnsOf(1718, 'rtl')[0]?.at).toBe('416 4');
    expect(columnsOf(1718, 'rtl').at(-1)).toEqual({ at: '238 259', dots: 8 });
  });

  it('says what it is, and is larger where few answered', () => {
    const svg = writeSvg(drawRespondents(73, 'Dots, in blocks of a hundred', 'ltr'));
    expect(svg).toContain('viewBox="0 0 80 80" width="200" height="200" role="img"');
    expect(svg).toContain('aria-label="Dots, in blocks of a hundred"');
  });
});
