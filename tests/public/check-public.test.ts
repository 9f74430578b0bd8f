import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { checkPublic } from '#public/check-public.ts';
import { constats } from '../command-line.ts';
import { folderWith, templateWith } from '../study-folder.ts';
import { studyWithSmallCell } from '../suppressed-study.ts';

// Every person, address and key here is invented.
const emails = 'email,answer\ninvented.one@example.org,yes\ninvented.two@example.org,no\n';
const people = ['woman,34,Northtown,yes', 'man,51,Southtown,no', 'man,28,Northtown,yes'];
const persons = `gender,age,town,answer\n${[...people, ...people, ...people].join('\n')}\n`;

const check = (folder: string) =>
  checkPublic(folder, { base: 640, address: 'https://own.example/study/' });
const told = async (folder: string) => (await check(folder)).problems.map(formatProblem);
const toldOf = (name: string, bytes: string | Uint8Array) => {
  const folder = folderWith({ 'public/x': undefined });
  mkdirSync(join(folder, 'public', name, '..'), { recursive: true });
  writeFileSync(join(folder, 'public', name), bytes);
  return told(folder);
};

/** An archive of a file of so many zeros, which zlib compresses much faster than a library for archives. */
function swelling(size: number): Uint8Array {
  const zeros = Buffer.alloc(size);
  const archive = Buffer.from(zipSync({ '0': deflateRawSync(zeros, { level: 1 }) }, { level: 0 }));
  // The header before the file, and the same in the list of files two bytes further.
  for (const at of [0, archive.indexOf('PK\u0001\u0002') + 2]) {
    archive.writeUInt16LE(8, at + 8);
    archive.writeUInt32LE(crc32(zeros), at + 14);
    archive.writeUInt32LE(size, at + 22);
  }
  return archive;
}

/** An archive of one file, listed so many times, each time by another name. */
function repeated(archive: Uint8Array, times: number): Uint8Array {
  const bytes = Buffer.from(archive);
  const start = bytes.indexOf('PK\u0001\u0002');
  const end = bytes.indexOf('PK\u0005\u0006');
  const entries = Array.from({ length: times }, (_, index) => {
    const entry = Buffer.from(bytes.subarray(start, end));
    entry.write(String(index), 46);
    return entry;
  });
  const closing = Buffer.from(bytes.subarray(end));
  closing.writeUInt16LE(times, 8);
  closing.writeUInt16LE(times, 10);
  closing.writeUInt32LE(times * (end - start), 12);
  return Buffer.concat([bytes.subarray(0, start), ...entries, closing]);
}

const objects = people.map((line) => {
  const [gender, age, town, answer] = line.split(',');
  return { gender, age: Number(age), town, answer };
});
const many = [...objects, ...objects, ...objects];
const cells = (row: object, open: string, close: string) =>
  Object.values(row)
    .map((cell) => `${open}${cell}${close}`)
    .join('');
const htmlRows = (rows: readonly object[]) =>
  rows.map((row) => `<tr>${cells(row, '<td>', '</td>')}</tr>`).join('\n');
const wordRows = (rows: readonly object[]) =>
  rows.map(
    (row) => `<w:tr>${cells(row, '<w:tc><w:p><w:r><w:t>', '</w:t></w:r></w:p></w:tc>')}</w:tr>`,
  );
const header = { gender: 'gender', age: 'age', town: 'town', answer: 'answer' };
const word = zipSync({
  'word/document.xml': strToU8(`<w:tbl>${wordRows([header, ...many]).join('')}</w:tbl>`),
});

const yaml = many
  .map(
    (row) =>
      `- ${Object.entries(row)
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n  ')}\n`,
  )
  .join('');

