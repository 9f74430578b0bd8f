import { describe, expect, it } from 'vitest';
import { freeName, idOf, keyOf } from '#proposals/keys.ts';
import { proposedId } from '#proposals/proposed-id.ts';

describe('keyOf(text)', () => {
  it.each([
    ["L'après-midi", 'l-apres-midi'],
    ['18–24 ans', '18-24-ans'],
    ['< 25', 'under-25'],
    ['≤24', 'up-to-24'],
    ['≥ 65', 'from-65'],
    ['50+', '50-plus'],
    ['Œuvre', 'œuvre'],
    ['أخرى', 'أخرى'],
    ['हिन्दी भाषा', 'हिन्दी-भाषा'],
    ['…', 'value'],
    [
      'Every day or almost every day, at home or elsewhere',
      'every-day-or-almost-every-day-at-home-or',
    ],
  ])('%s', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });
});

it('freeName numbers what is taken', () => {
  expect(freeName('a', (name) => ['a', 'a-2'].includes(name))).toBe('a-3');
});

it.each([
  ['Enquête 2024 (finale).xlsx', 'Feuil1', 1, 'enquete-2024-finale'],
  ['enquete.xlsx', 'Q12', 3, 'q12'],
  ['dossier/enquete.xlsx', 'Sheet2', 3, 'enquete'],
  ['استبيان.csv', 'استبيان', 1, 'finding'],
])('proposedId(%s, %s, %i)', (file, sheet, sheets, id) => {
  expect(proposedId(file, sheet, sheets)).toBe(id);
});

it('an id has letters that stand in an address', () => {
  expect(idOf('Œuvre é')).toBe('uvre-e');
});
