import { describe, expect, it } from 'vitest';
import { lineDiff } from '#commands/line-diff.ts';

describe('lineDiff(before, after)', () => {
  it.each([
    ['nothing where nothing changes', 'a,b\nx,1\n', 'a,b\nx,1\n', []],
    [
      'each changed line before and after',
      'a;b\nx;1,5\n',
      'a,b\nx,"1,5"\n',
      ['@@ 1 @@', '-a;b', '+a,b', '-x;1,5', '+x,"1,5"'],
    ],
    [
      'each run of changes with its line',
      'a,b\nx ,1\ny,2\n z,3\n',
      'a,b\nx,1\ny,2\nz,3\n',
      ['@@ 2 @@', '-x ,1', '+x,1', '@@ 4 @@', '-⟨U+0020⟩z,3', '+z,3'],
    ],
    ['a removed row alone', 'a,b\n;\nx,1\n', 'a,b\nx,1\n', ['@@ 2 @@', '-;']],
    [
      'a line that names the delimiter',
      'sep=;\na;b\n',
      'a,b\n',
      ['@@ 1 @@', '-sep=;', '-a;b', '+a,b'],
    ],
    ['a byte-order mark', '\uFEFFa,b\n', 'a,b\n', ['@@ 1 @@', '-⟨U+FEFF⟩a,b', '+a,b']],
    [
      'line ends',
      'a,b\r\nx,1\r\n',
      'a,b\nx,1\n',
      ['@@ 1 @@', '-a,b⟨U+000D⟩', '+a,b', '-x,1⟨U+000D⟩', '+x,1'],
    ],
    [
      'line ends of old Macintoshes',
      'a,b\rx,1\r',
      'a,b\nx,1\n',
      ['@@ 1 @@', '-a,b⟨U+000D⟩', '+a,b', '-x,1⟨U+000D⟩', '+x,1'],
    ],
    [
      'blanks at the end of a line',
      'a,b\u00a0 \r\n',
      'a,b\n',
      ['@@ 1 @@', '-a,b⟨U+00A0⟩⟨U+0020⟩⟨U+000D⟩', '+a,b'],
    ],
    [
      'lines that a cell no longer has',
      'a,b\n"\nx",1\ny,2\n',
      'a,b\nx,1\ny,2\n',
      ['@@ 2 @@', '-"', '-x",1', '+x,1'],
    ],
    ['added lines', 'a: 1\nb: 2\n', 'x: 0\ny: 0\na: 1\nb: 2\n', ['@@ 1 @@', '+x: 0', '+y: 0']],
    [
      'an added line in a run of changes',
      'a: 1\r\nb: 2\r\n',
      'a: 1\nx: 0\nb: 2\n',
      ['@@ 1 @@', '-a: 1⟨U+000D⟩', '+a: 1', '+x: 0', '-b: 2⟨U+000D⟩', '+b: 2'],
    ],
  ])('shows %s', (_, before, after, diff) => {
    expect(lineDiff(before, after)).toEqual(diff);
  });

  it('leaves blanks that indent a line, where it is no table', () => {
    const [before, after] = ['{\n  "a": 1 \n}\n', '{\n  "a": 1,\n  "b": "…"\n}\n'];
    expect(lineDiff(before, after, false)).toEqual([
      '@@ 2 @@',
      '-  "a": 1⟨U+0020⟩',
      '+  "a": 1,',
      '+  "b": "…"',
    ]);
  });
});
