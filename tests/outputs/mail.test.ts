import { caniemail } from 'caniemail';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { mailSource } from '#outputs/mail/mail.ts';
import { openStudy } from '#study/study.ts';
import { addressesOf } from '#tasks/site-addresses.ts';
import { findingView, findingViews } from '#views/finding/finding-view.ts';
import { findingKit } from '#views/pages/finding-kit.ts';
import { openSite } from '#views/open-site.ts';
import { createSite, type Site } from '#views/site/site.ts';
import { project } from '../command-line.ts';

const studyAt = (name: string) => openSite(`${project}tests/studies/${name}`);
const sextra = openSite(project);
const [arabic, suppressed, waves, probability, ivory] = [
  studyAt('arabic'),
  studyAt('suppressed'),
  studyAt('waves'),
  studyAt('probability'),
  studyAt('prep-ci'),
];

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const htmlOf = (site: Site, tag: string, id: string) =>
  String(outputs['email.html'].render(findingView(site, tag, id), site));
const textOf = (site: Site, tag: string, id: string) =>
  String(outputs['email.txt'].render(findingView(site, tag, id), site));

/** Every mail of these studies, in all that their charts can be. */
const all = [
  [sextra, 'fr'],
  [arabic, 'ar'],
  [suppressed, 'en'],
  [waves, 'en'],
  [probability, 'en'],
  [ivory, 'fr'],
].flatMap(([site, tag]) =>
  findingViews(site as Site, tag as string).map(({ id }) =>
    htmlOf(site as Site, tag as string, id),
  ),
);

type EmailClient = Parameters<typeof caniemail>[0]['clients'][number];

/** The programs of which the data know all that a mail here has. */
const known =
  'aol.android aol.desktop-webmail aol.ios apple-mail.ios apple-mail.macos fastmail.desktop-webmail gmail.android gmail.desktop-webmail gmail.ios gmail.mobile-webmail gmx.desktop-webmail hey.desktop-webmail laposte.desktop-webmail mail-ru.desktop-webmail orange.android orange.desktop-webmail orange.ios outlook.android outlook.ios outlook.macos outlook.outlook-com outlook.windows outlook.windows-mail protonmail.android protonmail.desktop-webmail protonmail.ios samsung-email.android sfr.android sfr.desktop-webmail sfr.ios thunderbird.macos web-de.desktop-webmail yahoo.android yahoo.desktop-webmail yahoo.ios'.split(
    ' ',
  ) as EmailClient[];

/** What some of them do not know, and what is there instead. */
const missedInBlock = {
  'dir attribute': 'the style of each cell says the direction, and where its lines begin',
  'lang attribute': 'a voice reads in the language of the mail around it',
  'role attribute': 'a voice may say that there is a table',
  'text-decoration': 'links are underlined or not as the program likes',
  'width attribute': 'the style says the same',
};

/** The same of a whole mail: where its styles are not known, it is light. */
const missedInMail = {
  ...missedInBlock,
  '!important keyword': 'light',
  '<body> element': 'the block has the same ground',
  '<style> element': 'light',
  '@media': 'light',
  'Attribute selector': 'light',
  'Class selector': 'light',
  'color-scheme meta tag': 'light',
  'Descendant combinator': 'light',
};

function unknownTo(clients: readonly EmailClient[], html: string): string[] {
  const { issues } = caniemail({ clients: [...clients], html });
  return [...new Set([...issues.errors.values()].flat().map(({ title }) => title))].toSorted();
}

