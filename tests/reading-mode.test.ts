import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { buildStudy } from './built.ts';
import { project } from './command-line.ts';

/** A page as the reading mode of Firefox shows it, which many other programs use as well. */
async function read(study: string, file: string, change = (html: string) => html) {
  const site = await buildStudy(study);
  const shown = new Readability(parseHTML(change(site.text(file))).document).parse();
  const { document } = parseHTML(`<html><body>${shown?.content}</body></html>`);
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((part) =>
      (part.getAttribute('aria-label') ?? part.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  return { title: shown?.title, dir: shown?.dir, texts, marks: document };
}

const prepSource =
  'Becquet V, Nouaman M, Plazy M, et al. Sexual health needs of female sex workers in Côte d’Ivoire. BMJ Open 2020;10(1):e028508. doi:10.1136/bmjopen-2018-028508, 8 janvier 2020';

describe('a reading mode', () => {
  it('shows each chart of the home page once, and what it rests on', async () => {
    const { title, texts } = await read(project, 'fr/index.html');
    expect(title).toBe(
      'On trouve ses client·es en ligne. Et pour sa santé, qui trouve-t-on\u202f?',
    );
    expect(texts('figcaption')[0]).toMatch(/^1 718 personnes vivant dans 8 pays ont répondu/);
    expect(texts('svg')).toEqual([
      'Des points, par blocs de cent',
      '48 % des participant·es ne s’identifient pas comme travailleur·ses du sexe',
      '41 % n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée',
      'Pour 86 %, internet est le principal moyen d’entrer en contact avec les client·es',
    ]);
    expect(texts('li').filter((item) => item.startsWith('Base'))).toEqual(
      Array.from({ length: 3 }, () => 'Base : 1 718 personnes ayant répondu'),
    );
  });

  it('shows the chart of a finding once, with its hollow dots and what it rests on, and what is folded', async () => {
    const { texts, marks } = await read(project, 'fr/services/index.html');
    expect(texts('svg')).toEqual([
      '41 % n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée',
    ]);
    expect(texts('figure p').at(-1)).toMatch(/^Base : 1 718 personnes.* Échantillon : Volontaire/);
    expect(texts('h2')).toEqual(['En mots', 'Comment le lire']);
    expect(texts('details p')[0]).toMatch(/^N’ont eu recours à aucun service/);
    expect(texts('textarea, label')).toEqual([]);
    const hollow = marks.querySelector('svg [fill="none"], svg [fill="#ffffff"]');
    expect(hollow?.getAttribute('stroke')).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('reads from the right, in Arabic', async () => {
    const { dir, texts } = await read('tests/studies/arabic', 'ar/trust/index.html');
    expect(dir).toBe('rtl');
    expect(texts('svg')).toEqual(['47.5\u200e%\u200e يلجؤون إلى خدمة']);
    expect(texts('figure p')[0]).toContain('مارس – يونيو 2025');
    for (const fact of ['القاعدة', 'العيّنة', 'المصدر'])
      expect(texts('figure p').at(-1)).toContain(`${fact}:`);
    expect(texts('td')).toEqual(['47.5\u200e%\u200e', '71.0\u200e%\u200e', 'غير متوفر']);
  });

  it('shows a text page with its table', async () => {
    const { texts } = await read(project, 'fr/method/index.html');
    expect(texts('th')).toEqual(['Pays', 'Association', 'Au lancement']);
    expect(texts('td').slice(-3)).toEqual(['Roumanie', 'ARAS', 'commencé']);
  });

  it.each([
    ['as it is', (html: string) => html],
    ['called like a bar of a blog', (html: string) => html.replaceAll('by-group', 'by-community')],
    ['called like an advertisement', (html: string) => html.replaceAll('by-group', 'by-media')],
  ])('shows each breakdown once, although its source is a long link: %s', async (_, change) => {
    const { texts } = await read('tests/studies/prep-ci', 'fr/partner/index.html', change);
    expect(texts('svg')).toEqual([
      '71,9 % avaient un compagnon ou un mari',
      '71,9 % avaient un compagnon ou un mari – Site',
    ]);
    expect(texts('figure a')).toEqual([`Source : ${prepSource}`, `Source : ${prepSource}`]);
    expect(texts('h2').filter((heading) => heading === 'Les chiffres')).toHaveLength(2);
  });
});
