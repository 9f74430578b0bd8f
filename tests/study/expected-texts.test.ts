import { expect, it } from 'vitest';
import { parentsIn } from '#study/texts/expected-texts.ts';

it('parentsIn(wanted) tells the longest keys that a text stands below', () => {
  const parentOf = parentsIn([
    { path: ['title'], required: true },
    { path: ['services', 'headline'], required: true },
    { path: ['services', 'voice', 'by'], required: false },
    { path: ['age.group', 'values', '18–24'], required: true },
  ]);
  expect(parentOf('services.headline_one')).toEqual(['services']);
  expect(parentOf('services.voice.to')).toEqual(['services', 'voice']);
  expect(parentOf('services')).toEqual([]);
  expect(parentOf('age.group.values.a.b')).toEqual(['age.group', 'values']);
  expect(parentOf('friends.headline')).toEqual([]);
});
