import { describe, expect, it } from 'vitest';
import { insertJson } from '#documents/insert-json.ts';

describe('insertJson(text, texts)', () => {
  it('adds behind the last entry, indented as the file is, and touches nothing else', () => {
    const before =
      '{\n    "gender":  { "label": "Gender", "values": { "women": "Women" } },\n    "age": {\n        "label": "Age"\n    }\n}\n';
    expect(
      insertJson(before, {
        gender: { label: 'Sex', values: { women: 'W', men: 'Men' } },
        age: { values: { old: 'Old' } },
        time: { label: '…' },
      }),
    ).toBe(
      '{\n    "gender":  { "label": "Gender", "values": { "women": "Women", "men": "Men" } },\n    "age": {\n        "label": "Age",\n        "values": {\n            "old": "Old"\n        }\n    },\n    "time": {\n        "label": "…"\n    }\n}\n',
    );
  });

  it('keeps tabs, line ends and a byte-order mark', () => {
    expect(insertJson('\uFEFF{\r\n\t"a": "b"\r\n}\r\n', { c: { d: 'e' } })).toBe(
      '\uFEFF{\r\n\t"a": "b",\r\n\t"c": {\r\n\t\t"d": "e"\r\n\t}\r\n}\r\n',
    );
  });

  it('begins an empty file', () => {
    expect(insertJson('{}\n', { a: { b: 'c' } })).toBe('{\n  "a": {\n    "b": "c"\n  }\n}\n');
  });

  it('writes nothing where a text stands already', () => {
    expect(insertJson('{ "a": "b" }', { a: 'c' })).toBe('{ "a": "b" }');
    expect(insertJson('{ "a": "b" }', { a: { c: 'd' } })).toBe('{ "a": "b" }');
  });
});
