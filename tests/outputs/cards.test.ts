import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import type { CardContent } from '#outputs/pictures/card-content.ts';
import { type CardName, cardSizes } from '#outputs/pictures/card-layout.ts';
import { composeCard } from '#outputs/pictures/compose-card.ts';
import type { Composition } from '#outputs/pictures/picture-composition.ts';
import { setAddress } from '#outputs/pictures/set-address.ts';
import { placeDots } from '#outputs/pictures/dot-picture.ts';
import { composeStudyCard, studyCardPng } from '#outputs/pictures/study-card.ts';
import { lineWidth } from '#pictures/text-setting.ts';
import { linesOf, type SvgElement } from '#svg/element.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { studyCard } from '#views/posters/study-card-view.ts';
import { publisherView } from '#views/site/organisations.ts';
import { studyMark } from '#views/site/study-mark.ts';
import { partedAt } from '#views/words/parted-sentence.ts';
import { project } from '../command-line.ts';
import { headlines } from '../headlines.ts';
import { boxOf, covering, type Seen } from './seen-parts.ts';

const sextra = openSite(project);
const arabic = openSite(`${project}tests/studies/arabic`);
const prep = openSite(`${project}tests/studies/prep-ci`);

const names = ['card', 'square', 'story'] as const;

function contentOf(site = sextra, tag = 'fr', id = 'services'): CardContent {
  const view = findingView(site, tag, id);
  return {
    ...{ dir: view.dir, study: view.study, link: view.spokenLink, mark: studyMark(site) },
    ...{ headline: view.headline, figure: view.figure, chart: view.breakdowns[0].chart },
    publisher: publisherView(site),
    facts: { chart: ['1\u202f000 personnes'], figure: ['1\u202f000 personnes · mai 2022'] },
    dots: { all: 100, percent: 41 },
    ground: site.palettes.ground,
  };
}

/** The same card with another headline. */
function saying(
  content: CardContent,
  [, before, figure, after]: (typeof headlines)[number],
): CardContent {
  return { ...content, headline: before + figure + after, figure: partedAt(before, figure, after) };
}

/** What is drawn on a card but its ground. */
function seenOn(content: CardContent, size: CardName): Seen[] {
  const composed = composeCard(content, cardSizes[size]);
  return composed.body
    .filter(({ name }) => name === 'text' || name === 'g')
    .map((part) => boxOf(part, composed, content.dir));
}

const cases = headlines.flatMap((said) => names.map((size) => ({ said, size, tag: said[0] })));

describe('a card with a number as large as a picture', () => {
  it.each(cases)('has all words in their place: $said.1 $said.2, $tag, $size', ({ said, size }) => {
    const content = said[0] === 'ar' ? contentOf(arabic, 'ar', 'trust') : contentOf();
    const seen = seenOn(saying(content, said), size);
    const { width, height, clear } = cardSizes[size];
    const edge = clear === 0 ? 40 : 250;
    for (const { left, right, top, bottom, text } of seen.filter(({ isText }) => isText))
      expect([text, left >= 40, right <= width - 40, top >= edge, bottom <= height - edge]).toEqual(
        [text, true, true, true, true],
      );
    expect(covering(seen)).toEqual([]);
    const words = seen.filter(({ fontSize }) => fontSize > cardSizes[size].small + 2);
    expect(words.map(({ fontSize }) => fontSize).every((fontSize) => fontSize >= 34)).toBe(true);
  });
});

describe('a card with a chart', () => {
  it.each(cases)('has all words in their place: $said.1 $said.2, $tag, $size', ({ said, size }) => {
    const content =
      said[0] === 'ar' ? contentOf(arabic, 'ar', 'ease') : contentOf(prep, 'fr', 'age');
    const seen = seenOn(saying(content, said), size);
    const { width, height, clear } = cardSizes[size];
    const edge = clear === 0 ? 40 : 250;
    for (const { left, right, top, bottom, text } of seen)
      expect([text, left >= 40, right <= width - 40, top >= edge, bottom <= height - edge]).toEqual(
        [text, true, true, true, true],
      );
    expect(covering(seen)).toEqual([]);
  });
});

