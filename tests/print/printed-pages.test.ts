import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { shippedFonts } from '#pictures/typefaces.ts';
import { printPages } from '#print/printed-pages.ts';
import { buildStudy } from '../built.ts';
import { project } from '../command-line.ts';
import { openPdf, type ToldElement } from './opened-pdf.ts';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;
const folder = mkdtempSync(join(tmpdir(), 'constats-test-'));

const pages = [
  'ar/report/',
  'ar/trust/poster/',
  'fr/poster-a3/',
  'fr/services/poster-a3/',
  'fr/services/poster/',
];

/** Some pages of finished sites, as if of one. */
beforeAll(async () => {
  for (const study of [project, 'tests/studies/arabic']) {
    const site = await buildStudy(study);
    for (const path of [...pages, 'logo.svg', 'partners'])
      if (existsSync(join(site.folder, path)))
        cpSync(join(site.folder, path), join(folder, path), { recursive: true });
  }
  await print(pages);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function print(some: readonly string[]): Promise<void> {
  const site = { folder, address: 'https://host.example', author: 'Coalition PLUS – é' };
  const browser = inject('chromium');
  return printPages({ ...site, pages: some, browser, fonts: shippedFonts() });
}

const bytes = (poster: string) => readFileSync(join(folder, `${poster}.pdf`));
const open = (poster: string) => openPdf(bytes(poster));

/** What a PDF says of itself to programs. */
function metadata(poster: string) {
  const [, xmp = ''] =
    /<\?xpacket begin[^>]*>([^]*?)<\?xpacket end/.exec(String(bytes(poster))) ?? [];
  const { document } = parseHTML(xmp);
  return (['dc:title', 'dc:creator', 'dc:language', 'pdfuaid:part'] as const).map(
    (name) => document.querySelector(name.replace(':', '\\:'))?.textContent,
  );
}

describe.each([
  {
    poster: 'fr/services/poster',
    page: [595, 842],
    lang: 'fr',
    title:
      'Affiche A4\u202f: 41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée – SEXTRA',
    address: 'https://sextra.example/s/x4h92r/',
  },
  {
    poster: 'fr/poster-a3',
    page: [842, 1191],
    lang: 'fr',
    title:
      'Affiche A3\u202f: On trouve ses client·es en ligne. Et pour sa santé, qui trouve-t-on\u202f? – SEXTRA',
    address: 'https://sextra.example/',
  },
  {
    poster: 'ar/trust/poster',
    page: [595, 842],
    lang: 'ar',
    title: 'ملصق A4: 47.5\u200e%\u200e يلجؤون إلى خدمة – دراسة نموذجية',
    address: 'https://example.org/s/k9h9j4/',
  },
])('$poster as PDF', ({ poster, page, lang, title, address }) => {
  it('is one sheet, with a code that is read at 150 dots per inch', async () => {
    const { opened } = await open(poster);
    expect(opened.getPageCount()).toBe(1);
    const sheet = opened.getPage(0);
    const { originalWidth, originalHeight } = sheet.getOriginalSize();
    expect([originalWidth, originalHeight].map(Math.round)).toEqual(page);
    const { width, height, data } = await sheet.render({ scale: 150 / 72, render: 'bitmap' });
    opened.destroy();
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(address);
  });

  it('says what it is, and that it keeps to PDF/UA', async () => {
    const pdf = await open(poster);
    expect([pdf.note('Title'), pdf.note('Author')]).toEqual([title, 'Coalition PLUS – é']);
    expect(metadata(poster)).toEqual([title, 'Coalition PLUS – é', lang, '1']);
    const { catalog } = await PDFDocument.load(bytes(poster));
    expect(String(catalog)).toMatch(/\/DisplayDocTitle true/);
    expect(String(catalog)).toMatch(/\/Marked true/);
    expect(catalog.lookup(PDFName.of('Lang'), PDFHexString).decodeText()).toBe(lang);
  });

  it('tells all that it shows, or says that it is there for the eyes alone', async () => {
    const pdf = await open(poster);
    expect(pdf.unmarked(0)).toBe(0);
    expect(pdf.links(0)).toEqual([[address.replace(/^https:..|.$/g, ''), address]]);
  });
});

/** A sheet at 2 pixels to a millimetre: its colours, and the corners of its code. */
async function seen(poster: string) {
  const { opened } = await open(poster);
  const { width, height, data } = await opened
    .getPage(0)
    .render({ scale: (2 * 25.4) / 72, render: 'bitmap' });
  opened.destroy();
  const code = jsQR(new Uint8ClampedArray(data), width, height)?.location;
  const accent = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4);
    return Math.abs(red - 163) < 30 && green < 60 && Math.abs(blue - 92) < 40;
  };
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => accent(x, y)).some(Boolean),
  );
  const first = rows.indexOf(true);
  return {
    code:
      code &&
      Math.hypot(
        code.topRightCorner.x - code.topLeftCorner.x,
        code.topRightCorner.y - code.topLeftCorner.y,
      ) / 2,
    ground: accent(Math.round(width / 2), 4) && accent(4, Math.round(height / 3)),
    first: first / 2,
    high: (rows.indexOf(false, first) - first) / 2,
  };
}

