import { partedAt } from '#views/words/parted-sentence.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedQr } from '#outputs/pictures/qr.ts';
import { findingSheet } from '#outputs/sheets/finding-sheet.ts';
import { lengthClasses } from '#outputs/sheets/length-classes.ts';
import type { Paper } from '#urls.ts';
import { openSite } from '#views/open-site.ts';
import { findingPoster } from '#views/posters/finding-poster.ts';
import { numberHtml } from '#views/posters/number-html.ts';
import { buildStudy } from '../built.ts';
import { project } from '../command-line.ts';
import { headlines } from '../headlines.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';
import { serve, type Served } from '../serve.ts';

const sites = {
  latin: { study: project, tag: 'fr', id: 'services' },
  arabic: { study: 'tests/studies/arabic', tag: 'ar', id: 'trust' },
} as const;

let browser: Browser;
let page: Page;
const opened = { latin: openSite(sites.latin.study), arabic: openSite(sites.arabic.study) };
const served = new Map<string, Served>();

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ bypassCSP: true, viewport: { width: 1200, height: 800 } });
  await page.emulateMedia({ media: 'print' });
  for (const { study } of Object.values(sites))
    served.set(study, await serve((await buildStudy(study)).folder));
});
afterAll(async () => {
  await closeContexts();
  for (const { stop } of served.values()) stop();
});

type Said = readonly [tag: string, before: string, figure: string, after: string];

/** A headline beyond what studies should have. */
const others: Said[] = [['fr', '', '41 %', ` ${'d’une phrase longue '.repeat(13).trim()}`]];

/** The poster that is shown, and its sheet as it came. */
let shown = { address: '', sheet: '' };

/** Shows a poster as it comes; the one that is shown is put back, which costs less than to load it anew. */
async function showPoster(address: string): Promise<void> {
  if (address !== shown.address) {
    await page.goto(address);
    shown = { address, sheet: await page.locator('.sheet').evaluate((sheet) => sheet.outerHTML) };
  } else
    await page.locator('.sheet').evaluate((sheet, html) => {
      sheet.outerHTML = html;
    }, shown.sheet);
}

/** Shows a poster whose page says something else, in the sizes that are found for it. */
async function posterSaying([tag, before, figure, after]: Said, paper: Paper): Promise<void> {
  const script = tag === 'ar' ? 'arabic' : 'latin';
  const { study, ...at } = sites[script];
  const site = opened[script];
  const poster = findingPoster(site, { ...at, paper });
  const said = figure === '' ? undefined : partedAt(before, figure, after);
  const [first] = poster.view.breakdowns;
  const view = {
    ...poster.view,
    headline: before + figure + after,
    breakdowns: [{ ...first, figure: said }] as const,
  };
  const code = printedQr(poster.code.address, { ...poster.code, lang: tag }, paper);
  const { parts, lengths } = findingSheet(
    { ...poster, view: { ...view, breakdowns: [...view.breakdowns] } },
    code,
  );
  const sizes = lengthClasses({ ...lengths, 'quiet-zone': code.quiet });
  await showPoster(`${served.get(study)?.origin}${site.urls.poster(at.tag, at.id, paper)}`);
  await page.evaluate(
    ({ sizes: own, number, words }) => {
      const sheet = document.querySelector('.sheet');
      const kept = [...(sheet?.classList ?? [])].filter((name) => !/-\d[htod]$/.test(name));
      if (sheet) sheet.className = [...kept, own].join(' ');
      const title = document.querySelector('h1');
      const [known, after] = ['.number', '.after'].map((name) => title?.querySelector(name));
      if (!title || !known || !after) throw new Error('no headline');
      known.innerHTML = number;
      if (number === '') known.remove();
      after.textContent = words.after;
      if (words.after.trim() === '') after.remove();
      const first = after.cloneNode() as Element;
      first.textContent = words.before;
      first.classList.replace('after', 'before');
      if (words.before.trim() !== '') title.prepend(first);
    },
    { sizes, number: numberHtml(parts), words: { before: parts.before, after: parts.after } },
  );
}

/** Where the parts of a sheet are, in millimetres from its upper corner. */
function boxesOf() {
  return page.evaluate(() => {
    const sheet = document.querySelector('.sheet');
    const whole = sheet?.getBoundingClientRect();
    if (!sheet || !whole) throw new Error('no sheet');
    const scale = 25.4 / 96;
    const boxes = [
      '.before',
      '.number b',
      '.after',
      '.opening .drawing',
      '.told',
      '.code svg',
    ].flatMap((name) => {
      const part = sheet.querySelector(name);
      if (!part) return [];
      const range = document.createRange();
      range.selectNodeContents(part);
      const { left, right, top, bottom } = (
        part.matches('.drawing, .code svg, .number b') ? part : range
      ).getBoundingClientRect();
      return [
        {
          name,
          left: (left - whole.left) * scale,
          right: (right - whole.left) * scale,
          top: (top - whole.top) * scale,
          bottom: (bottom - whole.top) * scale,
        },
      ];
    });
    return { boxes, cut: sheet.scrollHeight - sheet.clientHeight, width: whole.width * scale };
  });
}

describe.each(['A4', 'A3'] as const)('a poster on %s', (paper) => {
  it.each<Said>([...headlines, ...others])('has all in its place: %s, %s%s%s', async (...said) => {
    await posterSaying(said, paper);
    const { boxes, cut, width } = await boxesOf();
    // The white around a code may reach into the margin.
    expect(cut).toBe(0);
    expect(boxes.length).toBeGreaterThan(3);
    expect(
      boxes.filter(
        ({ name, left, right }) => name !== '.code svg' && (left < 5 || right > width - 5),
      ),
    ).toEqual([]);
    const over = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => {
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          // The first line of words has some room above its letters.
          return across > 0.5 && down > 2;
        })
        .map((other) => `${one.name} ${other.name}`),
    );
    expect(over).toEqual([]);
  });
});