it.each(names)(
  'a card that has much to say beside its number keeps its sentence legible: %s',
  (size) => {
    const after = ' des jeunes ont peur d’un jugement';
    const content = {
      ...contentOf(),
      ...{
        headline: `55 %${after}`,
        figure: partedAt('', '55 %', after),
        study: 'Étude d’exemple',
      },
      link: 'www.association-de-sante-communautaire-de-la-rive-gauche.example/enquetes/s/dj8nh4',
      publisher: {
        ...publisherView(sextra),
        name: 'Fédération nationale des associations de santé communautaire et de réduction des risques',
      },
      facts: {
        chart: [],
        figure: [
          '300 personnes ayant répondu',
          'mars – juin 2025',
          'échantillon volontaire : ne décrit que les personnes ayant répondu',
          'Plusieurs réponses étaient possibles : leurs parts, additionnées, peuvent dépasser le total des personnes ayant répondu.',
        ],
      },
    };
    const seen = seenOn(content, size);
    const sentence = seen.filter(({ text }) => text.includes('jugement'));
    expect(sentence.map(({ fontSize }) => fontSize >= 34)).toEqual([true]);
    expect(covering(seen)).toEqual([]);
  },
);

/** Addresses from 20 to 70 characters: of many parts, of a long name with hyphens, and of one without. */
const addresses = [20, 33, 41, 48, 56, 63, 70].flatMap((length) => [
  `www.${'sante.rive-gauche.'.repeat(4)}`.slice(0, length - 14) + '.fr/a/s/jpnv24',
  'association-de-sante-communautaire-de-la-rive-gauche-de-la-ville'.slice(0, length - 6) +
    '.fr/s/',
  'antidiskriminierungsstellenbeauftragtenkonferenzverwaltungsvereins'.slice(0, length - 3) + '.de',
]);

describe('setAddress', () => {
  it.each([...addresses])('stays in its room, whole and readable: %s', (address) => {
    for (const family of ['Inter', 'IBM Plex Sans Arabic'] as const)
      for (const [width, fontSize] of [
        [372.8, 19.8],
        [489, 22],
        [560, 22],
        [936, 36],
      ] as const) {
        const setting = { family, weight: 700, lineHeight: 1.34 } as const;
        const set = setAddress(address, { width, fontSize }, setting);
        expect(set.lines.join('')).toBe(address);
        expect(set.fontSize).toBeGreaterThanOrEqual(fontSize * 0.8);
        expect(set.lines.length).toBeLessThanOrEqual(2);
        for (const line of set.lines)
          expect(lineWidth(line, setting) * set.fontSize).toBeLessThanOrEqual(width + 0.01);
      }
  });

  it('breaks after a stroke or a dot, else before a hyphen', () => {
    const setting = { family: 'Inter', weight: 700, lineHeight: 1.34 } as const;
    const linesIn = (address: string) =>
      setAddress(address, { width: 372, fontSize: 20 }, setting).lines;
    expect(linesIn('sante.example/s/jpnv24')).toEqual(['sante.example/s/jpnv24']);
    expect(linesIn('www.sante-rive-gauche.example/enquete/s/jpnv24')).toEqual([
      'www.sante-rive-gauche.example/',
      'enquete/s/jpnv24',
    ]);
    expect(linesIn('association-de-sante-communautaire-rive-gauche.fr')).toEqual([
      'association-de-sante',
      '-communautaire-rive-gauche.fr',
    ]);
  });
});

describe('a long address', () => {
  const pictures = [
    ['a number', contentOf()],
    ['a chart', contentOf(prep, 'fr', 'age')],
    ['Arabic words', contentOf(arabic, 'ar', 'ease')],
  ] as const;
  const shown = pictures.flatMap(([what, content]) =>
    names.flatMap((size) =>
      [2, 9, 12, 16, 18]
        .flatMap((place) => addresses[place] ?? [])
        .map((link) => ({ what, content, size, link })),
    ),
  );

  it.each(shown)('runs out of nothing beside $what, $size: $link', ({ content, size, link }) => {
    const { width, height } = cardSizes[size];
    const { body, family } = composeCard({ ...content, link }, cardSizes[size]);
    const [ground] = body;
    const isBeside = Number(ground?.attributes['height']) === height;
    const left = isBeside ? Number(ground?.attributes['x'] ?? 0) : 0;
    const wide = isBeside ? Number(ground?.attributes['width']) : width;
    const texts = body.filter(({ name }) => name === 'text').map((part) => spanOf(part, family));
    const told = linesOfAddress(texts, link);
    for (const { line, from, to, bottom } of told)
      expect([line, from >= left + 30, to <= left + wide - 30, bottom < height - 40]).toEqual([
        line,
        true,
        true,
        true,
      ]);
  });

  it.each(addresses)('leaves the name of a study its place: %s', (link) => {
    const { body, family } = composeStudyCard({ ...studyCard(prep, 'fr'), link });
    const spans = body.filter(({ name }) => name === 'text').map((part) => spanOf(part, family));
    const told = linesOfAddress(spans, link);
    for (const { line, to, bottom } of told)
      expect([line, to <= 1146, bottom >= 56, bottom < 200]).toEqual([line, true, true, true]);
    const name = spans.filter(({ line }) =>
      'Des travailleuses du sexe d’Abidjan et de San Pedro'.includes(line),
    );
    expect(name.map(({ line }) => line).join(' ')).toBe(
      'Des travailleuses du sexe d’Abidjan et de San Pedro',
    );
    for (const { to } of name) expect(to).toBeLessThan(Math.min(...told.map(({ from }) => from)));
  });
});