describe('checkPublic(folder) refuses rows about persons', () => {
  it.each<[file: string, content: string | Uint8Array, place: string]>([
    ['a.csv', persons, 'public/a.csv:2:1'],
    ['more/a.CSV', persons, 'public/more/a.CSV:2:1'],
    ['a.tsv', persons.replaceAll(',', '\t'), 'public/a.tsv:2:1'],
    ['a.txt', `What we asked\n\n${persons}`, 'public/a.txt:4:1'],
    ['a', persons, 'public/a:2:1'],
    ['a.png', persons, 'public/a.png:2:1'],
    ['utf16.txt', Buffer.from(`\ufeff${persons}`, 'utf16le'), 'public/utf16.txt:2:1'],
    ['a.md', persons.replace(/^|\n(?!$)/g, '\n| ').replaceAll(',', ' | '), 'public/a.md:3:1'],
    ['a.json', JSON.stringify({ data: many }, null, 1), 'public/a.json:4:15'],
    ['a.jsonl', many.map((row) => JSON.stringify(row)).join('\n'), 'public/a.jsonl:1:12'],
    ['a.html', `<table>\n${htmlRows([header, ...many])}</table>`, 'public/a.html:3:9'],
    ['a.htm', `<pre>\n${persons}</pre>`, 'public/a.htm:3:1'],
    [
      'a.xml',
      `<?xml version="1.0"?>\n<all>${many
        .map(
          (row) =>
            `<p>${Object.entries(row)
              .map(([key, value]) => `<${key}>${value}</${key}>`)
              .join('')}</p>`,
        )
        .join('\n')}</all>`,
      'public/a.xml:2:17',
    ],
    [
      'a.sql',
      `CREATE TABLE t (\n gender text,\n age int,\n town text,\n answer text\n);\n${people
        .concat(people)
        .map((line) => `INSERT INTO t VALUES (${line.replace(/[^,\d]+/g, (word) => `'${word}'`)});`)
        .join('\n')}\n`,
      'public/a.sql:7:22',
    ],
    ['a.yaml', yaml, 'public/a.yaml:1:1'],
    [
      'a.svg',
      `<svg xmlns="http://www.w3.org/2000/svg"><desc>\n${persons}</desc></svg>`,
      'public/a.svg:3:1',
    ],
    [
      'b.html',
      `<main>\n${[header, ...many].map((row) => `<div>${cells(row, '<b>', '</b>')}</div>`).join('\n')}</main>`,
      'public/b.html:3:9',
    ],
    [
      'a.vcf',
      [1, 2, 3, 4, 5]
        .map((n) => `BEGIN:VCARD\nFN:One\nEMAIL:a${n}@example.org\nEND:VCARD\n`)
        .join(''),
      'public/a.vcf:3:1',
    ],
    ['a.docx', word, 'public/a.docx:1:1'],
    ['a.zip', zipSync({ 'in/a.csv': strToU8(persons) }), 'public/a.zip/in/a.csv:2:1'],
    ['a.csv.gz', gzipSync(strToU8(persons)), 'public/a.csv:2:1'],
    [
      'a.bin',
      zipSync({ 'b.zip': zipSync({ 'a.txt': strToU8(persons) }) }),
      'public/a.bin/b.zip/a.txt:2:1',
    ],
    ['a.tgz.txt', `x\n${Buffer.from(persons).toString('base64')}`, 'public/a.tgz.txt/letters:2:1'],
    [
      'c.html',
      `<a href="data:text/csv;base64,${Buffer.from(persons).toString('base64')}">x</a>`,
      'public/c.html/data.csv:2:1',
    ],
    ['d.html', `<i data-rows='${JSON.stringify(many)}'></i>`, 'public/d.html:1:27'],
    ['a.js.txt', `var rows = ${JSON.stringify(many)};`, 'public/a.js.txt:1:24'],
    ['lines.json', JSON.stringify(persons.split('\n')), 'public/lines.json:1:28'],
    ['a.tex', persons.replaceAll(',', ' & ').replaceAll('\n', ' \\\\\n'), 'public/a.tex:2:1'],
    ['tilde.txt', persons.replaceAll(',', '~'), 'public/tilde.txt:2:1'],
    ['cr.txt', persons.replaceAll('\n', '\r'), 'public/cr.txt:2:1'],
    [
      'b.svg',
      `<svg xmlns="http://www.w3.org/2000/svg">${persons
        .split('\n')
        .map((line) => `<text>${line}</text>`)
        .join('\n')}</svg>`,
      'public/b.svg:2:7',
    ],
    [
      'a.jpg',
      Buffer.concat([
        Buffer.from('ffd8fffe0000', 'hex'),
        zipSync({ 'in/a.csv': strToU8(persons) }),
      ]),
      'public/a.jpg/in/a.csv:2:1',
    ],
  ])('in %s', async (file, content, place) => {
    const [problem = '', ...others] = await toldOf(file, content);
    expect(problem).toMatch(/^[^\n]*: looks like one row per person: /);
    expect(problem.slice(0, place.length + 1)).toBe(`${place}:`);
    expect(others).toEqual([]);
    expect(problem).not.toMatch(/woman|34|51|Northtown/);
  });

  it('by the same signs as in data/', async () => {
    expect(await toldOf('answers.csv', emails)).toEqual([
      expect.stringMatching(
        '^public/answers.csv:2:1: looks like one row per person: e-mail addresses: "email"\n',
      ),
    ]);
  });

  it('and a table that cannot be read, without showing what is in it', async () => {
    expect(await toldOf('a.csv', 'name,name\ninvented one,yes\n')).toEqual([
      'public/a.csv:1:6: table that cannot be read\n  it may hold one row per person, and public/ is published as it is: correct it (column name stands twice), or take it away',
    ]);
  });
});