describe('a poster as PDF', () => {
  it('has a share in digits of 90 mm on A4, on white, and a code of 45 mm or more', async () => {
    const { code, ground, high } = await seen('fr/services/poster');
    expect([code && code >= 45, ground, Math.abs(high - 90) < 2]).toEqual([true, false, true]);
  });

  it('has number and dots on a ground of the accent on A3, and a code to be read from further', async () => {
    const { code, ground, first, high } = await seen('fr/services/poster-a3');
    expect([code && code >= 65, ground, first]).toEqual([true, true, 0]);
    expect(high).toBeGreaterThan(180);
    expect(high).toBeLessThan(260);
  });

  it('has the shipped fonts alone, and those of its script', async () => {
    const families = async (poster: string) =>
      new Set([...(await open(poster)).fonts(0)].map((name) => name.replace(/ \w+Bold$/, '')));
    expect(await families('fr/poster-a3')).toEqual(new Set(['Inter']));
    expect(await families('ar/trust/poster')).toEqual(new Set(['IBM Plex Sans Arabic']));
  });

  it('is told as its page is, in paragraphs, headings and pictures', async () => {
    const pdf = await open('fr/services/poster');
    const [[, ...told] = []] = pdf.structure(0);
    expect(told.map(([type]) => type)).toEqual(['H1', 'Figure', ...Array(7).fill('P'), 'Figure']);
    expect(told.slice(0, 4)).toEqual([
      ['H1', '41', '%', expect.stringContaining('recoursàaucunservice')],
      ['Figure', expect.stringMatching(/^41\u00a0% n’ont eu recours/), 'Touteslesautresréponses'],
      ['P', 'Scannez'],
      ['P', 'Touslesrésultats,etcommentilsontétéobtenus:', ['Link', 'sextra.example/s/x4h92r']],
    ]);
    expect((await open('fr/poster-a3')).bookmarks()).toEqual([
      [1, 'On trouve ses client·es en ligne. Et pour sa santé, qui trouve-t-on ?'],
      [1, '1 718 personnes ont répondu'],
      [1, '48 % ne s’identifient pas comme travailleur·ses du sexe'],
      [1, '41 % sans service communautaire de santé sexuelle dans l’année'],
      [1, '86 % rencontrent leurs client·es surtout par internet'],
    ]);
  });

  it('has the same bytes each time, and tells no clock and no machine', async () => {
    const [before, report] = [bytes('fr/services/poster'), bytes('ar/report')];
    for (const pdf of [before, report]) {
      const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
      const told = context.enumerateIndirectObjects().map(([, object]) => String(object));
      // A browser counts the cells of tables: where it is busy, from another number on.
      expect(told.join('\n')).not.toMatch(/CreationDate|ModDate|Linux|Chrome|node0/);
    }
    // In another order, so that the browser counts otherwise.
    await print(['fr/services/poster/', 'ar/report/']);
    expect(bytes('fr/services/poster').equals(before)).toBe(true);
    expect(bytes('ar/report').equals(report)).toBe(true);
  });
});

describe('the report as PDF', () => {
  it('has in its contents the page on which each finding stands', async () => {
    const pdf = await open('ar/report');
    const [title, contents, ...headings] = pdf.bookmarks();
    expect([title, contents, headings.at(-1)?.[1]]).toEqual([
      [1, 'إلى من يلجأ الناس؟'],
      [2, 'المحتويات'],
      'كيفية الاستشهاد',
    ]);
    expect(headings.map(([, text]) => text)).toContain(
      '25\u200e%\u200e في القرى يجدون الوصول إلى خدمة صعبًا جدًا',
    );
    const entries = pdf.links(1).map(([text]) => text);
    expect(entries).toHaveLength(12);
    expect(entries[0]).toBe('كيف أُجريت الدراسة 2');
    expect(entries.map((text) => Number(text.split(' ').at(-1)))).toEqual(
      headings.map(([page]) => page),
    );
  });

  it('tells all that it shows, its charts and the logos of those who answer for it with their words', async () => {
    const pdf = await open('ar/report');
    const sheets = Array.from({ length: pdf.pages }, (_, index) => index);
    expect(sheets.map((index) => pdf.unmarked(index))).toEqual(sheets.map(() => 0));
    expect(sheets.flatMap((index) => pdf.links(index)).filter(([text]) => text === '')).toEqual([]);
    const told = sheets.flatMap((index) => pdf.structure(index).flatMap(elements));
    expect([...new Set(told.map(([type]) => type))].toSorted().join(' ')).toBe(
      'Art BlockQuote Caption Code Div Document Figure H1 H2 H3 L LBody LI Link P Span TD TH TR Table',
    );
    expect(told.filter(([type]) => type === 'Figure').map(([, text]) => text)).toEqual([
      'نقاط في مجموعات من مئة',
      'Example association',
      'Harbour Clinic',
      'أجاب 1,718 شخصًا',
      '47.5\u200e%\u200e يلجؤون إلى خدمة',
      '71\u200e%\u200e أجروا فحصًا في لبنان',
      '25\u200e%\u200e في القرى يجدون الوصول إلى خدمة صعبًا جدًا',
      '74\u200e%\u200e من الأصغر سنًا يستعلمون عبر الإنترنت',
    ]);
  });
});

/** An element, and all below it. */
function elements(element: ToldElement): ToldElement[] {
  return [element, ...element.flatMap((kid) => (typeof kid === 'string' ? [] : elements(kid)))];
}