type Span = ReturnType<typeof spanOf>;

/** The texts that say an address, one after the other. */
function linesOfAddress(spans: readonly Span[], link: string): Span[] {
  for (const start of spans.keys())
    for (const end of [1, 2, 3]) {
      const some = spans.slice(start, start + end);
      if (some.map(({ line }) => line).join('') === link) return some;
    }
  throw new Error(`not in the picture: ${link}`);
}

/** From where to where a line of text goes in a picture, as it was measured. */
function spanOf(part: SvgElement, family: Composition['family']) {
  const [x, y, fontSize, weight] = ['x', 'y', 'font-size', 'font-weight'].map((name) =>
    Number(part.attributes[name]),
  ) as [number, number, number, 400 | 700];
  const line = linesOf(part).join('');
  const wide = lineWidth(line, { family, weight, lineHeight: 1 }) * fontSize;
  const from = part.attributes['text-anchor'] === 'end' ? x - wide : x;
  return { line, from, to: from + wide, bottom: y };
}

/** The lines that are drawn in a picture, as it says itself. */
async function linesIn(png: Uint8Array) {
  const { width, height, comments } = await sharp(png).metadata();
  const text = comments?.find(({ keyword }) => keyword === 'Text')?.text.split('\n');
  return { width, height, text };
}

describe('pictures of a finding', () => {
  it.each([
    ['card', 1200, 630],
    ['square', 1080, 1080],
    ['story', 1080, 1920],
  ] as const)('%s.png has its size, and weighs no more than 300 kB', async (name, ...size) => {
    for (const [site, tag, id] of [
      [sextra, 'fr', 'respondents'],
      [arabic, 'ar', 'sources'],
    ] as const) {
      const view = findingView(site, tag, id);
      const png = (await outputs[`${name}.png`].render(view, site)) as Uint8Array;
      const { width, height } = await linesIn(png);
      expect([width, height]).toEqual(size);
      expect(png.length).toBeLessThan(300_000);
    }
  });

  it('weigh no more than 300 kB where a chart has twenty-eight rows', async () => {
    const site = openSite(`${project}tests/studies/percent-only`);
    const png = (await outputs.png.render(findingView(site, 'fr', 'cats'), site)) as Uint8Array;
    expect(png.length).toBeLessThan(300_000);
  });

  it('say number and sentence once, what is left, base, period, sample, study, publisher and short link', async () => {
    const view = findingView(sextra, 'en', 'services');
    const png = (await outputs['card.png'].render(view, sextra)) as Uint8Array;
    expect((await linesIn(png)).text).toEqual([
      '41%',
      'used no community sexual-health',
      'service during the last year',
      'All other answers',
      '1,718 respondents · June 2021\u2009–\u2009May 2022',
      'self-selected sample: describes only those who answered',
      'SEXTRA',
      'Coalition PLUS',
      'sextra.example/s/x4h92r',
    ]);
  });

  it('keep what stands before a number above it, and a comma beside it', async () => {
    const view = findingView(sextra, 'fr', 'contact');
    const png = (await outputs['square.png'].render(view, sextra)) as Uint8Array;
    const { text } = await linesIn(png);
    expect(text?.slice(0, 4)).toEqual([
      'Pour',
      '86\u00a0%',
      ',',
      'internet est le principal moyen',
    ]);
  });

  /** The same with a chart of so many rows that a card has no room for them. */
  const crowded = ({ chart: { type, input }, ...content }: CardContent): CardContent => ({
    ...content,
    chart: { type, input: { ...input, rows: Array.from({ length: 8 }, () => input.rows).flat() } },
  });

  it('show the number and its dots where their chart would be too small to read', () => {
    const content = contentOf(prep, 'fr', 'education');
    const drawn = (card: CardContent) => composeCard(card, cardSizes.card).body.flatMap(linesOf);
    expect(drawn(content)).toContain('École primaire');
    expect(drawn(crowded(content))).toContain('22,1\u00a0%');
    expect(drawn(crowded(content))).not.toContain('École primaire');
  });

  it('show the number alone where the headline does not have it, either', () => {
    const { figure: _, ...content } = contentOf(prep, 'fr', 'education');
    const lines = composeCard(crowded(content), cardSizes.card).body.flatMap(linesOf);
    expect(lines).toContain('22,1\u00a0%');
    expect(lines).not.toContain('École primaire');
  });

  it('break the name of a study where it would run into the address', () => {
    const study = 'Des travailleuses du sexe d’Abidjan et de San Pedro';
    const { body } = composeCard({ ...contentOf(), study }, cardSizes.story);
    expect(body.flatMap(linesOf)).toContain('d’Abidjan et de San Pedro');
  });

  it('have a headline in the colours of their ground, and a chart on paper', () => {
    const content = contentOf(prep, 'fr', 'age');
    const [band] = composeCard(content, cardSizes.square).body;
    expect(band?.attributes['fill']).toBe('#1d5f4a');
    const { light } = prep.palettes;
    const [paper] = composeCard({ ...content, ground: light }, cardSizes.square).body;
    expect(paper?.attributes['fill']).toBe('#ffffff');
  });
});

