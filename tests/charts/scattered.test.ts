import { describe, expect, it } from 'vitest';
import { areScattered } from '#charts/maps/scattered.ts';

describe('areScattered', () => {
  it.each([
    ['BO EC FR MA MU', true],
    ['MA TN LB EG KM', true],
    ['FR MU', true],
    ['FR GP', true],
    ['FR', false],
    ['ES PT', false],
    ['FR DE IT ES PT', false],
    ['NO SE FI DK IS', false],
    ['US CA MX', false],
    ['ML BF NE SN TD', false],
    ['GP MQ DM LC', false],
    ['AU NZ', false],
    // Six are worth a map wherever they lie.
    ['BO EC FR MA MU CA', false],
  ])('%s: %s', (codes, expected) => {
    expect(areScattered(codes.split(' '))).toBe(expected);
  });
});
