import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '#leak-check/leaks.ts';
import { withTexts } from '#pictures/png-text.ts';
import { openStudy } from '#study/study.ts';
import { buildStudy } from '../built.ts';
import { studyWithSmallCell } from '../suppressed-study.ts';

const sentence = 'In Northtown, 3 were Unsure.';

/** Files of every kind that tell a hidden number, each in its own way. */
const told: Record<string, string | Uint8Array> = {
  'a.yaml': '- city: north\n  answer: unsure\n  n: 3\n',
  'a.yml': 'north unsure: 3\n',
  'a.jsonl': '{"city":"north","answer":"unsure","n":3}\n{"city":"south","answer":"yes","n":25}\n',
  'a.geojson':
    '{"features":[{"properties":{"city":"Northtown","answer":"Unsure","n":3}},{"properties":{}}]}',
  'a.webmanifest': JSON.stringify({ description: sentence }),
  'a.HTML': `<p>${sentence}</p>`,
  'a.tsv': 'city\tanswer\tn\nnorth\tunsure\t3\n',
  _headers: `/*\n  X-Told: ${sentence}\n`,
  'a.ods': zipSync({
    'content.xml': strToU8(
      '<table:table><table:table-row><table:table-cell>north</table:table-cell><table:table-cell>unsure</table:table-cell><table:table-cell>3</table:table-cell></table:table-row></table:table>',
    ),
  }),
  'a.docx': zipSync({ 'word/document.xml': strToU8(`<w:p><w:t>${sentence}</w:t></w:p>`) }),
  'a.epub': zipSync({ 'b.xhtml': strToU8(`<p>${sentence}</p>`) }),
  'a.zip': zipSync({ 'b.zip': zipSync({ 'c.txt': strToU8(sentence) }) }),
  'a.csv.gz': gzipSync(strToU8('city,answer,n\nnorth,unsure,3\n')),
  'utf16.txt': Buffer.from(`\ufeff${sentence}`, 'utf16le'),
  'without-ending': sentence,
  'a.jpg': Buffer.concat([Buffer.from('ffd8fffe', 'hex'), Buffer.from(`\0\u001e${sentence}\0`)]),
  'a.pdf': readFileSync(join(import.meta.dirname, 'told.pdf')),
};

describe('findLeaks', () => {
  it('finds none in a site as it is built, a symbol in its place, and each that somebody puts in', async () => {
    const folder = studyWithSmallCell('suppress');
    addOddRows(folder);
    const study = openStudy(folder);
    const site = await buildStudy(folder);
    const put = async (file: string, from: RegExp, to: string) => {
      const path = join(site.folder, file);
      const text = readFileSync(path, 'utf8');
      expect(text).toMatch(from);
      writeFileSync(path, text.replace(from, to));
      const leaks = await findLeaks(site.folder, study);
      writeFileSync(path, text);
      return leaks;
    };
    const cell = 'cities: north / unsure: n';
    isShownAsSymbol(site.page('en/cities/index.html'));

    expect(await findLeaks(site.folder, study)).toEqual([]);
    expect(
      await put('en/cities.csv', /Northtown,unsure,Unsure,\[c\]/, 'Northtown,unsure,Unsure,3'),
    ).toEqual([{ file: 'en/cities.csv', cell }]);
    expect(
      await put('fr/cities/index.html', /(Northtown.{0,200}Unsure.{0,200}>)masqué</s, '$13<'),
    ).toEqual([{ file: 'fr/cities/index.html', cell }]);
    expect(
      await put(
        'en/cities.json',
        /("unsure"\s*\},.*?)\{\s*"value": null,\s*"reason": "suppressed"\s*\}/s,
        '$13',
      ),
    ).toEqual([{ file: 'en/cities.json', cell }]);
    expect(
      await put('en/index.html', /<\/main>/, '<p>In Northtown, 3 were Unsure.</p></main>'),
    ).toEqual([{ file: 'en/index.html', cell }]);
    const picture = join(site.folder, 'en/cities.png');
    writeFileSync(picture, withTexts(readFileSync(picture), { Text: 'x\nNorthtown, Unsure: 3' }));
    expect(await findLeaks(site.folder, study)).toEqual([{ file: 'en/cities.png', cell }]);

    const workbook = join(site.folder, 'en/cities.xlsx');
    const parts = unzipSync(readFileSync(workbook));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const shared = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    const symbol = [...shared.matchAll(/<si>.*?<\/si>/gs)].findIndex(([si]) => si.includes('[c]'));
    expect(sheet).toContain(` t="s"><v>${symbol}</v>`);
    const leaking = sheet.replaceAll(` t="s"><v>${symbol}</v>`, '><v>3</v>');
    writeFileSync(workbook, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(leaking) }));
    expect(await findLeaks(site.folder, study)).toContainEqual({ file: 'en/cities.xlsx', cell });

    for (const [file, bytes] of Object.entries(told)) writeFileSync(join(site.folder, file), bytes);
    const found = (await findLeaks(site.folder, study)).map((leak) => leak.file);
    expect(Object.keys(told).filter((file) => !found.includes(file))).toEqual([]);
    for (const file of Object.keys(told)) rmSync(join(site.folder, file));

    const packed = zipSync({ 'cities/cities.txt': strToU8('In Northtown, 3 were Unsure.') });
    writeFileSync(join(site.folder, 'en/campaign.zip'), packed);
    const broken = { 'a.zip': 'In Northtown, 3 were Unsure.', 'a.png': 'x', 'a.json': '{ // {' };
    for (const [file, text] of Object.entries(broken)) writeFileSync(join(site.folder, file), text);
    expect(await findLeaks(site.folder, study)).toEqual([
      { file: 'a.zip', cell },
      { file: 'en/campaign.zip', cell },
      { file: 'en/cities.png', cell },
      { file: 'en/cities.xlsx', cell },
    ]);

    site.remove();
  });
});

