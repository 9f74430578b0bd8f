import { describe, expect, it } from 'vitest';
import { setJsonTexts } from '#documents/set-json-texts.ts';

const order = [
  ['a', 'title'],
  ['a', 'headline_one'],
  ['a', 'headline_other'],
  ['b', 'title'],
  ['c'],
];

const set = (json: string, ...texts: [string, string][]) =>
  setJsonTexts(
    json,
    texts.map(([path, text]) => ({ path: path.split('.'), text })),
    order,
  );

describe('setJsonTexts', () => {
  it('changes one text, and no other byte', () => {
    const json = '\uFEFF{\r\n\t"a": { "title" : "caf\\u00e9",  "x": "\\/" },\r\n\t"c": "1" }';
    expect(set(json, ['c', 'é "2"'])).toBe(
      '\uFEFF{\r\n\t"a": { "title" : "caf\\u00e9",  "x": "\\/" },\r\n\t"c": "é \\"2\\"" }',
    );
  });

  it('puts a new text where the source has it', () => {
    const json =
      '{\n    "a": {\n        "title": "A",\n        "headline_other": "O"\n    },\n    "c": "C"\n}\n';
    expect(set(json, ['a.headline_one', '1'], ['b.title', 'B'])).toBe(`{
    "a": {
        "title": "A",
        "headline_one": "1",
        "headline_other": "O"
    },
    "b": {
        "title": "B"
    },
    "c": "C"
}
`);
  });

  it('writes a new file in the order of the source', () => {
    expect(set('{}\n', ['c', 'C'], ['a.headline_other', 'O'], ['b.title', 'B'], ['a.title', 'A']))
      .toBe(`{
  "a": {
    "title": "A",
    "headline_other": "O"
  },
  "b": {
    "title": "B"
  },
  "c": "C"
}
`);
  });

  it('sets a group on lines of its own where a text is added to it, and no other', () => {
    const json = '{\n  "a": { "title": "A" },\n  "b": { "title": "B" }\n}';
    expect(set(json, ['a.headline_one', '1'])).toBe(
      '{\n  "a": {\n    "title": "A",\n    "headline_one": "1"\n  },\n  "b": { "title": "B" }\n}',
    );
  });
});
