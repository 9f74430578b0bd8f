import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PDFiumLibrary, PDFiumLibrary as pdfium } from '@hyzyla/pdfium';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { shippedFonts } from '#pictures/typefaces.ts';
import { printPosters } from '#print/posters.ts';
import { buildStudy } from '../built.ts';
import { project } from '../command-line.ts';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;
const folder = mkdtempSync(join(tmpdir(), 'constats-test-'));
let reader: PDFiumLibrary;

/** Some posters of finished sites, as if of one. */
beforeAll(async () => {
  reader = await pdfium.init();
  for (const [study, page] of [
    [project, 'fr/services/poster'],
    [project, 'fr/poster-a3'],
    [project, 'fr/services/poster-a3'],
    ['tests/studies/arabic', 'ar/trust/poster'],
  ] as const) {
    const site = await buildStudy(study);
    cpSync(join(site.folder, page), join(folder, page), { recursive: true });
  }
  await print();
});
afterAll(() => {
  reader.destroy();
  rmSync(folder, { recursive: true, force: true });
});

function print(): Promise<number> {
  const site = { folder, address: 'https://host.example', author: 'Coalition PLUS – é' };
  return printPosters({ ...site, browser: inject('chromium'), fonts: shippedFonts() });
}

const bytes = (poster: string) => readFileSync(join(folder, `${poster}.pdf`));
const text = (poster: string) => bytes(poster).toString('latin1');

/** A text of the PDF about itself, as its last update has it, which is kept in UTF-16. */
function note(pdf: string, name: 'Title' | 'Author'): string {
  const [, written = ''] =
    [...pdf.matchAll(new RegExp(`/${name} <FEFF([0-9A-F]+)>`, 'g'))].at(-1) ?? [];
  return Buffer.from(written, 'hex').swap16().toString('utf16le');
}

/** What the PDF says of itself to programs: read from where its table says that it stands. */
function metadata(pdf: string) {
  const [, table = ''] = [...pdf.matchAll(/startxref\n(\d+)\n%%EOF/g)].at(-1) ?? [];
  const [, id = ''] = [...pdf.matchAll(/\/Metadata (\d+) 0 R/g)].at(-1) ?? [];
  const [, place = ''] =
    new RegExp(`\n${id} 1\n(\\d{10}) 00000 n`).exec(pdf.slice(Number(table))) ?? [];
  const [, length = '', xmp = ''] =
    new RegExp(`^${id} 0 obj\n.*/Length (\\d+)>> stream\n([^]*)`).exec(pdf.slice(Number(place))) ??
    [];
  const text = Buffer.from(xmp.slice(0, Number(length)), 'latin1').toString('utf8');
  const { document } = parseHTML(text.replaceAll(/<\?.*?\?>/g, ''));
  return (['dc:title', 'dc:creator', 'dc:language'] as const).map(
    (name) => document.querySelector(name.replace(':', '\\:'))?.textContent,
  );
}

describe.each([
  {
    poster: 'fr/services/poster',
    page: '594.95996 841.91998',
    lang: 'fr',
    title:
      'Affiche A4\u202f: 41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée – SEXTRA',
    address: 'https://sextra.example/s/x4h92r/',
  },
  {
    poster: 'fr/poster-a3',
    page: '841.91998 1191.12',
    lang: 'fr',
    title:
      'Affiche A3\u202f: On trouve ses client·es en ligne. Et pour sa santé, qui trouve-t-on\u202f? – SEXTRA',
    address: 'https://sextra.example/',
  },
  {
    poster: 'ar/trust/poster',
    page: '594.95996 841.91998',
    lang: 'ar',
    title: 'ملصق A4: 47.5\u200e%\u200e يلجؤون إلى خدمة – دراسة نموذجية',
    address: 'https://example.org/s/k9h9j4/',
  },
])('$poster as PDF', ({ poster, page, lang, title, address }) => {
  it('is one sheet, with a code that is read at 150 dots per inch', async () => {
    const opened = await reader.loadDocument(bytes(poster));
    expect(opened.getPageCount()).toBe(1);
    const { width, height, data } = await opened
      .getPage(0)
      .render({ scale: 150 / 72, render: 'bitmap' });
    opened.destroy();
    expect(text(poster)).toContain(`/MediaBox [0 0 ${page}]`);
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(address);
  });

  it('is tagged, has a title to be shown, an author and a language', () => {
    const pdf = text(poster);
    expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    expect(pdf).toContain(`/Lang (${lang})`);
    expect(note(pdf, 'Title')).toBe(title);
    expect(note(pdf, 'Author')).toBe('Coalition PLUS – é');
    expect(metadata(pdf)).toEqual([title, 'Coalition PLUS – é', lang]);
  });
});

/** A sheet at 2 pixels to a millimetre: its colours, and the corners of its code. */
async function seen(poster: string) {
  const opened = await reader.loadDocument(bytes(poster));
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

  it('has the shipped fonts alone, and those of its script', () => {
    const fonts = (poster: string) =>
      new Set([...text(poster).matchAll(/\/FontName \/\w+\+(\w+)/g)].map(([, name]) => name));
    expect(fonts('fr/poster-a3')).toEqual(new Set(['Inter']));
    expect(fonts('ar/trust/poster')).toEqual(new Set(['IBMPlexSansArabic']));
  });

  it('leads to where its code does', () => {
    expect([...text('fr/poster-a3').matchAll(/\/URI \((.*?)\)/g)].map(([, uri]) => uri)).toEqual([
      'https://sextra.example/',
    ]);
  });

  it('has the same bytes each time, and tells no clock and no machine', async () => {
    const before = bytes('fr/services/poster');
    expect(before.toString('latin1')).not.toMatch(/CreationDate|ModDate|Linux|Chrome/);
    expect(await print()).toBe(4);
    expect(bytes('fr/services/poster').equals(before)).toBe(true);
  });
});
