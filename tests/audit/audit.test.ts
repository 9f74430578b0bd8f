import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '#audit/audit.ts';
import { recordsOf } from '#audit/records.ts';
import { tells } from '#audit/secrets.ts';
import { withTexts } from '#pictures/png-text.ts';
import { openStudy } from '#study/study.ts';
import { buildStudy } from '../built.ts';
import { studyWithSmallCell } from '../suppressed-study.ts';

describe('findLeaks', () => {
  it('finds none in a site as it is built, a symbol in its place, and each that somebody puts in', async () => {
    const folder = studyWithSmallCell('suppress');
    const study = openStudy(folder);
    const site = await buildStudy(folder);
    const put = (file: string, from: RegExp, to: string) => {
      const path = join(site.folder, file);
      const text = readFileSync(path, 'utf8');
      expect(text).toMatch(from);
      writeFileSync(path, text.replace(from, to));
      const leaks = findLeaks(site.folder, study);
      writeFileSync(path, text);
      return leaks;
    };
    const cell = 'cities: north / unsure: n';
    isShownAsSymbol(site.page('en/cities/index.html'));

    expect(findLeaks(site.folder, study)).toEqual([]);
    expect(
      put('en/cities.csv', /Northtown,unsure,Unsure,\[c\]/, 'Northtown,unsure,Unsure,3'),
    ).toEqual([{ file: 'en/cities.csv', cell }]);
    expect(
      put('fr/cities/index.html', /(Northtown.{0,200}Unsure.{0,200}>)masqué</s, '$13<'),
    ).toEqual([{ file: 'fr/cities/index.html', cell }]);
    expect(
      put(
        'en/cities.json',
        /("unsure"\s*\},.*?)\{\s*"value": null,\s*"reason": "suppressed"\s*\}/s,
        '$13',
      ),
    ).toEqual([{ file: 'en/cities.json', cell }]);
    expect(put('en/index.html', /<\/main>/, '<p>In Northtown, 3 were Unsure.</p></main>')).toEqual([
      { file: 'en/index.html', cell },
    ]);
    const picture = join(site.folder, 'en/cities.png');
    writeFileSync(picture, withTexts(readFileSync(picture), { Text: 'x\nNorthtown, Unsure: 3' }));
    expect(findLeaks(site.folder, study)).toEqual([{ file: 'en/cities.png', cell }]);

    const workbook = join(site.folder, 'en/cities.xlsx');
    const parts = unzipSync(readFileSync(workbook));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const shared = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    const symbol = [...shared.matchAll(/<si>.*?<\/si>/gs)].findIndex(([si]) => si.includes('[c]'));
    expect(sheet).toContain(` t="s"><v>${symbol}</v>`);
    const told = sheet.replaceAll(` t="s"><v>${symbol}</v>`, '><v>3</v>');
    writeFileSync(workbook, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(told) }));
    expect(findLeaks(site.folder, study)).toContainEqual({ file: 'en/cities.xlsx', cell });

    const packed = zipSync({ 'cities/cities.txt': strToU8('In Northtown, 3 were Unsure.') });
    writeFileSync(join(site.folder, 'en/campaign.zip'), packed);
    const broken = { 'a.zip': 'In Northtown, 3 were Unsure.', 'a.png': 'x', 'a.json': '{ // {' };
    for (const [file, text] of Object.entries(broken)) writeFileSync(join(site.folder, file), text);
    expect(findLeaks(site.folder, study)).toEqual([
      { file: 'a.zip', cell },
      { file: 'en/campaign.zip', cell },
      { file: 'en/cities.png', cell },
      { file: 'en/cities.xlsx', cell },
    ]);

    site.remove();
  });
});

describe('tells', () => {
  const secret = { name: '', rows: [['Aged 3 to 9', 'Unsure']], numbers: new Set(['3']) };
  const told = (file: string, text: string) =>
    recordsOf(file, text).some((record) => tells(secret, record));

  it.each([
    ['x.html', '<table><tr><th>Aged 3 to 9</th><th>Unsure</th><td>3</td><td>250</td></tr></table>'],
    ['x.html', '<textarea>Unsure: 3 of those who are Aged 3 to 9</textarea>'],
    ['x.csv', 'age,answer,n,base\nAged 3 to 9,Unsure,3,250\nolder,Yes,20,250\n'],
    ['x.csv', 'age,told\nall,"Aged 3 to 9, 3 were Unsure"\nall,"Aged 3 to 9, 3 were Unsure"\n'],
    ['x.json', '{ // Unsure, Aged 3 to 9: 3'],
  ])('finds a number in %s: %s', (file, text) => {
    expect(told(file, text)).toBe(true);
  });

  it.each([
    ['of a name', 'x.html', '<p>Aged 3 to 9, Unsure: suppressed</p>'],
    ['of a version', 'x.txt', 'Aged 3 to 9\tUnsure\t[c]\t84a3f1d9'],
    [
      'that all rows say',
      'x.csv',
      'age,answer,n,headline\nAged 3 to 9,Unsure,[c],3 in 4 said yes\nAged 3 to 9,Yes,20,3 in 4 said yes\n',
    ],
  ])('takes no number %s for a hidden one', (_, file, text) => {
    expect(told(file, text)).toBe(false);
  });
});

/** That a hidden number is shown as a named symbol, never as 0 and never as nothing. */
function isShownAsSymbol(page: Document): void {
  const row = [...page.querySelectorAll('tbody tr')].find((tr) =>
    /Northtown\s*Unsure/.test(tr.textContent ?? ''),
  );
  expect(row?.querySelector('td')?.textContent).toBe('suppressed');
  expect(page.body.textContent).toContain('hidden so that nobody can be recognised');
}
