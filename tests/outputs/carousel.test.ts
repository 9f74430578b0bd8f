import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { outputOf, outputs } from '#outputs/index.ts';
import { cardSizes } from '#outputs/pictures/card-layout.ts';
import { composeCarousel } from '#outputs/pictures/carousel.ts';
import { linesOf } from '#svg/element.ts';
import { addressesOf } from '#tasks/site-addresses.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { carouselFormats } from '#views/site/carousel-formats.ts';
import type { Site } from '#views/site/site.ts';
import { carouselStudy } from '../carousel-study.ts';
import { project } from '../command-line.ts';
import { boxOf, covering } from './seen-parts.ts';

const study = (name: string) => openSite(`${project}tests/studies/${name}`);

/** The studies with groups: shares of answers and of countries, counts, flags, waves, intervals; and in Arabic. */
const studies = [
  ...([
    ['arabic', 'ar'],
    ['arabic', 'en'],
    ['suppressed', 'fr'],
    ['waves', 'fr'],
  ] as const),
  ...([
    ['prep-ci', 'fr'],
    ['percent-only', 'en'],
    ['probability', 'fr'],
  ] as const),
].map(([name, tag]) => ({ name, tag, open: () => study(name) }));

const made = ['en', 'fr'].map((tag) => ({
  name: 'made',
  tag,
  open: () => openSite(carouselStudy()),
}));

/** Looks at the pictures of a finding behind the first: all words stand where they are read, and none on another. */
function isInPlace(view: FindingView, site: Site): void {
  const { width, height, small } = cardSizes.square;
  const pictures = composeCarousel(view, site);
  for (const { composed } of pictures) {
    const seen = composed.body
      .filter(({ name }) => name === 'text' || name === 'g')
      .map((part) => boxOf(part, composed, view.dir));
    const texts = seen.filter(({ isText }) => isText);
    for (const { left, right, top, bottom, text } of texts)
      expect([text, left >= 40, right <= width - 40, top >= 40, bottom <= height - 40]).toEqual([
        text,
        ...[true, true, true, true],
      ]);
    expect(covering(seen), view.id).toEqual([]);
    const sizes = texts.map(({ fontSize }) => fontSize);
    expect(Math.min(...sizes), view.id).toBeGreaterThanOrEqual(small / 2);
    expect(sizes.filter((size) => size >= 34).length, view.id).toBeGreaterThanOrEqual(2);
  }
  expect(numberSizes(pictures.slice(0, -1)).size, view.id).toBeLessThanOrEqual(1);
}

describe('pictures of groups', () => {
  it.each([...studies, ...made])('have all words in their place: $name, $tag', ({ tag, open }) => {
    const site = open();
    for (const { id } of site.study.findings) {
      const view = findingView(site, tag, id);
      const { length } = carouselFormats(view.finding);
      expect(composeCarousel(view, site)).toHaveLength(Math.max(0, length - 1));
      isInPlace(view, site);
    }
  });

  it.each([
    'www.association-de-sante-communautaire-rive-gauche.example/enquetes/s/jpnv24',
    'antidiskriminierungsstellenbeauftragtenkonferenzverwaltungsvereins.de/s/jpnv24',
  ])('have room for a long address: %s', (spokenLink) => {
    const site = openSite(carouselStudy());
    for (const id of ['tested', 'reasons', 'rating'])
      isInPlace({ ...findingView(site, 'fr', id), spokenLink }, site);
    const [last] = composeCarousel(
      { ...findingView(site, 'fr', 'tested'), spokenLink },
      site,
    ).slice(-1);
    const lines = last?.composed.body.flatMap(linesOf) ?? [];
    expect(lines.join('')).toContain(spokenLink);
  });
});

/** In how many sizes the largest number of each picture stands. */
function numberSizes(pictures: ReturnType<typeof composeCarousel>): Set<number> {
  return new Set(
    pictures.map(({ composed }) =>
      Math.max(...composed.body.map(({ attributes }) => Number(attributes['font-size'] ?? 0))),
    ),
  );
}

describe('the files of a carousel', () => {
  const site = study('arabic');
  const view = findingView(site, 'en', 'tested');
  const formats = carouselFormats(view.finding);
  const png = async (place: number) =>
    (await outputOf(`carousel-${place}.png`).render(view, site)) as Uint8Array;

  it('are squares as light as cards, which say where they are from and what stands on them', async () => {
    expect(formats).toHaveLength(7);
    for (const place of formats.keys()) {
      const bytes = await png(place + 1);
      const { width, height } = await sharp(bytes).metadata();
      expect([width, height]).toEqual([1080, 1080]);
      expect(bytes.length).toBeLessThan(80_000);
    }
    const { comments = [] } = await sharp(await png(6)).metadata();
    const texts = Object.fromEntries(comments.map(({ keyword, text }) => [keyword, text]));
    expect(texts).toMatchObject({
      Title: '71% took a test in Lebanon',
      Author: 'Example association',
      Source: 'https://example.org/en/tested/',
    });
    expect(texts['Description']).toMatch(/^Comoros: 27%\. Tested last year\. 158 respondents\. /);
    expect(texts['Text']?.split('\n')).toEqual([
      ...['Comoros', '27%', 'Tested last year', 'All others'],
      '158 respondents · March\u2009–\u2009June 2025',
      ...['self-selected sample: describes only those who answered', 'Example study'],
      'example.org/s/n43732',
    ]);
  });

  it('begin with the square, and stand in the kit as on the site', async () => {
    const square = (await outputs['square.png'].render(view, site)) as Uint8Array;
    expect(Buffer.compare(await png(1), square)).toBe(0);
    const files = unzipSync((await outputs.zip.render(view, site)) as Uint8Array);
    const pictures = Object.keys(files).filter((name) => name.includes('carousel'));
    expect(pictures).toEqual([1, 2, 3, 4, 5, 6, 7].map((place) => `tested.carousel-${place}.png`));
    expect(Buffer.compare(files['tested.carousel-3.png'] ?? square, await png(3))).toBe(0);
  });

  it('are files of the site of each language, as many as there are groups', () => {
    const own = addressesOf(site).filter((address) => address.includes('ease.carousel'));
    expect(own).toEqual(
      ['ar', 'en'].flatMap((tag) =>
        [1, 2, 3, 4].map((place) => `${tag}/ease.carousel-${place}.png`),
      ),
    );
  });
});
