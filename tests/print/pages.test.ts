import { type PDFiumLibrary, PDFiumLibrary as pdfium } from '@hyzyla/pdfium';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildStudy, type Built } from '../built.ts';
import { project } from '../command-line.ts';
import { roundMarks } from '../round-marks.ts';
import { serve, type Served } from '../serve.ts';

/** What people’s printers leave white. */
const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };

const browsers = [
  {
    browser: 'firefox',
    executablePath: inject('firefox'),
    // Else it may not read fonts that stand where no system has them.
    env: { ...process.env, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  },
  { browser: 'chrome', executablePath: inject('chromium'), args: ['--no-sandbox'] },
] as const;

/** Headings of the home page: none may be the last of a sheet. */
const headings =
  /(Qui a posé les questions|Qui a répondu|Ce que disent les réponses|Ce qui en découle|Comment l’étude a été menée|Nous écrire|ont répondu|du sexe|écoulée|client·es) ?$/;

describe.each(browsers.filter(({ executablePath }) => executablePath !== ''))(
  'what $browser shows and prints',
  (launched) => {
    let browser: Browser;
    let reader: PDFiumLibrary;
    const sites = new Map<string, { built: Built; served: Served }>();

    beforeAll(async () => {
      for (const study of [project, 'tests/studies/arabic']) {
        const built = await buildStudy(study);
        sites.set(study, { built, served: await serve(built.folder) });
      }
      reader = await pdfium.init();
      browser = await launch({
        ...launched,
        args: 'args' in launched ? [...launched.args] : [],
        ...{ timeout: 0, protocolTimeout: 0 },
      });
    });
    afterAll(async () => {
      await browser.close();
      reader.destroy();
      for (const { built, served } of sites.values()) {
        served.stop();
        built.remove();
      }
    });

    /** The sheets of a page, each with its texts and the dots on it. */
    async function print(study: string, path: string) {
      const page = await browser.newPage();
      await page.goto(`${sites.get(study)?.served.origin}${path}`);
      const opened = await reader.loadDocument(await page.pdf({ format: 'A4', margin }));
      const scale = 3;
      const sheets = [];
      for (const sheet of opened.pages()) {
        // Some writers of PDF take the apostrophe of a font for its twin letter.
        const text = sheet.getText().replace(/\s+/g, ' ').replaceAll('ʼ', '’');
        sheets.push({ text, ...(await sheet.render({ scale, render: 'bitmap' })) });
      }
      opened.destroy();
      await page.close();
      return sheets;
    }

    it.each([
      { study: project, path: '/fr/services/', filled: 41 },
      { study: 'tests/studies/arabic', path: '/ar/trust/', filled: 47 },
      { study: project, path: '/fr/embed/services/', filled: 41 },
    ])('has the hundred dots of $path', async ({ study, path, filled }) => {
      const [sheet] = await print(study, path);
      expect(sheet && roundMarks(sheet, 36)).toEqual({ filled, hollow: 100 - filled, cut: 0 });
    });

    it('is found there as it is typed, also in a chart', async () => {
      const page = await browser.newPage();
      await page.goto(`${sites.get(project)?.served.origin}/fr/respondents/`);
      const found = await page.evaluate(() => {
        let times = 0;
        while (times < 100 && Reflect.apply(Reflect.get(globalThis, 'find'), globalThis, ['1 718']))
          times += 1;
        return times;
      });
      const told = (await page.evaluate(() => document.body.innerText)).match(/1\s718/g);
      expect(found).toBeGreaterThanOrEqual(told?.length ?? 100);
      expect(told?.length).toBeGreaterThan(3);
      await page.close();
    });

    it('has the home page on three sheets, each chart whole and once, no heading alone at the foot', async () => {
      const sheets = await print(project, '/fr/');
      const told = sheets.map(({ text }) => text).join(' ');
      for (const said of [
        'Personnes ayant répondu au questionnaire',
        'Ne s’identifient pas comme travailleur',
        'Toutes les autres réponses',
      ])
        expect([said, told.split(said).length - 1]).toEqual([
          said,
          said.startsWith('Toutes') ? 3 : 1,
        ]);
      const [first, ...others] = sheets;
      expect(first && roundMarks(first).filled).toBeGreaterThanOrEqual(1718);
      expect(others.map((sheet) => roundMarks(sheet, 36))).toEqual([
        { filled: 48 + 41, hollow: 52 + 59, cut: 0 },
        { filled: 86, hollow: 14, cut: 0 },
      ]);
      for (const { text } of sheets) expect(text).not.toMatch(headings);
    });
  },
);
