import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { mailSource } from '#outputs/mail/mail.ts';
import { studySlides } from '#outputs/slides/study-slides.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import type { Site } from '#views/site/site.ts';
import { project } from '../command-line.ts';
import { folderWith } from '../study-folder.ts';
import { faultsOf, partsOf, xmlOf } from './presentation.ts';

const folder = join(project, 'tests/studies/fallback');

/** German has few words of its own: English lends it the others. */
const english = openSite(folder);

/** The same, where Arabic lends them. */
function lentByArabic(): Site {
  const copy = folderWith({});
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.constats') });
  const settings = join(copy, 'data/study.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('de: en', 'de: ar'));
  return openSite(copy);
}

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** What of the mail of a finding is marked: language, direction and text. */
function markedIn(markup: string): (string | null)[][] {
  const { document } = parseHTML(markup);
  return [...document.querySelectorAll('span[lang]')].map((span) => [
    span.getAttribute('lang'),
    span.getAttribute('dir'),
    plain(span.textContent),
  ]);
}

const mailOf = (site: Site) =>
  String(outputs['email.html'].render(findingView(site, 'de', 'trust'), site));

const slideOf = async (site: Site) =>
  (await outputs.pptx.render(findingView(site, 'de', 'trust'), site)) as Uint8Array;

/** The runs of a part of a presentation: direction of the paragraph, language and text. */
function runsIn(parts: ReadonlyMap<string, Uint8Array>, name: string): string[][] {
  return xmlOf(parts, name)
    .filter(({ tagName }) => tagName === 'a:r')
    .map((run) => {
      const inside = (tag: string, of: Element) =>
        [...of.querySelectorAll('*')].find(({ tagName }) => tagName === tag);
      const paragraph = run.parentElement && inside('a:pPr', run.parentElement);
      return [
        paragraph?.getAttribute('rtl') === '1' ? 'rtl' : 'ltr',
        inside('a:rPr', run)?.getAttribute('lang') ?? '',
        plain(inside('a:t', run)?.textContent ?? ''),
      ];
    });
}

describe('words that a language lends to another', () => {
  it('are marked in a mail and in its source', () => {
    const lent = markedIn(mailOf(english));
    expect(lent.slice(0, 4)).toEqual([
      ['en', null, 'Share of respondents, %'],
      ['en', null, 'The numbers'],
      ['en', null, 'Share of respondents'],
      ['en', null, 'All about this finding'],
    ]);
    expect(lent).toContainEqual(['en', null, 'Base']);
    const source = mailSource(findingView(english, 'de', 'trust'), english);
    expect(markedIn(source)).toEqual(lent);
    expect(
      markedIn(String(outputs['email.html'].render(findingView(english, 'en', 'trust'), english))),
    ).toEqual([]);
  });

  it('and run there as they do in their own', () => {
    const lent = markedIn(mailOf(lentByArabic()));
    expect(lent).toContainEqual(['ar', 'rtl', 'كل ما يخص هذه النتيجة']);
    expect(new Set(lent.map(([lang, dir]) => `${lang} ${dir}`))).toEqual(new Set(['ar rtl']));
  });

  it('are marked on slides and in their notes', async () => {
    const parts = partsOf(await slideOf(english));
    expect(faultsOf(parts)).toEqual([]);
    const said = runsIn(parts, 'ppt/slides/slide1.xml');
    expect(said).toContainEqual(['ltr', 'de-DE', 'würden sich an eine Stelle wenden']);
    expect(said).toContainEqual(['ltr', 'en-US', '○ All other answers']);
    expect(said.slice(5, 9)).toEqual([
      ['ltr', 'en-US', 'Share of respondents, %'],
      ['ltr', 'de-DE', ', März–Juni 2025'],
      ['ltr', 'en-US', 'Base'],
      ['ltr', 'de-DE', ': 1.640 befragte Personen · '],
    ]);
    const notes = runsIn(parts, 'ppt/notesSlides/notesSlide1.xml');
    expect(notes).toContainEqual(['ltr', 'de-DE', 'Würden sich wenden an\t']);
    expect(notes).toContainEqual(['ltr', 'en-US', 'Share of respondents']);
  });

  it('and a paragraph that is all lent runs there as it does in its own language', async () => {
    const arabic = lentByArabic();
    const parts = partsOf(await studySlides(arabic, 'de', async () => slideOf(arabic)));
    expect(faultsOf(parts)).toEqual([]);
    const runs = [...parts.keys()]
      .filter((name) => /^ppt\/(?:slides|notesSlides)\/[^/]*\.xml$/.test(name))
      .flatMap((name) => runsIn(parts, name));
    expect(runs).toContainEqual(['rtl', 'ar-EG', 'كيفية الاستشهاد']);
    expect(runs).toContainEqual(['ltr', 'de-DE', 'würden sich an eine Stelle wenden']);
    const mixed = runs.filter(([dir, lang]) => dir === 'rtl' && lang !== 'ar-EG');
    expect(mixed).toEqual([]);
  });
});