describe('checkPublic(folder) finds persons beside lines of any length', () => {
  const long = (text: string) => text.repeat(300_000 / text.length);
  it.each([
    ['blanks', 'a.txt', `${long(' ')}x\n`],
    ['quotes', 'a.txt', `note: ${long('"')}x\n`],
    ['an address that is none', 'a.txt', `data:${long('a')}!\n`],
    ['letters that are no file', 'a.txt', `${long(`${'A'.repeat(149)} `)}\n`],
    ['addresses of e-mail that are none', 'a.txt', `${long('a@b.cdefgh')}@\n`],
    ['rows of a database that do not end', 'a.txt', `insert into t values (${long("'")}x;\n`],
    ['a cell', 'a.csv', `email,town\n${long('a')}@,b\n`],
  ])('%s', async (_, file, line) => {
    const found = await toldOf(file, `${line}${emails}${file === 'a.csv' ? '' : persons}`);
    expect(found.join()).toContain('looks like one row per person');
  });

  it('as letters in lines of 76', async () => {
    const letters =
      Buffer.from(persons)
        .toString('base64')
        .match(/.{1,76}/g) ?? [];
    expect(letters.length).toBeGreaterThan(3);
    expect((await toldOf('a.eml', `Hello\n\n${letters.join('\r\n')}\r\n`)).join()).toContain(
      'public/a.eml/letters:2:1: looks like one row per person',
    );
  });

  it('as thousands of entries, at the place of the first', async () => {
    expect((await toldOf('a.yaml', yaml.repeat(1500))).join()).toContain('public/a.yaml:1:1: ');
  });
});

