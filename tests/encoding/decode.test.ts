import { expect, it } from 'vitest';
import { decodeTable, decodeWords } from '#encoding/decode.ts';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const bytes = (...values: number[]) => Uint8Array.from(values);

it.each([
  ['UTF-8', bytes(0xc3, 0xa9), 'é', 'utf-8', false],
  ['UTF-8 with a byte-order mark', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'é', 'utf-8', true],
  ['UTF-16 LE with a mark', bytes(0xff, 0xfe, 0xe9, 0), 'é', 'utf-16le', true],
  ['UTF-16 BE with a mark', bytes(0xfe, 0xff, 0, 0xe9), 'é', 'utf-16be', true],
  ['UTF-16 LE by its zero bytes', bytes(0xe9, 0, 0x3b, 0), 'é;', 'utf-16le', false],
  ['UTF-16 BE by its zero bytes', bytes(0, 0xe9, 0, 0x3b), 'é;', 'utf-16be', false],
  ['Windows-1252', bytes(0xe9, 0x3b, 0x80, 0x9c, 0x92), 'é;€œ’', 'windows-1252', false],
  ['no bytes', bytes(), '', 'utf-8', false],
  ['a character of four bytes', bytes(0xf0, 0x9f, 0x99, 0x82), '🙂', 'utf-8', false],
] as const)('decodeTable reads %s', (_, given, text, encoding, byteOrderMark) => {
  expect(decodeTable(given)).toEqual({ text, encoding, byteOrderMark });
});

it('decodeTable keeps the line ends', () => {
  expect(decodeTable(ascii('a\r\nb\rc\n'))).toMatchObject({ text: 'a\r\nb\rc\n' });
});

it('decodeTable drops a byte-order mark that a second program doubled', () => {
  expect(decodeTable(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61))).toMatchObject({ text: 'a' });
});

it.each([
  ['PK\x03\x04\x14\0\x06\0 [Content_Types].xml', 'an Excel workbook (.xlsx)'],
  [
    'PK\x03\x04\x14\0\0\x08mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'a LibreOffice spreadsheet (.ods)',
  ],
  ['PK\x03\x04\x14\0\0\0Index/Document.iwa', 'a Numbers spreadsheet'],
  ['PK\x03\x04notes.txt', 'a zip archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Excel workbook (.xls)'],
  ['%PDF-1.7\n', 'a PDF'],
  ['{\\rtf1\\ansi', 'a text document (.rtf)'],
  ['\x1f\x8b\x08', 'a gzip archive'],
  ['\x89PNG\r\n', 'a picture'],
  ['\n<!DOCTYPE html>', 'a web page or XML'],
  ['\xef\xbb\xbf<?xml version="1.0"?>', 'a web page or XML'],
])('decodeTable says what %j seems to be', (text, format) => {
  expect(decodeTable(ascii(text))).toEqual({
    line: 1,
    column: 1,
    what: `is no CSV file, it seems to be ${format}`,
    mend: 'open the original in Excel or LibreOffice and save it as "CSV UTF-8 (comma delimited)"',
  });
});

it.each([
  ['a zero byte', 'a\nb\0c', 2, 2, 'character that no text has', 'b\0c'],
  ['a control character', 'a\r\n\x1a', 2, 1, 'character that no text has', '\x1a'],
  [
    'a byte that Windows-1252 does not have',
    '\xe9\rab\x9d',
    2,
    3,
    'byte that is no letter in UTF-8 or Windows-1252',
    'ab\x9d',
  ],
  [
    'UTF-8 after its mark that is not',
    '\xef\xbb\xbfa\xe9;',
    1,
    2,
    'letter that is lost or cannot be decoded',
    'a\ufffd',
  ],
  [
    'half a character of UTF-16',
    '\xff\xfea\0b',
    1,
    2,
    'letter that is lost or cannot be decoded',
    'a\ufffd',
  ],
  [
    'a lost letter',
    'pr\xef\xbf\xbdsence',
    1,
    3,
    'letter that is lost or cannot be decoded',
    'pr\ufffdsence',
  ],
  [
    'UTF-8 that was read as Windows-1252 and saved',
    'a;pr\xc3\x83\xc2\xa9sence',
    1,
    5,
    'letters that were read in a wrong encoding, as "Ã©" for "é"',
    'prÃ©sence',
  ],
  [
    'UTF-8 and Windows-1252 in one file',
    '\xe9;pr\xc3\xa9sence',
    1,
    5,
    'letters that were read in a wrong encoding, as "Ã©" for "é"',
    'prÃ©sence',
  ],
  ['MS-DOS French', 'pr\x82sence;12', 1, 3, 'letter that seems to be another', 'pr‚sence'],
  ['Macintosh French', 'sant\x8e;12', 1, 5, 'letter that seems to be another', 'santŽ'],
  ['Polish in Windows-1250', 'g\xb3os;12', 1, 2, 'letter that seems to be another', 'g³os'],
  [
    'Russian in Windows-1251',
    '\xe3\xf0\xf3\xef\xef\xe0;12',
    1,
    1,
    'letter that seems to be another',
    'ãðóïïà',
  ],
])('decodeTable refuses %s at its place', (_, text, line, column, what, value) => {
  expect(decodeTable(ascii(text))).toMatchObject({ line, column, what, value });
});

it.each([
  ["j\x92accède \xab l'\x9cuvre \xbb \x96 na\xefve", "j’accède « l'œuvre » – naïve"],
  [
    'CAF\xc9\xbb N\xc3O\xbb \x93S\xc3O\x94 1\xaa 2\xba col\xb7lega',
    'CAFÉ» NÃO» “SÃO” 1ª 2º col·lega',
  ],
  ['\xbfcu\xe1ntos? 5 \x80 cr\xe9\xe9e \xdcber', '¿cuántos? 5 € créée Über'],
])('decodeTable reads Windows-1252 words of western languages: %j', (text, decoded) => {
  expect(decodeTable(ascii(text))).toMatchObject({ text: decoded, encoding: 'windows-1252' });
});

it('decodeTable refuses a file of more than 100 MB', () => {
  expect(decodeTable(new Uint8Array(100_000_001).fill(0x61))).toMatchObject({
    line: 1,
    column: 1,
    what: 'is larger than 100 MB',
  });
});

it.each([
  ['Windows-1252', '# \xe9tude', { text: '# étude', encoding: 'windows-1252' }],
  ['a page that begins like a web page', '<table>', { text: '<table>', encoding: 'utf-8' }],
])('decodeWords reads %s', (_, text, source) => {
  expect(decodeWords(ascii(text))).toMatchObject(source);
});

it.each([
  ['one byte lost in UTF-8', 'd\xc3\xa9j\xc3 vu', 4, 'letter that is lost or cannot be decoded'],
  [
    'UTF-8 read wrongly',
    'd\xc3\x83\xc2\xa9j\xc3\xa0',
    2,
    'letters that were read in a wrong encoding',
  ],
  ['old Macintosh letters', 'd\x8ej\x88 vu', 2, 'letter that seems to be another'],
  [
    'a text document',
    'PK\x03\x04word/document.xml',
    1,
    'is no text file, it seems to be a zip archive',
  ],
])('decodeWords refuses %s', (_, text, column, what) => {
  expect(decodeWords(ascii(text))).toMatchObject({
    line: 1,
    column,
    what: expect.stringContaining(what) as string,
  });
});
