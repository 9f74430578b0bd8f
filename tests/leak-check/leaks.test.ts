import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { gzipSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inspectFolder } from '#gates/inspect-folder.ts';
import { studySecrets } from '#leak-check/secrets.ts';
import { withTexts } from '#pictures/png-text.ts';
import { openStudy, type Study } from '#study/study.ts';
import { buildStudy } from '../built.ts';
import { takeAway } from '../study-folder.ts';
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
  'a.pdf': readFileSync(join(import.meta.dirname, 'leaking.pdf')),
  'bookmark.pdf': await pdfThatSays((Title) => ({ Type: 'Outlines', First: { Title } })),
  'alternative.pdf': await pdfThatSays((Alt) => ({ Type: 'StructElem', S: 'Figure', Alt })),
  'link.pdf': await pdfThatSays((Contents) => ({ Type: 'Annot', Subtype: 'Link', Contents })),
  'about.pdf': await pdfThatSays((Keywords) => ({ Keywords })),
};

/** A PDF of an empty page with one more object, and all of them packed. */
async function pdfThatSays(object: (text: PDFHexString) => object): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.context.register(pdf.context.obj({ ...object(PDFHexString.fromText(sentence)) }));
  return pdf.save();
}

/** The hidden numbers that the files of a finished site tell. */
async function findLeaks(folder: string, study: Study) {
  const rules = { address: 'https://example.org/', scripts: [], secrets: studySecrets(study) };
  const verdicts = await inspectFolder(folder, rules, () => true);
  return verdicts.flatMap(({ path, leaks }) => leaks.map((cell) => ({ file: path, cell })));
}

describe('the inspection of a site', () => {
  it('finds none in a site as it is built, a symbol in its place, and each that somebody puts in', async () => {
    const folder = studyWithSmallCell('suppress');
    takeAway(folder, 'respondents', 'trust');
    addOddRows(folder);
    const study = openStudy(folder);
    const site = await buildStudy(folder);
    isShownAsSymbol(site.page('en/cities/index.html'));
    expect(await findLeaks(site.folder, study)).toEqual([]);

    const change = (file: string, from: RegExp, to: string) => {
      const text = site.text(file);
      expect(text).toMatch(from);
      writeFileSync(join(site.folder, file), text.replace(from, to));
    };
    change('en/cities.csv', /Northtown,unsure,Unsure,\[c\]/, 'Northtown,unsure,Unsure,3');
    change('fr/cities/index.html', /(Northtown.{0,200}Unsure.{0,200}>)masqué</s, '$13<');
    change(
      'en/cities.json',
      /("unsure"\s*\},.*?)\{\s*"value": null,\s*"reason": "suppressed"\s*\}/s,
      '$13',
    );
    change('en/index.html', /<\/main>/, `<p>${sentence}</p></main>`);
    const picture = join(site.folder, 'en/cities.png');
    writeFileSync(picture, withTexts(readFileSync(picture), { Text: 'x\nNorthtown, Unsure: 3' }));
    tellInWorkbook(join(site.folder, 'en/cities.xlsx'));
    const packed = zipSync({ 'cities/cities.txt': strToU8(sentence) });
    writeFileSync(join(site.folder, 'en/campaign.zip'), packed);
    for (const [file, bytes] of Object.entries(told)) writeFileSync(join(site.folder, file), bytes);
    mkdirSync(join(site.folder, '.well-known'));
    writeFileSync(join(site.folder, '.well-known/.hidden'), sentence);
    const damaged = { 'damaged.zip': sentence, 'damaged.png': 'x', 'damaged.json': '{ // {' };
    for (const [file, text] of Object.entries(damaged))
      writeFileSync(join(site.folder, file), text);

    const leaks = await findLeaks(site.folder, study);
    expect(leaks.filter(({ file }) => /^(en|fr|\.well-known)\//.test(file))).toEqual(
      [
        '.well-known/.hidden',
        'en/campaign.zip',
        'en/cities.csv',
        'en/cities.json',
        'en/cities.png',
        'en/cities.xlsx',
        'en/index.html',
        'fr/cities/index.html',
      ].map((file) => ({ file, cell: 'cities: north / unsure: n' })),
    );
    const beside = leaks.map(({ file }) => file).filter((file) => !file.includes('/'));
    expect(new Set(beside)).toEqual(new Set([...Object.keys(told), 'damaged.zip']));
    site.remove();
  });
});

/** Writes the hidden number into a workbook in the place of each symbol for it. */
function tellInWorkbook(workbook: string): void {
  const parts = unzipSync(readFileSync(workbook));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const shared = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  const symbol = [...shared.matchAll(/<si>.*?<\/si>/gs)].findIndex(([si]) => si.includes('[c]'));
  expect(sheet).toContain(` t="s"><v>${symbol}</v>`);
  const leaking = sheet.replaceAll(` t="s"><v>${symbol}</v>`, '><v>3</v>');
  writeFileSync(workbook, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(leaking) }));
}

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
