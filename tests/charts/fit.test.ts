import { describe, expect, it } from 'vitest';
import { fittingDrawing } from '#charts/fit.ts';
import { drawChart } from '#charts/index.ts';
import { inputs } from './inputs.ts';
import { kinds } from './kinds.ts';

describe('a chart on paper', () => {
  const input = inputs(kinds.likert)['usual'];

  it.each([
    ['a column of half of A4', { width: 88, height: 120 }, 288],
    ['a part of A4', { width: 140, height: 85 }, 640],
    ['a room across A4', { width: 190, height: 75 }, 880],
  ] as const)('has the drawing that fills %s best', (_, room, width) => {
    const drawings = drawChart('likert', input!);
    expect(fittingDrawing(drawings, room).width).toBe(width);
  });
});
