import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '#audit/audit.ts';
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
    expect(findLeaks(site.folder, study)).toContainEqual({ file: 'en/campaign.zip', cell });
    site.remove();
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
