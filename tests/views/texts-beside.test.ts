import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { pageView } from '#views/pages/page.ts';
import { project } from '../command-line.ts';
import { sextraFolder, templateFolder, templateWith } from '../study-folder.ts';

const sextra = openSite(sextraFolder);
const arabic = openSite(`${project}tests/studies/arabic`);
const waves = openSite(`${project}tests/studies/waves`);

describe('the claim of a finding', () => {
  it.each([
    ['fr', 'identification', 'ne s’identifient pas comme travailleur·ses du sexe'],
    ['fr', 'services', 'sans service communautaire de santé sexuelle dans l’année'],
    ['fr', 'contact', 'rencontrent leurs client·es surtout par internet'],
    ['en', 'identification', 'do not identify as sex workers'],
    ['en', 'services', 'used no community sexual-health service in a year'],
    ['en', 'respondents', 'people answered'],
  ])('is that of the study: %s, %s', (tag, id, text) => {
    expect(findingView(sextra, tag, id).claim).toBe(text);
  });

  it('is else the label of the row, or where that is long the title', () => {
    const read = (file: string) => readFileSync(`${templateFolder}/${file}`, 'utf8');
    const site = openSite(
      templateWith({
        'data/study.yaml': read('data/study.yaml').replace('[en, fr]', '[en]'),
        'locales/fr': undefined,
        'locales/en/terms.json': read('locales/en/terms.json').replace(
          /"services": "[^"]*"/,
          '"services": "A service of which they know, or one that is near"',
        ),
      }),
    );
    expect(findingView(openSite(templateFolder), 'en', 'trust').claim).toBe('A service');
    expect(findingView(site, 'en', 'trust').claim).toBe('Trust');
  });

  it('is the title where several values name the row: "2024 / A town" is read with no number', () => {
    expect(findingView(waves, 'en', 'neighbours').claim).toBe('Neighbours');
  });
});

describe('the subtitle of a finding', () => {
  it.each([
    [sextra, 'fr', 'services', 'Part des personnes ayant répondu, en %, juin 2021 – mai 2022'],
    [sextra, 'en', 'services', 'Share of respondents, %, June 2021 – May 2022'],
    [sextra, 'en', 'respondents', 'Number, June 2021 – May 2022'],
    [waves, 'en', 'neighbours', 'Share of respondents, %, 2016–2024'],
    [waves, 'fr', 'reasons', 'Part des personnes ayant répondu, en %, 2020–2024'],
    [arabic, 'ar', 'tested', 'النسبة من المجيبين، %، مارس – يونيو 2025'],
    [arabic, 'en', 'trust', 'Share who would turn to each, %, March – June 2025'],
  ])('says what is counted, and when: %#', (site, tag, id, text) => {
    const { subtitle, breakdowns } = findingView(site, tag, id);
    expect(subtitle.replace(/[\u2009\u202f\u00a0]/g, ' ')).toBe(text);
    expect(breakdowns[0].subtitle).toBe(subtitle);
  });
});

describe('the annotation of a finding', () => {
  const told = 'Tunisia: A mobile unit has tested there since spring.';

  it('stands at its row', () => {
    const [{ chart, description }] = findingView(arabic, 'en', 'tested').breakdowns;
    const { annotation, rows } = chart.input;
    expect(annotation).toEqual({ row: 2, text: 'A mobile unit has tested there since spring' });
    expect(rows[2]?.label).toBe('Tunisia');
    expect(description).toContain(told);
  });

  it('stands at a wave, in the row of the headline', () => {
    const [{ chart }] = findingView(waves, 'fr', 'neighbours').breakdowns;
    const { annotation, rows, series } = chart.input;
    expect(annotation).toMatchObject({ text: 'Les maisons de quartier étaient fermées' });
    expect(rows[annotation?.row ?? -1]?.highlighted).toBe(true);
    expect(series[annotation?.series ?? -1]?.label).toBe('2020');
  });

  it('is absent where there is none', () => {
    const [{ chart, notes }] = findingView(arabic, 'en', 'trust').breakdowns;
    expect(chart.input.annotation).toBeUndefined();
    expect(notes).not.toContain(told);
  });
});

it('the voice of a finding is a quotation, and who is quoted', () => {
  expect(findingView(arabic, 'en', 'trust').voice).toEqual({
    text: 'First I go to someone I know, then to the service.',
    by: 'A participant',
  });
  expect(findingView(sextra, 'en', 'services').voice).toBeUndefined();
});

it('a page names the services that its study does, with links that dial', () => {
  const page = (site: typeof arabic, tag: string) =>
    pageView(site, tag, { title: 'x', description: 'x', address: (other) => `/${other}/` });
  expect(page(sextra, 'fr').support).toBeUndefined();
  expect(page(arabic, 'en').support).toEqual({
    heading: 'Who listens',
    lines: [
      {
        text: 'Helpline, free and without a name',
        href: undefined,
        phone: { text: '+961 1 234 567', href: 'tel:+9611234567' },
      },
      {
        text: 'Harbour Clinic, every day',
        href: 'https://example.org/clinic/',
        phone: undefined,
      },
    ],
  });
});
