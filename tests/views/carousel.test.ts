import { describe, expect, it } from 'vitest';
import { carouselView } from '#views/cards/carousel-view.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { campaignPage } from '#views/pages/campaign-page.ts';
import { findingPage } from '#views/pages/finding-page.ts';
import { carouselFormats } from '#views/site/carousel-formats.ts';
import type { Site } from '#views/site/site.ts';
import { carouselStudy } from '../carousel-study.ts';
import { project } from '../command-line.ts';

const study = (name: string) => openSite(`${project}tests/studies/${name}`);

/** Each group as its picture says it, "East / 62% / Nearby", and what the last one says. */
function told(site: Site, tag: string, id: string) {
  const { groups = [], last } = carouselView(site, findingView(site, tag, id)) ?? {};
  return {
    groups: groups.map(({ figure: { before, figure, after } }) =>
      [before, figure, after].join(' / ').replace(/\s/g, ' '),
    ),
    topics: new Set(groups.map(({ topic }) => topic)),
    left: last?.left,
  };
}

describe('the carousel of a finding', () => {
  it('has a picture for each group that a chart compares, in its order', () => {
    expect(told(study('arabic'), 'en', 'tested')).toEqual({
      groups: [
        'Lebanon / 71% / Tested last year',
        'Morocco / 64% / Tested last year',
        'Tunisia / 58% / Tested last year',
        'Egypt / 39% / Tested last year',
        'Comoros / 27% / Tested last year',
      ],
      topics: new Set([undefined]),
      left: [],
    });
  });

  it('says the answer of the headline of each group, and above it what was asked', () => {
    expect(told(study('arabic'), 'en', 'sources')).toMatchObject({
      groups: [
        'Under 25 / 74% / The internet',
        '25 to 34 / 66% / The internet',
        'Over 34 / 41% / The internet',
      ],
      topics: new Set(['Where people learn']),
    });
  });

  it('leaves out all together where the headline is about them', () => {
    expect(told(study('prep-ci'), 'fr', 'age').groups).toEqual([
      'Abidjan / 50,3 % / 24 ans ou moins',
      'San Pedro / 42,0 % / 24 ans ou moins',
    ]);
  });

  it('is of one wave, which it names where the period does not', () => {
    expect(told(openSite(carouselStudy()), 'en', 'reasons')).toMatchObject({
      groups: [
        'All ages / 45% / Fear of being judged – Second round',
        'Under 25 / 55% / Fear of being judged – Second round',
        '25 and over / 41% / Fear of being judged – Second round',
      ],
      topics: new Set(['Why people stay away']),
    });
    expect(told(study('waves'), 'fr', 'services').groups).toEqual([
      'Une ville / 50 % / Services',
      'Un village / 40 % / Services',
    ]);
  });

  it('names who has a symbol in the place of a number, and shows no picture of them', () => {
    expect(told(study('suppressed'), 'en', 'distance')).toEqual({
      groups: ['East / 62% / Nearby', 'North / 61% / Nearby', 'South / 48% / Nearby'],
      topics: new Set(['Distance']),
      left: ['Without a picture: Island (not applicable)'],
    });
  });

  it('has ten pictures at most: of more groups, those with the most respondents, and says so', () => {
    const site = openSite(carouselStudy());
    const { groups, left } = told(site, 'fr', 'tested');
    expect(groups.map((group) => group.split(' / ')[0])).toEqual([
      ...['Allemagne', 'France', 'Pologne', 'Espagne', 'Italie', 'Roumanie', 'Pays-Bas'],
      'Portugal',
    ]);
    expect(left?.map((line) => line.replace(/\s/g, ' '))).toEqual([
      'Country : 8 sur 13 dans ces images, là où le plus de personnes ont répondu',
      'Sans image : Chypre ; Malte (masqué)',
    ]);
    const { finding } = findingView(site, 'fr', 'tested');
    expect(carouselFormats(finding).at(-1)).toBe('carousel-10.png');
  });

  it('shows some of every part of the chart where nobody knows how many answered', () => {
    const { groups, left } = told(openSite(carouselStudy()), 'en', 'shares');
    expect(groups.map((group) => group.split(' / ')[1])).toEqual(
      '79% 71% 68% 59% 52% 41% 36% 23%'.split(' '),
    );
    expect(left).toEqual(['Country: 8 of 13 in these pictures']);
  });

  it('says which kind of number a mean is', () => {
    const site = openSite(carouselStudy());
    const view = carouselView(site, findingView(site, 'en', 'rating'));
    const said = view?.groups.map(({ topic, figure }) => [topic, figure.figure, figure.after]);
    expect(said).toEqual([
      ['Access to care', '7.25', 'Mean'],
      ['Access to care', '-3.1', 'Mean'],
    ]);
  });

  it('has dots of counts that can be compared, and says what one stands for', () => {
    const site = openSite(carouselStudy());
    const view = carouselView(site, findingView(site, 'en', 'answered'));
    expect(view?.groups.map(({ dots, scale, key }) => [dots?.all, scale?.all, key?.text])).toEqual([
      [620, 620, 'Each dot stands for 10.'],
      [310, 620, 'Each dot stands for 10.'],
      [0, 620, undefined],
    ]);
    expect(view?.last.left).toEqual(['Without a picture: Another sex (suppressed)']);
  });

  it('has numbers below zero as they are, and no dots of means', () => {
    const site = openSite(carouselStudy());
    const view = carouselView(site, findingView(site, 'fr', 'rating'));
    expect(view?.groups.map(({ figure, dots }) => [figure.figure, dots])).toEqual([
      ['7,25', undefined],
      ['-3,1', undefined],
    ]);
  });

  it.each([
    ['respondents', 'figure'],
    ['services', 'proportion'],
  ])('is none where a chart shows one number: %s, %s', (id) => {
    const site = openSite(project);
    const view = findingView(site, 'fr', id);
    expect(carouselView(site, view)).toBeUndefined();
    expect(carouselFormats(view.finding)).toEqual([]);
  });

  it('is none where all groups are answers', () => {
    const { finding } = findingView(study('probability'), 'en', 'channels');
    expect(carouselFormats(finding)).toEqual([]);
  });
});

describe('the kit of a finding', () => {
  it('has its carousel in the order it is posted in, each picture with its text', () => {
    const site = study('suppressed');
    const { carousel } = findingPage(site, 'en', 'distance').kit;
    expect(carousel.map(({ href, name, alt }) => [href, name, alt])).toEqual([
      ['/en/distance.carousel-1.png', 'Carousel, 1 of 5', '48% in the south have a service nearby'],
      [
        '/en/distance.carousel-2.png',
        'Carousel, 2 of 5',
        'East: 62%. Nearby. Distance. 260 respondents.',
      ],
      [
        '/en/distance.carousel-3.png',
        'Carousel, 3 of 5',
        'North: 61%. Nearby. Distance. 230 respondents.',
      ],
      [
        '/en/distance.carousel-4.png',
        'Carousel, 4 of 5',
        'South: 48%. Nearby. Distance. 250 respondents.',
      ],
      [
        '/en/distance.carousel-5.png',
        'Carousel, 5 of 5',
        'Distance. Without a picture: Island (not applicable). All numbers, and what they rest on: https://example.org/s/59rcnx/en/',
      ],
    ]);
    const kits = campaignPage(site, 'fr').kits.map((kit) => [kit.id, kit.carousel.length]);
    expect(kits).toEqual([
      ['visits', 5],
      ['distance', 5],
    ]);
  });
});
