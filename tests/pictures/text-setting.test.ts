import { describe, expect, it } from 'vitest';
import { advance } from '#pictures/advance.ts';
import { fitText, lineWidth, setText, type Setting } from '#pictures/text-setting.ts';

const latin: Setting = { family: 'Inter', weight: 700, lineHeight: 1.2 };
const arabic: Setting = { family: 'IBM Plex Sans Arabic', weight: 700, lineHeight: 1.4 };

const sentences = [
  ['French, 20', latin, 'Un tiers s’en va tôt', 1],
  [
    'French, 94',
    latin,
    '41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée',
    3,
  ],
  [
    'French, 220',
    latin,
    'Les personnes interrogées le disent\u202f: «\u202fon nous oublie\u202f»\u202f; 1\u202f718 d’entre elles, soit 41\u00a0%, n’ont eu recours à aucun service communautaire de santé sexuelle durant l’année écoulée, alors qu’elles en connaissaient un',
    7,
  ],
  ['English, 21', latin, 'Half would ask nobody', 1],
  [
    'English, 218',
    latin,
    'Most of the people who answered say that they would rather turn to a friend, a relative or somebody else whom they know well than to any of the services, associations or professionals that work in the town they live in',
    7,
  ],
  ['Arabic, 22', arabic, '47.5% يلجؤون إلى خدمة', 1],
  [
    'Arabic, 213',
    arabic,
    'لم يلجأ 41% من المشاركين والمشاركات في الدراسة إلى أي خدمة مجتمعية من خدمات الصحة الجنسية خلال السنة الماضية، مع أن أغلبهم يعرفون خدمة واحدة على الأقل في المدينة التي يعيشون فيها أو في مدينة قريبة منها يسهل الوصول إليها',
    6,
  ],
] as const;

const boxes = [
  [1072, 330],
  [920, 400],
  [920, 620],
] as const;

describe.each(sentences)('fitText(%s characters)', (_, setting, text, count) => {
  it.each(boxes)('stays in %i × %i, readable, no word lost', (width, height) => {
    const fitted = fitText(text, { width, height, most: 96 }, setting);
    expect(fitted.width).toBeLessThanOrEqual(width);
    expect(fitted.height).toBeLessThanOrEqual(height);
    expect(fitted.fontSize).toBeGreaterThanOrEqual(40);
    expect(fitted.lines.join(' ')).toBe(text);
  });

  it('has lines of like length', () => {
    const { lines } = setText(text, { width: 18, fontSize: 1 }, setting);
    const widths = lines.map((line) => lineWidth(line, setting));
    expect(lines).toHaveLength(count);
    if (count > 1) expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6);
  });
});

describe('setText', () => {
  const linesOf = (text: string, width: number) =>
    setText(text, { width, fontSize: 1 }, latin).lines;

  it('never breaks at a no-break space, narrow or not', () => {
    expect(linesOf('on dit\u202f: «\u202foui\u202f» à 41\u00a0% sur 1\u202f718', 1)).toEqual([
      'on',
      'dit\u202f:',
      '«\u202foui\u202f»',
      'à',
      '41\u00a0%',
      'sur',
      '1\u202f718',
    ]);
  });

  it('lets a word stand alone that is wider than the line', () => {
    expect(linesOf('a transsubstantiation b', 3)).toEqual(['a', 'transsubstantiation', 'b']);
  });

  it('leaves no word alone on the last line', () => {
    expect(linesOf('Les résultats décrivent les personnes qui ont répondu', 25)).toEqual([
      'Les résultats décrivent les',
      'personnes qui ont répondu',
    ]);
  });
});

describe('advance', () => {
  // The number stands in the font, in units of 1/2048 em.
  it('is the sum of widths, kerned', () => {
    expect(advance('A', latin) * 2048).toBe(1529);
    expect(advance('AV', latin)).toBeLessThan(advance('A', latin) + advance('V', latin));
  });

  it('joins Arabic letters', () => {
    const apart = [...'هبه'].reduce((sum, letter) => sum + advance(letter, arabic), 0);
    expect(advance('هبه', arabic)).not.toBeCloseTo(apart, 2);
  });

  it('says which character has no glyph', () => {
    expect(() => advance('a😀', latin)).toThrow('no glyph for 😀 in: a😀');
  });
});
