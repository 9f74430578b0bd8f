import { describe, expect, it } from 'vitest';
import { alternative } from '#views/alternative.ts';
import { findingPicture, findingView } from '#views/finding.ts';
import { languageTags, studyPicture } from '#views/page.ts';
import { openSite } from '#views/site.ts';
import { project } from '../built.ts';

const folders = ['', 'arabic', 'percent-only', 'prep-ci', 'probability', 'suppressed', 'waves'].map(
  (name) => (name === '' ? project : `${project}tests/studies/${name}`),
);

describe('a text in the place of a picture', () => {
  it.each(folders)('has at most 250 characters, and some: %s', (folder) => {
    const site = openSite(folder);
    for (const tag of languageTags(site)) {
      const findings = site.study.findings.map(({ id }) => findingView(site, tag, id));
      const pictures = [
        studyPicture(site, tag),
        ...findings.map((one) => findingPicture(site, one)),
      ];
      for (const { alt } of pictures) {
        expect(alt.length).toBeLessThanOrEqual(250);
        expect(alt).toMatch(/\p{L}{2}.*[.!?…؟]$/u);
      }
    }
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
});
