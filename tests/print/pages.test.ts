import { type PDFiumLibrary, PDFiumLibrary as pdfium } from '@hyzyla/pdfium';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildStudy, type Built } from '../built.ts';
import { project } from '../command-line.ts';
import { type RoundMarks, roundMarks } from '../round-marks.ts';
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

/** Headings of the home page, and what leads to a finding: none may be the last of a sheet. */
const headings =
  /(tout le monde|se fait|de côté|la même question|invitation ouverte|Nous écrire|du sexe|écoulée|client·es|recherche\.|communautaires\.|internet\.) ?$/;

describe.each(browsers.filter(({ executablePath }) => executablePath !== ''))(
  'what $browser shows and prints',
  (launched) => {
    let browser: Browser;
    /** One for all that is shown: a new one costs as much as to print. */
    let page: Page;
    let reader: PDFiumLibrary;
    const sites = new Map<string, { built: Built; served: Served }>();

    beforeAll(async () => {
      for (const study of [
        project,
        'tests/studies/arabic',
        'tests/studies/prep-ci',
        'tests/studies/suppressed',
      ]) {
        const built = await buildStudy(study);
        sites.set(study, { built, served: await serve(built.folder) });
      }
      reader = await pdfium.init();
      browser = await launch({
        ...launched,
        args: 'args' in launched ? [...launched.args] : [],
        ...{ timeout: 0, protocolTimeout: 0 },
      });
      page = await browser.newPage();
    });
    afterAll(async () => {
      await browser.close();
      reader.destroy();
      for (const { built, served } of sites.values()) {
        served.stop();
        built.remove();
      }
    });

    /** The sheets of a page, each with its texts and, where they are asked for, its pixels, so many a point. */
    async function print(study: string, path: string) {
      await page.goto(`${sites.get(study)?.served.origin}${path}`);
      const opened = await reader.loadDocument(await page.pdf({ format: 'A4', margin }));
      return [...opened.pages()].map((sheet, index) => ({
        // Some writers of PDF take the apostrophe of a font for its twin letter.
        text: sheet.getText().replace(/\s+/g, ' ').replaceAll('ʼ', '’'),
        // Whatever is drawn is closed by that.
        marks: async (scale: number, least?: number) =>
          roundMarks(await opened.getPage(index).render({ scale, render: 'bitmap' }), least),
      }));
    }

    it.each([
      { study: project, path: '/fr/services/', filled: 41 },
      { study: 'tests/studies/arabic', path: '/ar/trust/', filled: 47 },
      { study: project, path: '/fr/embed/services/', filled: 41 },
    ])('has the hundred dots of $path', async ({ study, path, filled }) => {
      const [sheet] = await print(study, path);
      expect(await sheet?.marks(3, 36)).toEqual({ filled, hollow: 100 - filled, cut: 0 });
    });

    it('opens one action of a finding at a time, and asks for pictures only then', async () => {
      const served = sites.get(project)?.served;
      if (served) served.asked.length = 0;
      await page.goto(`${served?.origin}/fr/contact/`);
      await page.waitForNetworkIdle();
      expect(served?.asked).toEqual(['/fr/contact/']);
      const [share, embed] = await page.$$('.actions summary');
      await share?.click();
      await expect
        .poll(() => served?.asked.slice(1).toSorted())
        .toEqual([
          '/fr/contact.card.png',
          '/fr/contact.qr.svg',
          '/fr/contact.square.png',
          '/fr/contact.story.png',
        ]);
      await embed?.click();
      const panels = await page.$$eval('.panel', (all) =>
        all.map((panel) => panel.checkVisibility()),
      );
      expect(panels).toEqual([false, true, false, false]);
    });

    it('is found there as it is typed, also in a chart', async () => {
      const { origin } = sites.get('tests/studies/prep-ci')?.served ?? {};
      await page.goto(`${origin}/fr/embed/age/by-group/`);
      const found = await page.evaluate(() => {
        let times = 0;
        while (times < 100 && Reflect.apply(Reflect.get(globalThis, 'find'), globalThis, ['1 000']))
          times += 1;
        return times;
      });
      const told = (await page.evaluate(() => document.body.innerText)).match(/1\s000/g);
      expect(found).toBeGreaterThanOrEqual(told?.length ?? 100);
      expect(told?.length).toBeGreaterThan(1);
    });

    it('has the home page on three sheets, each chart whole and once, no heading alone at the foot', async () => {
      const sheets = await print(project, '/fr/');
      const told = sheets.map(({ text }) => text).join(' ');
      for (const said of [
        '1 718 personnes vivant dans 8 pays ont répondu',
        'Tout le monde ne se reconnaît pas',
        'Toutes les autres réponses',
      ])
        expect([said, told.split(said).length - 1]).toEqual([
          said,
          said.startsWith('Toutes') ? 3 : 1,
        ]);
      // Those who answered, the shares beside the numbers, and the dots of the mark.
      expect(await sheets[0]?.marks(6)).toEqual({
        filled: 1718 + 48 + 41 + 86 + 12,
        hollow: 0,
        cut: 0,
      });
      expect(await marksOf(sheets, 36)).toEqual([
        { filled: 48, hollow: 52, cut: 0 },
        { filled: 41 + 86, hollow: 59 + 14, cut: 0 },
        { filled: 0, hollow: 0, cut: 0 },
      ]);
      for (const { text } of sheets) expect(text).not.toMatch(headings);
    });

    it('has the report on six sheets, each chart whole and once, no heading alone at the foot', async () => {
      const sheets = await print(project, '/fr/report/');
      expect(await marksOf(sheets, 30)).toEqual([
        { filled: 0, hollow: 0, cut: 0 },
        { filled: 0, hollow: 0, cut: 0 },
        { filled: 0, hollow: 0, cut: 0 },
        { filled: 48, hollow: 52, cut: 0 },
        { filled: 41 + 86, hollow: 59 + 14, cut: 0 },
        { filled: 0, hollow: 0, cut: 0 },
      ]);
      for (const { text } of sheets) {
        // Chromium has the number of the sheet at its foot.
        const told = text.replace(/ \d+$/, '');
        expect(told).not.toMatch(headings);
        expect(told).not.toMatch(/(savoir|interrogées|disent pas|associations|Résultats|Citer)$/);
      }
    });

    it('keeps what somebody said with who it was', async () => {
      const sheets = await print('tests/studies/arabic', '/ar/report/');
      // Firefox tells letters from left to right.
      const said = sheets.filter(({ text }) => /أعرفه|هفرعأ/.test(text));
      expect(said.map(({ text }) => /المشاركات|تاكراشملا/.test(text))).toEqual([true]);
    });

    it('repeats the header of a table of the report that goes on overleaf', async () => {
      const sheets = await print('tests/studies/suppressed', '/fr/report/');
      const header = 'Quartier A fréquenté un service Nombre';
      const headed = sheets.filter(({ text }) => text.includes(header));
      expect(headed.map(({ text }) => text.includes('Sud Oui'))).toEqual([true, false]);
      expect(headed[1]?.text).toContain('Tous les quartiers Oui');
    });
  },
);

/** The dots of each of some sheets, one sheet after the other. */
async function marksOf(
  sheets: readonly { marks(scale: number, least: number): Promise<RoundMarks> }[],
  least: number,
): Promise<RoundMarks[]> {
  const found = [];
  for (const { marks } of sheets) found.push(await marks(3, least));
  return found;
}
