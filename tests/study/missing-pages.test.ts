import { describe, expect, it } from 'vitest';
import { InputError } from '#errors.ts';
import { openSite } from '#views/open-site.ts';
import { prosePage } from '#views/pages/prose-page.ts';
import { templateWith } from '../study-folder.ts';

/** What is wrong in a folder, as `file:line:column: what: "value"`. */
function faults(folder: string): string[] {
  try {
    openSite(folder);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message.split('\n').filter((line) => !line.startsWith('  '));
  }
}

describe('a page that a study does not write', () => {
  it('comes with the generator, with the facts of the study', () => {
    const site = openSite(
      templateWith({
        'locales/en/pages/method.md': undefined,
        'locales/fr/pages/method.md': undefined,
      }),
    );
    const { title, lead, sections } = prosePage(site, 'en', 'method');
    expect(title).toBe('How the study was done');
    expect(lead).toContain('640 people answered');
    expect(JSON.stringify(sections)).toContain('No margin of error can be given.');
    expect(prosePage(site, 'fr', 'privacy').title).toBe('Vie privée');
  });

  it('is needed in each language where one has another in its place', () => {
    expect(
      faults(templateWith({ 'locales/en/pages/privacy.md': '# Privacy\n\nWe keep nothing.\n' })),
    ).toEqual(['locales/fr/pages/privacy.md:1:1: file not found: "locales/fr/pages/privacy.md"']);
    expect(faults(templateWith({ 'locales/en/pages/method.md': undefined }))).toEqual([
      'locales/en/pages/method.md:1:1: file not found: "locales/en/pages/method.md"',
    ]);
  });

  it('is the home page in no study', () => {
    expect(faults(templateWith({ 'locales/fr/pages/home.md': undefined }))).toEqual([
      'locales/fr/pages/home.md:1:1: file not found: "locales/fr/pages/home.md"',
    ]);
  });
});
