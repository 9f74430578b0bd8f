import { expect, it } from 'vitest';
import { addListItem } from '#documents/add-list-item.ts';

it.each([
  ['languages: [fr, en] # two\nbase: 1\n', 'languages: [fr, en, de] # two\nbase: 1\n'],
  ['languages: [\n  fr,\n  "en"\n]\n', 'languages: [\n  fr,\n  "en", de\n]\n'],
  [
    'languages:\r\n  - fr\r\n  - en # English\r\nbase: 1',
    'languages:\r\n  - fr\r\n  - en # English\r\n  - de\r\nbase: 1',
  ],
  ['languages:\n- fr', 'languages:\n- fr\n- de'],
  ['base: 1\n', 'base: 1\n'],
])('adds to %j', (before, after) => {
  expect(addListItem(before, 'languages', 'de')).toBe(after);
});