describe('the picture of a study', () => {
  it('says its name, what it rests on, and the numbers of its findings with what they say', async () => {
    const png = await studyCardPng(studyCard(sextra, 'fr'));
    const { text, ...size } = await linesIn(png);
    expect(size).toEqual({ width: 1200, height: 630 });
    expect(text?.slice(0, 7)).toEqual([
      'SEXTRA',
      'Coalition PLUS',
      'sextra.example',
      '1\u202f718 personnes ayant répondu · juin 2021\u2009–\u2009mai 2022',
      'échantillon volontaire\u202f: ne décrit que les personnes ayant répondu',
      'Toutes les autres réponses',
      '48\u00a0%',
    ]);
    expect(text?.filter((line) => line.endsWith('%'))).toEqual(
      ['48', '41', '86'].map((number) => `${number}\u00a0%`),
    );
  });

  it('says what a number rests on below it where that is not true of all', () => {
    const { study } = sextra;
    const findings = study.findings.map((finding) =>
      finding.id === 'identification' ? { ...finding, base: 'unknown' as const } : finding,
    );
    const site = { ...sextra, study: { ...study, findings } };
    const { facts, figures } = studyCard(site, 'en');
    expect(facts).toEqual([
      'June 2021\u2009–\u2009May 2022',
      'self-selected sample: describes only those who answered',
    ]);
    expect(figures.map(({ number, own }) => [number, own])).toEqual([
      ['48%', ['Base: the source does not state it']],
      ['41%', ['1,718 respondents']],
      ['86%', ['1,718 respondents']],
    ]);
  });

  it.each([
    ['fr', sextra],
    ['ar', arabic],
    ['fr', prep],
  ] as const)('has all words in their place, %s', (tag, site) => {
    const composed = composeStudyCard(studyCard(site, tag));
    const seen = composed.body
      .filter(({ name }) => name === 'text' || name === 'g')
      .map((part) => boxOf(part, composed, tag === 'ar' ? 'rtl' : 'ltr'));
    for (const { left, right, top, bottom, text } of seen.filter(({ isText }) => isText))
      expect([text, left >= 40, right <= 1160, top >= 40, bottom <= 590]).toEqual([
        ...[text, true, true, true, true],
      ]);
    expect(covering(seen)).toEqual([]);
  });
});

describe('placeDots', () => {
  it.each([0.4, 41, 86, 99.5, 100])('shows each filled dot of %s in a hundred', (percent) => {
    const dots = { all: 100, percent };
    for (const [at, room] of [
      ['side', { width: 400, height: 630 }],
      ['top', { width: 1080, height: 420 }],
      ['foot', { width: 330, height: 150 }],
    ] as const) {
      const placed = placeDots(dots, room, at);
      if (placed === undefined) throw new Error(`no dots at the ${at}`);
      expect(placed.lines * placed.columns).toBeGreaterThanOrEqual(
        Math.min(100, Math.ceil(percent)),
      );
      expect(placed.width).toBeLessThanOrEqual(room.width + 0.1);
      expect(placed.height).toBeLessThanOrEqual(room.height + 0.1);
    }
  });
});
