import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { cardSizes, placeCard } from '#outputs/pictures/card-layout.ts';
import { composeCard } from '#outputs/pictures/compose-card.ts';
import { linesOf } from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { project } from '../command-line.ts';

const sextra = openSite(project);
const arabic = openSite(`${project}tests/studies/arabic`);

const long = {
  fr: 'Les personnes interrogées le disent\u202f: «\u202fon nous oublie\u202f»\u202f; 1\u202f718 d’entre elles, soit 41\u00a0%, n’ont eu recours à aucun service communautaire de santé sexuelle durant l’année écoulée, alors qu’elles en connaissaient un',
  ar: 'لم يلجأ 41% من المشاركين والمشاركات في الدراسة إلى أي خدمة مجتمعية من خدمات الصحة الجنسية خلال السنة الماضية، مع أن أغلبهم يعرفون خدمة واحدة على الأقل في المدينة التي يعيشون فيها أو في مدينة قريبة منها يسهل الوصول إليها',
};

const french = findingView(sextra, 'fr', 'services');
const inArabic = findingView(arabic, 'ar', 'trust');
const views = [
  ['in French', sextra, french],
  ['in French, long', sextra, { ...french, headline: long.fr }],
  ['in English, a count', sextra, findingView(sextra, 'en', 'respondents')],
  ['in Arabic', arabic, inArabic],
  ['in Arabic, long', arabic, { ...inArabic, headline: long.ar }],
] as const;

const names = ['card', 'square', 'story'] as const;
const cases = views.flatMap(([name, site, view]) =>
  names.map((size) => ({ name, size, site, view })),
);

/** Which part of a picture is not paper: the band of colour is left out. */
async function drawn(png: Uint8Array, top: number) {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [left, right, first, last] = [info.width, 0, info.height, 0];
  for (let y = top; y < info.height; y += 1)
    for (let x = 0; x < info.width; x += 1)
      if ((data[y * info.width + x] ?? 255) < 200)
        [left, right, first, last] = [
          Math.min(left, x),
          Math.max(right, x),
          Math.min(first, y),
          Math.max(last, y),
        ];
  return { width: info.width, height: info.height, left, right, first, last };
}

describe.each(cases)('$size.png $name', ({ size, site, view }) => {
  it('has its size, keeps its margins, and weighs no more than 300 kB', async () => {
    const { width, height, margin, clear } = cardSizes[size];
    const png = (await outputs[`${size}.png`].render(view, site)) as Uint8Array;
    const seen = await drawn(png, 60);
    expect([seen.width, seen.height]).toEqual([width, height]);
    expect(seen.left).toBeGreaterThanOrEqual(margin - 8);
    expect(seen.right).toBeLessThanOrEqual(width - margin + 8);
    if (clear === 0) expect(seen.last).toBeLessThan(height - margin / 2);
    else expect([seen.first >= 250, seen.last <= 1670]).toEqual([true, true]);
    expect(png.length).toBeLessThan(300_000);
  });
});

describe('a card', () => {
  it('says sentence, number, base, period, sample with its limits, source, study and short link', async () => {
    const png = (await outputs['card.png'].render(
      findingView(sextra, 'en', 'services'),
      sextra,
    )) as Buffer;
    const { comments } = await sharp(png).metadata();
    const text = comments?.find(({ keyword }) => keyword === 'Text')?.text.split('\n');
    expect(text).toEqual([
      'SEXTRA',
      'sextra.example/s/x4h92r',
      '41% used',
      'no community',
      'sexual-health service',
      'during the last year',
      '41%',
      'Used no community sexual-health',
      'service during the last year',
      'All other answers',
      'Base: 1,718 respondents · Period: June 2021\u2009–\u2009May 2022',
      'Sample: Self-selected. An open invitation, answered by those who wished to: the results',
      'describe the people who answered and nobody else. No margin of error can be given.',
      'Source: Results poster of the study, Coalition PLUS',
    ]);
  });

  it('shows a figure alone where its chart would be too small to read', () => {
    const view = findingView(sextra, 'en', 'respondents');
    const { dir, study, headline: sentence, spokenLink: link, breakdowns } = view;
    const said = { dir, study, chart: breakdowns[0].chart };
    const compose = (facts: string[], size: (typeof names)[number]) =>
      composeCard({ ...said, sentence, link, facts }, cardSizes[size])
        .body.map((each) => writeSvg(each))
        .join('');
    expect(compose([], 'story')).toContain('stroke-linecap="round"');
    const facts = Array.from({ length: 6 }, () => 'A line that takes room. '.repeat(4));
    const crowded = compose(facts, 'card');
    expect(crowded).not.toContain('stroke-linecap="round"');
    expect(crowded).toContain('1,718</text>');
  });

  it('breaks the name of a study where it would run into the address', () => {
    const { spokenLink: link, ...said } = french;
    const study = 'Des travailleuses du sexe d’Abidjan et de San Pedro';
    const { body } = composeCard(
      { ...said, study, link, sentence: 'a', facts: [] },
      cardSizes.story,
    );
    expect(body.flatMap(linesOf)).toContain('d’Abidjan et de San Pedro');
  });
});

describe('placeCard', () => {
  it('puts a chart beside the sentence where a card is wide, else below', () => {
    const parts = { dir: 'ltr', head: 30, facts: 100, drawn: true, sentence: 200 } as const;
    const wide = placeCard(cardSizes.card, parts);
    expect(wide.drawing.x).toBeGreaterThan(wide.sentence.x + wide.sentence.width);
    const upright = placeCard(cardSizes.story, parts);
    expect(upright.drawing.y).toBeGreaterThan(upright.sentence.y + upright.sentence.height);
  });

  it('mirrors what reads from the right', () => {
    const parts = { head: 30, facts: 100, drawn: true, sentence: 200 };
    const left = placeCard(cardSizes.card, { ...parts, dir: 'ltr' }).drawing;
    const right = placeCard(cardSizes.card, { ...parts, dir: 'rtl' }).drawing;
    expect(right.x).toBeCloseTo(1200 - left.x - left.width);
    expect(right.width).toBe(left.width);
  });
});