/**
 * Findings whose hidden numbers stand elsewhere in the site: the 30 of men beside the 30 of women, the 3 of others beside
 * a share of 3 %, and the 3 of a row that is called 3.
 */
function addOddRows(folder: string): void {
  const odd = {
    sexes: ['sex,n\nall,63\nmen,30\nwomen,30\nother,3\n', 'sex', 'n'],
    shares: [
      'sex,percent,base\nall,14,1000\nmen,12,500\nwomen,20,300\nother,3,200\n',
      'sex',
      'percent',
    ],
    children: ['children,n\nall,160\n0,90\n1,48\n2,19\n3,3\n', 'children', 'n'],
  };
  for (const [id, [table = '', column = '', measure = '']] of Object.entries(odd)) {
    writeFileSync(join(folder, `data/${id}.csv`), table);
    const row = `headline: { row: all, measure: ${measure} }`;
    const base = measure === 'n' ? 'base: none\n' : '';
    writeFileSync(join(folder, `data/${id}.yaml`), `${base}totals: { ${column}: all }\n${row}\n`);
  }
  const values = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));
  const words = (file: string, added: object) => {
    for (const tag of ['en', 'fr']) {
      const path = join(folder, `locales/${tag}/${file}.json`);
      const old = JSON.parse(readFileSync(path, 'utf8')) as object;
      writeFileSync(path, JSON.stringify({ ...old, ...added }));
    }
  };
  words('terms', {
    sex: { label: 'Sex', values: values('all', 'men', 'women', 'other') },
    children: { label: 'Children', values: values('all', '0', '1', '2', '3') },
  });
  words('findings', {
    sexes: { title: 'Sexes', headline: '{{n}}' },
    shares: { title: 'Shares', headline: '{{percent}}' },
    children: { title: 'Children', headline: '{{n}}' },
  });
}

/** That a hidden number is shown as a named symbol, never as 0 and never as nothing. */
function isShownAsSymbol(page: Document): void {
  const row = [...page.querySelectorAll('tbody tr')].find((tr) =>
    /Northtown\s*Unsure/.test(tr.textContent ?? ''),
  );
  expect(row?.querySelector('td')?.textContent).toBe('suppressed');
  expect(page.body.textContent).toContain('hidden so that nobody can be recognised');
}
