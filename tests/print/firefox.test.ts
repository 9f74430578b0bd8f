import { type PDFiumLibrary, PDFiumLibrary as pdfium } from '@hyzyla/pdfium';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Built, buildStudy, project } from '../built.ts';
import { roundMarks } from '../round-marks.ts';
import { type Served, serve } from '../serve.ts';

describe.skipIf(inject('firefox') === '')('what Firefox shows and prints', () => {
  let browser: Browser;
  let reader: PDFiumLibrary;
  const sites = new Map<string, { built: Built; served: Served }>();

  beforeAll(async () => {
    for (const study of [project, 'tests/studies/arabic']) {
      const built = await buildStudy(study);
      sites.set(study, { built, served: await serve(built.folder) });
    }
    reader = await pdfium.init();
    browser = await launch({ browser: 'firefox', executablePath: inject('firefox') });
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
    const opened = await reader.loadDocument(await page.pdf({ format: 'A4' }));
    const scale = 3;
    const sheets = [];
    for (const sheet of opened.pages()) {
      const text = sheet.getText().replace(/\s+/g, ' ');
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
    expect(sheet && roundMarks(sheet)).toEqual({ filled, hollow: 100 - filled, cut: 0 });
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

  it('has each chart of the home page once, with its texts', async () => {
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
    const dots = sheets.map(roundMarks);
    expect(dots.filter(({ filled }) => filled === 1718)).toHaveLength(1);
  });
});