describe('a mail', () => {
  it('has nothing that a mail program does not know, but what is named here', () => {
    for (const html of [htmlOf(suppressed, 'en', 'distance'), htmlOf(arabic, 'ar', 'ease')])
      expect(unknownTo(known, html)).toEqual(Object.keys(missedInMail).toSorted());
    const view = findingView(arabic, 'ar', 'ease');
    expect(unknownTo(known, mailSource(view, arabic))).toEqual(
      Object.keys(missedInBlock).toSorted(),
    );
  });

  it('asks for nothing but its picture, and is too short for Gmail to cut', () => {
    for (const html of all) {
      const { document } = parseHTML(html);
      const loads = [...document.querySelectorAll('[src], [srcset], [background], [poster], link')];
      expect(loads.map((one) => one.getAttribute('src'))).toEqual([
        expect.stringMatching(/^https:\/\/[a-z.]+\/(?:ar|en|fr)\/\w+\.email\.png$/),
      ]);
      expect(document.querySelectorAll('script, iframe, form, object, base')).toHaveLength(0);
      expect(html).not.toMatch(/url\(|@import|@font-face|http-equiv|constats">/);
      expect(Buffer.byteLength(html)).toBeLessThan(102_000 / 5);
    }
  });

  it('says to search engines that it is no page', () => {
    expect(htmlOf(sextra, 'fr', 'services')).toContain('<meta name="robots" content="noindex">');
  });

  it('is tables beside one another, each cell with its direction, its ground and its colour', () => {
    for (const html of all) {
      const { document } = parseHTML(html);
      const dir = document.documentElement.getAttribute('dir');
      expect(document.querySelectorAll('table table')).toHaveLength(0);
      const cells = [...document.querySelectorAll('table, td, th')];
      expect(cells.filter((cell) => cell.getAttribute('dir') !== dir)).toEqual([]);
      for (const cell of document.querySelectorAll('td, th')) {
        const style = cell.getAttribute('style') ?? '';
        expect(style).toMatch(/;background-color:#\w{6};color:#\w{6}$/);
        expect(style).toContain(`;text-align:${cell.getAttribute('align')};`);
        expect(style.includes(';direction:rtl;')).toBe(dir === 'rtl');
        expect(cell.getAttribute('bgcolor')).toMatch(/^#\w{6}$/);
      }
    }
  });

  it('tells in its picture’s place what that shows, as wide as it is', async () => {
    const { document } = parseHTML(htmlOf(suppressed, 'en', 'visits'));
    const image = document.querySelector('img');
    expect(image?.getAttribute('width')).toBe('576');
    expect(image?.getAttribute('alt')).toMatch(
      /^From most to least – Yes: 447; No: 241; Does not know: 49\./,
    );
    const view = findingView(suppressed, 'en', 'visits');
    const png = (await outputs['email.png'].render(view, suppressed)) as Uint8Array;
    const { width, comments = [] } = await sharp(png).metadata();
    expect(width).toBe(2 * 576);
    expect(comments.find(({ keyword }) => keyword === 'Text')?.text).toContain(
      'self-selected sample: describes only those who answered',
    );
  });

  it('says its headline as one sentence, and its number large', () => {
    const { document } = parseHTML(htmlOf(sextra, 'fr', 'services'));
    const heading = document.querySelector('h2');
    expect(heading?.textContent).toBe(findingView(sextra, 'fr', 'services').headline);
    expect(heading?.querySelector('span')?.textContent).toBe('41\u00a0%');
    expect(heading?.querySelector('span')?.getAttribute('style')).toContain('font-size:64px');
  });

  it('is dark where its reader likes that, in the colours of the study', () => {
    const { light, dark } = sextra.palettes;
    const html = htmlOf(sextra, 'fr', 'services');
    expect(html).toContain(
      `@media (prefers-color-scheme:dark){.constats-paper{background-color:${dark.paper}!important}`,
    );
    expect(html).toContain(`[data-ogsc] .constats-ink{color:${dark.ink}!important}`);
    expect(html).toContain(
      `bgcolor="${light.accentText}" class="constats-button constats-onbutton"`,
    );
  });

  it('is for Word, which knows no widths but those of tables, in one of them', () => {
    const source = mailSource(findingView(sextra, 'fr', 'services'), sextra);
    expect(source.match(/<!--\[if mso\]>.*?<!\[endif\]-->/g)).toEqual([
      '<!--[if mso]><table role="presentation" width="600" align="center" border="0" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
      '<!--[if mso]></td></tr></table><![endif]-->',
    ]);
  });
});

describe('the numbers of a mail', () => {
  const numbersOf = (site: Site, tag: string, id: string) => {
    const { document } = parseHTML(htmlOf(site, tag, id));
    const table = document.querySelector('table:not([role])');
    return [...(table?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.children].map(({ textContent }) => plain(textContent ?? '')),
    );
  };

  it('are a table in which a symbol stands for what is hidden, and is explained', () => {
    expect(numbersOf(suppressed, 'en', 'distance')).toEqual([
      ['The numbers', 'Nearby', 'Too far', 'Within reach'],
      ['East (n = 260)', '62%', '11%', '27%'],
      ['North (n = 230)', '61%', '[c]', '[c]'],
      ['South (n = 250)', '48%', '22%', '30%'],
      ['Island (n = 0)', '[z]', '[z]', '[z]'],
    ]);
    expect(htmlOf(suppressed, 'en', 'distance')).toContain(
      '>[c] suppressed: hidden so that nobody can be recognised.</td>',
    );
  });

  it('are turned round where only that goes beside one another on a telephone', () => {
    expect(numbersOf(probability, 'en', 'trust')).toEqual([
      ['The numbers', '25 or older (n = 452)', '18 to 24 (n = 148)'],
      ['Fully', '22.3% 18.0–27.4%', '14.9% 9.2–23.2%'],
      ['Rather', '44.9% 39.4–50.6%', '41.2% 32.0–51.1%'],
      ['A little', '21.7% 17.4–26.7%', '31.8% 23.4–41.5%'],
      ['Not at all', '11.1% 8.0–15.1%', '12.2% 7.1–20.1%'],
    ]);
  });

  it('are all answers where the chart draws one, and none where there is but that one', () => {
    expect(numbersOf(probability, 'en', 'channels')).toEqual([
      ['The numbers', 'Share of respondents'],
      ['A friend', '30.0% (provisional) 25.6% to 34.7%'],
      ['A service', '12.5%'],
      ['Nobody', 'suppressed (small sample)'],
      ['Someone else', '5.0% (small sample) 3.2% to 7.6%'],
    ]);
    expect(numbersOf(sextra, 'fr', 'services')).toEqual([]);
  });
});

describe('the text of a mail', () => {
  it('is the same in words', () => {
    expect(plain(textOf(waves, 'en', 'reasons'))).toBe(
      `Made-up waves

31% stay away because a service is too far

Share of respondents, %, 2020–2024

The numbers
Its opening hours do not suit: 2020 (n = 400): 38%; 2024 (n = 420): 40%
It is too far away: 2020 (n = 400): 46%; 2024 (n = 420): 31%
Fear of being judged: 2020 (n = 400): 27%; 2024 (n = 420): 29%
It costs too much: 2020 (n = 400): 15%; 2024 (n = 420): 18%

Base: 420 respondents for the headline; other rows have their own · Source: Made-up figures (synthetic), for tests only
Sample: Self-selected. An open invitation, answered by those who wished to: the results describe the people who answered and nobody else. No margin of error can be given.

All about this finding
https://example.org/s/trn6rr/en/

Example association
Data version 0bdad6cb
`,
    );
  });
});

it('a site that no server hands out offers no mail, which would show no picture', () => {
  const study = openStudy(project);
  const folder = createSite(study, undefined, { host: 'folder' });
  const mails = (site: Site) => addressesOf(site).filter((address) => /\.email\./.test(address));
  expect(mails(folder)).toEqual([]);
  expect(mails(sextra).filter((address) => address.startsWith('en/services.'))).toEqual([
    'en/services.email.html',
    'en/services.email.png',
    'en/services.email.txt',
  ]);
  const offered = (site: Site) =>
    findingKit(site, findingView(site, 'en', 'services')).links.map(({ href }) => href);
  expect(offered(sextra)).toContain('/en/services.email.html');
  expect(offered(folder)).not.toContain('/en/services.email.html');
});
