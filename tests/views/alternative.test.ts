import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingPicture, studyPicture } from '#views/data/preview-pictures.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { campaignPage } from '#views/pages/campaign-page.ts';
import { languageTags } from '#views/site/languages.ts';
import { alternative } from '#views/words/alternative.ts';
import { project } from '../command-line.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

const folders = ['', 'arabic', 'percent-only', 'prep-ci', 'probability', 'suppressed', 'waves'].map(
  (name) => (name === '' ? project : `${project}tests/studies/${name}`),
);

describe('a text in the place of a picture', () => {
  it.each(folders)('has at most 250 characters, and some: %s', (folder) => {
    const site = openSite(folder);
    const texts = languageTags(site).flatMap((tag) => [
      studyPicture(site, tag).alt,
      ...site.study.findings.map(({ id }) => findingPicture(site, findingView(site, tag, id)).alt),
    ]);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((alt) => alt.length > 250)).toEqual([]);
    expect(texts.filter((alt) => !/\p{L}{2}.*[.!?…؟]$/u.test(alt))).toEqual([]);
  });

  it('is the sentences that fit, whole', () => {
    const first = 'A service: 47.5%.';
    expect(alternative(`${first} ${'Others. '.repeat(2)}Word ${'word '.repeat(60)}.`, 'en')).toBe(
      'A service: 47.5%. Others. Others.',
    );
  });

  it('is the words that fit, where one sentence is too long', () => {
    const cut = alternative(`Clients, ${'word, '.repeat(60)}end.`, 'en');
    expect(cut).toBe(`Clients${', word'.repeat(40)}…`);
  });

  it('begins with the headline, where it does not fit whole', () => {
    const others = `Others: ${'1; '.repeat(90)}.`;
    expect(alternative('Nurses: 23.0%.', 'en', '23.0% of nurses sleep badly')).toBe(
      'Nurses: 23.0%.',
    );
    expect(alternative(`${others} Nurses: 23.0%.`, 'en', '23.0% of nurses sleep badly')).toBe(
      `23.0% of nurses sleep badly. Others: ${'1; '.repeat(70)}1…`,
    );
    expect(alternative(`All: 20%. ${others}`, 'en', 'Who sleeps badly?')).toBe(
      'Who sleeps badly? All: 20%.',
    );
    expect(alternative(others, 'en', `${'Nurses '.repeat(34)}sleep`)).toBe(
      `${'Nurses '.repeat(34)}sleep.`,
    );
  });

  it('begins with it where the chart draws more, and with the only row where it draws that', () => {
    const alt = (folder: string, tag: string, id: string) => {
      const site = openSite(folder);
      return findingPicture(site, findingView(site, tag, id)).alt.replace(/\s/g, ' ');
    };
    expect(alt(project, 'fr', 'contact')).toBe(
      'Internet est le principal moyen d’entrer en contact avec les client·es : 86 % des personnes ayant répondu. Les autres ont répondu autre chose, ou rien ; la source ne le précise pas. Base : 1 718 personnes ayant répondu.',
    );
    expect(alt(`${project}tests/studies/waves`, 'en', 'services')).toBe(
      '50% in towns went to a service, or wrote to one. A town – 2016: 20%; 2020: 25%; 2024: 50% (break in series).',
    );
  });

  it('ends with no part of a number', () => {
    const room = 'x'.repeat(240);
    expect(alternative(`${room} 1\u202f718\u202f001 persons`, 'fr')).toBe(`${room}…`);
    expect(alternative(`${room} 1\u202f718,52\u00a0% ${room}`, 'fr')).toBe(`${room}…`);
    expect(alternative(`${room} 71 ${room}`, 'fr')).toBe(`${room} 71…`);
  });

  it('is also cut where a headline is long: the cards and codes of the kit', () => {
    const path = 'locales/fr/findings.json';
    const words = readFileSync(join(templateFolder, path), 'utf8');
    const long = words.replace(/("headline": ".*)"/, `$1, ${'and say '.repeat(40)}so."`);
    const kit = campaignPage(openSite(templateWith({ [path]: long })), 'fr').kits.at(-1);
    const said = '62\u00a0% s’adresseraient à un service,';
    const card = `${said} ${'and say '.repeat(26)}and…`;
    expect(kit?.pictures.map(({ alt }) => alt)).toEqual([card, card, card]);
    expect(kit?.qr.alt).toBe(`Code QR\u202f: ${said} ${'and say '.repeat(25)}and…`);
  });
});
