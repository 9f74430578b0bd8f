import { describe, expect, it } from 'vitest';
import { migrated, withFormat } from '#findings/specs/migrations.ts';

describe('withFormat', () => {
  it.each([
    ['above the first key', '# a comment\n\nid: x\n', '# a comment\n\nformat: 3\nid: x\n'],
    [
      'above what is said of that',
      '---\n# its name\nid: x\n',
      '---\nformat: 3\n# its name\nid: x\n',
    ],
    ['below the mark of a document', '---\nid: x\n', '---\nformat: 3\nid: x\n'],
    ['as far in as the others', '  id: x\n  base: 9\n', '  format: 3\n  id: x\n  base: 9\n'],
    ['between braces', '{ id: x, base: 9 }\n', '{ format: 3, id: x, base: 9 }\n'],
    ['in the place of another', 'id: x\nformat: 12 # old\n', 'id: x\nformat: 3 # old\n'],
    ['nowhere in what cannot be read', 'id: [x\n', 'id: [x\n'],
  ])('writes the version %s', (_, text, expected) => {
    expect(withFormat(text, 3)).toBe(expected);
  });
});

describe('migrated', () => {
  const settings = '# yaml-language-server: $schema=.schema/study.schema.json\nid: x\n';

  it('states the version in the settings of a study, and nowhere else', () => {
    expect(migrated('data/study.yaml', settings, 0)).toBe(
      '# yaml-language-server: $schema=.schema/study.schema.json\nformat: 1\nid: x\n',
    );
    expect(migrated('data/trust.yaml', 'position: 2\n', 0)).toBe('position: 2\n');
  });

  it('leaves a study in the present version as it is', () => {
    expect(migrated('data/study.yaml', settings, 1)).toBe(settings);
  });
});