describe('checkPublic(folder) refuses what cannot be looked into', () => {
  const closed = 'file that may hold one row per person and cannot be looked into';
  const mend = '\n  publish the counts as CSV, or as a PDF; public/ is published as it is';
  it.each(['.xlsx', '.ods', '.sav', '.dta', '.sqlite', '.parquet', '.RData'])(
    'by its ending: %s',
    async (ending) => {
      expect(await toldOf(`answers${ending}`, 'PK')).toEqual([
        `public/answers${ending}:1:1: ${closed}: "${ending.toLowerCase()}"${mend}`,
      ]);
    },
  );

  const locked = zipSync({ 'a.csv': strToU8(persons) });
  locked[Buffer.from(locked).indexOf('PK\u0001\u0002') + 8] = 1;
  const bomb = repeated(swelling(60_000_000), 6);
  const nested = [1, 2, 3, 4].reduce(
    (inner) => zipSync({ 'a.zip': inner }),
    zipSync({ a: strToU8(persons) }),
  );
  it.each<[what: string, content: string | Uint8Array]>([
    ['a database (SQLite)', 'SQLite format 3\0'],
    ['a 7z archive', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
    ['a rar archive', 'Rar!'],
    ['an old Office document', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['an archive with a password', locked],
    ['an archive that unpacks to more than can be looked into', bomb],
    ['archives within archives, too deep to be looked into', nested],
    ['a PDF that is damaged, or locked with a password', '%PDF-'],
    ['a PDF with a script', '%PDF-1.4\n<< /S /JavaScript /JS (x) >>'],
    ['no text, and in no format that can be read here', Buffer.from([1, 2, 3, 0, 5])],
  ])('%s', async (what, content) => {
    const [problem = ''] = await toldOf('answers', content);
    expect(problem).toMatch(/^public\/answers(\/a\.zip)*:1:1: /);
    expect(problem.replace(/^\S+ /, '')).toBe(`${closed}: "${what}"${mend}`);
  });
});

describe('checkPublic(folder) refuses what runs, or asks others', () => {
  it.each([
    [
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg">\n<script>f()</script></svg>',
      '2:1: script: "<script>"',
    ],
    [
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><g onload="f()"/></svg>',
      '1:41: script: "<g onload>"',
    ],
    [
      'a.svg',
      '<svg><foreignObject><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></foreignObject></svg>',
      '1:21: script: "<h:script>"',
    ],
    [
      'a.svg',
      '<svg><set attributeName="onclick" to="f()"/></svg>',
      '1:6: script: "<set attributeName>"',
    ],
    ['a.html', '<p>\n  <b onclick="f()">', '2:3: script: "<b onclick>"'],
    ['a.HTML', '<p onclick="f()">', '1:1: script: "<p onclick>"'],
    ['a', '<!doctype html><p onclick="f()">', '1:16: script: "<p onclick>"'],
    ['a.html', '<a href=" java\nscript:f()">', '1:1: script: "<a href>"'],
    ['a.html', '<iframe srcdoc="&lt;script>f()&lt;/script>">', '1:1: script: "<script>"'],
    ['a.html', '<iframe src="data:text/html,x">', '1:1: script: "<iframe src>"'],
    ['a.js', 'f()', '1:1: script'],
    ['a.php', '<?php f();', '1:1: script'],
    ['b', '<p onclick="f()">', '1:1: script: "<p onclick>"'],
    [
      'e.svg',
      '<!DOCTYPE svg [<!ENTITY e "&#60;script/>">]><svg>&e;</svg>',
      '1:16: script: "<!ENTITY"',
    ],
    ['b.css', "@import'//a.example/x'", '1:1: asks another site by a style: "//a.example/x"'],
    [
      'c.css',
      'a{background:u\\72l(//a.example/x)}',
      '1:14: asks another site by a style: "//a.example/x"',
    ],
    [
      'd.html',
      '<iframe srcdoc="<img src=//a.example/x>">',
      '1:1: asks another site by <img>: "//a.example/x"',
    ],
    [
      'a.xml',
      '<?xml-stylesheet type="text/xsl" href="a.xsl"?><a/>',
      '1:1: script: "<?xml-stylesheet"',
    ],
    [
      'a.html',
      '<img src="https://a.example/x.png">',
      '1:1: asks another site by <img>: "https://a.example/x.png"',
    ],
    [
      'a.css',
      'a{background:url(//a.example/x)}',
      '1:14: asks another site by a style: "//a.example/x"',
    ],
  ])('%s: %s', async (file, content, problem) => {
    expect((await toldOf(file, content)).map((line) => line.split('\n')[0])).toEqual([
      `public/${file}:${problem}`,
    ]);
  });
});

describe('checkPublic(folder) follows and ships', () => {
  it('no link, inside the study or out of it', async () => {
    const folder = folderWith({ 'data/raw/answers.csv': emails, 'public/a.txt': 'a' });
    symlinkSync('../data/raw', join(folder, 'public/downloads'));
    symlinkSync('a.txt', join(folder, 'public/b.txt'));
    symlinkSync('.', join(folder, 'public/loop'));
    expect((await told(folder)).map((line) => line.split('\n')[0])).toEqual([
      'public/b.txt:1:1: link to another place: "public/b.txt"',
      'public/downloads:1:1: link to another place: "public/downloads"',
      'public/loop:1:1: link to another place: "public/loop"',
    ]);
  });

  it('no passwords or keys', async () => {
    const folder = folderWith({
      'public/.env': 'KEY=1',
      'public/.htpasswd': 'a:b',
      'public/a/id_rsa': 'x',
      'public/b.txt': 'a\n-----BEGIN RSA PRIVATE KEY-----\n',
    });
    expect((await told(folder)).map((line) => line.split('\n')[0]?.split(': \"')[0])).toEqual([
      'public/.env:1:1: file in which programs keep passwords or keys',
      'public/.htpasswd:1:1: file in which programs keep passwords or keys',
      'public/a/id_rsa:1:1: file in which programs keep passwords or keys',
      'public/b.txt:2:1: key that is to stay secret',
    ]);
  });

  it('no hidden file, and tells of them', async () => {
    const left = [
      '.DS_Store',
      '.git/config',
      'Thumbs.db',
      'desktop.ini',
      'a.txt~',
      '#a#',
      '~$a.docx',
    ];
    const folder = folderWith(Object.fromEntries(left.map((name) => [`public/${name}`, emails])));
    const { problems, notes } = await check(folder);
    expect(problems).toEqual([]);
    expect(notes.map(({ file }) => file).toSorted()).toEqual(
      [...left.map((name) => `public/${name.replace('/config', '')}`)].toSorted(),
    );
  });
});

describe('checkPublic(folder) lets pass', () => {
  const list = 'association,town,website\nOne,Northtown,https://one.example\n';
  it.each<[what: string, file: string, content: string | Uint8Array]>([
    ['a table of counts', 'tables/trust.csv', 'trust;percent\nservices;62,5\n'],
    ['a list', 'partners.csv', list],
    ['prose', 'a.txt', 'One, two.\nThree, four.\nFive, six.\nSeven, eight.\nNine, ten.\n'],
    ['a page of counts', 'a.html', '<table><tr><th>a<th>n<tr><td>b<td>30<tr><td>c<td>40</table>'],
    [
      'links to other sites',
      'b.html',
      '<a href="https://a.example/">a</a><link rel="canonical" href="https://a.example/">',
    ],
    ['a drawing', 'a/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
    [
      'a feed',
      'a.xml',
      `<?xml version="1.0"?><rss>${'<item><t>a</t><d>2025-03-01 10:20:31</d></item>'.repeat(9)}</rss>`,
    ],
    ['settings of hosts', '_redirects', '/a /b 301\n/c /d 301\n/e /f 301\n/g /h 301\n'],
    ['hidden settings of hosts', '.well-known/security.txt', 'Contact: mailto:a@example.org\n'],
    [
      'a land on a map',
      'a.geojson',
      JSON.stringify({
        type: 'Polygon',
        coordinates: [Array.from({ length: 20 }, (_, n) => [2.123456 + n / 7, 48.123456 + n / 9])],
      }),
    ],
    ['the team', 'a.md', '| name | role | mail |\n|-|-|-|\n| One | lead | one@example.org |\n'],
    ['a font in a style', 'a.css', `@font-face{src:url(data:;base64,${'AAEB'.repeat(60)})}`],
    [
      'names of an entity',
      'e.svg',
      '<!DOCTYPE svg [<!ENTITY n "http://www.w3.org/2000/svg">]><svg/>',
    ],
    ['a picture', 'a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['nothing', 'empty', ''],
  ])('%s', async (_, file, content) => {
    expect(await toldOf(file, content)).toEqual([]);
  });

  it('no public/ at all', async () => {
    expect(await told(folderWith({}))).toEqual([]);
  });
});

describe('constats check', () => {
  it('tells of hidden numbers in words and files, with their lines', async () => {
    const study = studyWithSmallCell('suppress');
    appendFileSync(join(study, 'data/study.yaml'), 'outdatedTranslations: allow\n');
    const page = join(study, 'locales/en/pages/method.md');
    writeFileSync(page, "# Method\n\nIn Northtown, {{'3'}} were Unsure.\n");
    mkdirSync(join(study, 'public'), { recursive: true });
    writeFileSync(join(study, 'public/a.txt'), 'Report\n\nIn Northtown, 3 were Unsure.\n');
    writeFileSync(join(study, 'public/b.yaml'), '- city: north\n  answer: unsure\n  n: 3\n');
    const { code, stderr } = await constats('check', study);
    const mend = 'take the number out: it is hidden so that nobody can be recognised';
    expect(stderr).toContain(
      `locales/en/pages/method.md:3:15: suppressed number of cities: north / unsure: n: "{{'3'}}"\n  ${mend}\n` +
        `public/a.txt:3:1: suppressed number of cities: north / unsure: n\n  ${mend}\n` +
        `public/b.yaml:3:1: suppressed number of cities: north / unsure: n\n  ${mend}\n`,
    );
    expect(code).toBe(1);
  });
});

describe('constats build', () => {
  it('publishes nothing of a study that holds a table about persons', async () => {
    const study = templateWith({ 'public/answers.csv': emails });
    const { code, stdout, stderr } = await constats('build', study, '--out', join(study, 'site'));
    expect(code).toBe(1);
    expect(stderr).toContain('nothing was written');
    expect(stdout + stderr).not.toContain('invented');
  });
});
