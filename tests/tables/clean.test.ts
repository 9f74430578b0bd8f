import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanTable } from '#tables/clean.ts';

const cleanText = (text: string) => cleanTable('t', new TextEncoder().encode(text));
const cleanFile = (name: string) =>
  cleanTable('t', readFileSync(new URL(`spreadsheets/${name}.csv`, import.meta.url)));
const changesOf = ({ changes }: ReturnType<typeof cleanTable>) =>
  changes.map(({ line, column, what, value }) =>
    [`${line}:${column} ${what}`, value].filter((part) => part !== undefined).join(': '),
  );

describe('cleanTable(file, bytes) writes', () => {
  it.each([
    ['the same for a clean file', 'a,b\nx,1\n', 'a,b\nx,1\n'],
    ['commas for semicolons, and quotes round a decimal comma', 'a;b\nx;12,5\n', 'a,b\nx,"12,5"\n'],
    ['commas for tabs', 'a\tb\nx\t1\n', 'a,b\nx,1\n'],
    ['LF for CRLF, also inside cells', 'a,b\r\n"x\r\ny",1\r\n', 'a,b\n"x\ny",1\n'],
    ['no blanks around cells', ' a ;\u00a0b\n x;"\t1 "\n', 'a,b\nx,1\n'],
    ['blank cells as empty ones', 'a;b\nx;" "\n', 'a,b\nx,\n'],
    ['no empty rows and columns', '\na;;b;\n;;;\nx;;1;\n\n', 'a,b\nx,1\n'],
    ['quotes only where needed', '"a","b"\n"x","say ""no"""\n', 'a,b\nx,"say ""no"""\n'],
    ['quotes round other delimiters', 'a,b\nx;y,"1\t2"\n', 'a,b\n"x;y","1\t2"\n'],
    ['numbers as typed', 'a;b\n+1\u202f718,50 %;047\n', 'a,b\n"+1\u202f718,50 %",047\n'],
    ['no line that names the delimiter', 'sep=;\na;b\nx;1\n', 'a,b\nx,1\n'],
    ['a name like such a line in quotes', '"sep=;"\nx\n', '"sep=;"\nx\n'],
    ['a name like a web page in quotes', '"<html>",b\nx,1\n', '"<html>",b\nx,1\n'],
  ])('%s', (_, given, text) => {
    expect(cleanText(given)).toMatchObject({ text, problems: [] });
  });

  it('nothing for a file that is refused', () => {
    expect(cleanText('a,a\nx,1\n')).toEqual({
      changes: [],
      problems: [
        {
          file: 't',
          line: 1,
          column: 3,
          what: 'column name stands twice',
          value: 'a',
          mend: 'give it another name; the first of that name stands at line 1, column 1',
        },
      ],
    });
  });
});

describe('cleanTable(file, bytes) lists', () => {
  it('no changes of a clean file', () => {
    expect(cleanText('a,b\nx,"1,5"\n').changes).toEqual([]);
  });

  it.each([
    ['utf-8-byte-order-mark', ['1:1 byte-order mark removed']],
    ['utf-16be-without-mark', ['1:1 encoding changed from utf-16be to utf-8']],
    ['windows-1252', ['1:1 encoding changed from windows-1252 to utf-8']],
  ])('the encoding of %s', (name, changes) => {
    expect(changesOf(cleanFile(name))).toEqual(expect.arrayContaining(changes));
  });

  it.each([
    ['\ufeffa,b\nx,1\n', ['1:1 byte-order mark removed']],
    ['a,b\r\nx,1\r\n', ['1:1 line ends changed to LF']],
    ['a,b\nx,1', ['1:1 line end added after the last row']],
    ['a;b\nx;1\n', ['1:1 delimiter changed from ";" to ","']],
    ['a\tb\nx\t1\n', ['1:1 delimiter changed from a tab to ","']],
    ['sep=,\na,b\nx,1\n', ['1:1 line that names the delimiter removed']],
    ['a,b\n"x",1\n', ['1:1 quotes written only where needed']],
    ['a,b\n"x,y" ,1\n', ['1:1 blanks removed between quotes and delimiters']],
    [
      'a ,b\nx,\u00a01\n',
      ['1:1 blanks removed around the cell: a', '2:3 blanks removed around the cell: 1'],
    ],
    ['a,b\n\nx,1\n,\n', ['2:1 empty row removed', '4:1 empty row removed']],
    ['a,,b,\nx,,1,\n', ['1:3 empty column removed', '1:6 empty column removed']],
    ['a,b\nx,1,,\n', ['2:5 empty cell removed', '2:6 empty cell removed']],
  ])('what changes in %j', (text, changes) => {
    expect(changesOf(cleanText(text))).toEqual(changes);
  });
});
