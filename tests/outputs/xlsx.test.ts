import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { xlsx } from '#outputs/tables/xlsx.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { project } from '../command-line.ts';

const arabic = openSite(`${project}tests/studies/arabic`);
const trust = (tag: string) => findingView(arabic, tag, 'trust');

async function parts(view: FindingView): Promise<Record<string, string>> {
  const files = unzipSync((await xlsx.render(view, arabic)) as Uint8Array);
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
}

/** The sheets as they are stored: a number as it stands, a text in quotes. */
async function sheetsOf(view: FindingView): Promise<string[][][]> {
  const files = await parts(view);
  const shared = textsOf(files['xl/sharedStrings.xml'] ?? '', 'si');
  return ['sheet1', 'sheet2'].map((name) => {
    const { document } = parseHTML(files[`xl/worksheets/${name}.xml`] ?? '');
    return [...document.querySelectorAll('row')].map((row) =>
      [...row.querySelectorAll('c')].map((cell) =>
        cell.getAttribute('t') === 's'
          ? `"${shared[Number(cell.textContent)]}"`
          : (cell.textContent ?? ''),
      ),
    );
  });
}

function textsOf(xml: string, element: string): string[] {
  const { document } = parseHTML(xml);
  return [...document.querySelectorAll(element)].map(({ textContent }) => textContent ?? '');
}

describe('xlsx', () => {
  it('has the columns of the CSV, numbers as numbers and symbols as texts', async () => {
    const [data = []] = await sheetsOf(trust('en'));
    expect(data.map((row) => row.slice(0, 4))).toEqual([
      ['"trust"', '"trust_label"', '"percent"', '"base_label"'],
      ['"services"', '"A service"', '47.5', '"1,718 respondents"'],
      ['"friends"', '"A friend"', '71', '"1,718 respondents"'],
      ['"nobody"', '"Nobody"', '"[x]"', '"1,718 respondents"'],
    ]);
  });

  it('says what it is and who publishes it, and no day of its making', async () => {
    const files = await parts(trust('en'));
    const { document } = parseHTML(files['docProps/core.xml'] ?? '');
    const texts = [...(document.documentElement?.children ?? [])].map(
      ({ tagName, textContent }) => `${tagName.toLowerCase()} ${textContent}`,
    );
    expect(texts).toEqual([
      'dc:title Example study – Trust',
      'dc:subject 47.5% would turn to a service',
      'dc:creator Example association',
      'dc:language en',
      'dc:identifier https://example.org/en/trust/',
    ]);
    expect(files['_rels/.rels']).toContain('Target="docProps/core.xml"');
  });

  it('shows percentages with their sign and the decimals of the source', async () => {
    expect((await parts(trust('en')))['xl/styles.xml']).toContain('formatCode="0.0&quot;%&quot;"');
  });

  it('says on its second sheet what the numbers rest on, and what the columns hold', async () => {
    const [, about = []] = await sheetsOf(trust('en'));
    expect(about).toEqual(
      expect.arrayContaining([
        ['"Base"', '"1,718 respondents"'],
        ['"Source"', '"Made-up figures, for example only"'],
        ['"Address of the finding"', '"https://example.org/en/trust/"'],
        ['"percent"', '"Share of respondents"'],
      ]),
    );
    expect(about.find(([name]) => name === '"Where there is no number"')?.[1]).toContain('[x]');
    expect(about.find(([name]) => name === '"Data version"')?.[1]).toMatch(/^"[0-9a-f]{8}"$/);
  });

  it('keeps its first row in sight, and runs from right to left in Arabic', async () => {
    const [english, other] = await Promise.all([parts(trust('en')), parts(trust('ar'))]);
    expect(english['xl/worksheets/sheet1.xml']).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(english['xl/worksheets/sheet1.xml']).not.toContain('rightToLeft');
    expect(other['xl/worksheets/sheet1.xml']).toContain('rightToLeft="1"');
    expect(other['xl/worksheets/sheet2.xml']).toContain('rightToLeft="1"');
    expect(other['xl/workbook.xml']).toContain('name="البيانات"');
    expect(other['xl/workbook.xml']).toContain('name="ما تستند إليه الأرقام"');
  });

  it('holds no formula, whatever a text begins with', async () => {
    const view = trust('en');
    const [first, ...others] = view.columns;
    const cells = ['=HYPERLINK("x")'];
    const poisoned = { ...view, columns: [{ ...first!, cells }, ...others] };
    const [data] = await sheetsOf(poisoned);
    expect(data?.[1]?.[0]).toBe('"=HYPERLINK("x")"');
    expect((await parts(poisoned))['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
  });

  it('is the same to the byte whenever it is made, and states no time of its making', async () => {
    const bytes = Buffer.from((await xlsx.render(trust('en'), arabic)) as Uint8Array);
    // 1 January 1980, midnight: where the time of a zip archive begins.
    expect(bytes.readUInt32LE(10)).toBe(0x00210000);
    expect(Object.values(await parts(trust('en'))).join('')).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });
});
