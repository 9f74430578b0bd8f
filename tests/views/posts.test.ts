import { describe, expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { isTooLong, posts } from '#views/posts/posts.ts';
import { type Site } from '#views/site/site.ts';
import { project } from '../command-line.ts';
import { templateWith } from '../study-folder.ts';

const sextra = openSite(project);
const arabic = openSite(`${project}tests/studies/arabic`);
const probability = openSite(`${project}tests/studies/probability`);

/** The words of a finding by the name of their length. */
function said(site: Site, tag: string, id: string): Record<string, string> {
  const finding = site.study.findings.find((known) => known.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  const all = posts(site, tag, finding);
  return Object.fromEntries(all.map(({ name, text }) => [name, text]));
}

describe('posts(site, tag, finding)', () => {
  it('say the figure, what it rests on and the short link, in each length', () => {
    expect(said(sextra, 'en', 'services')).toEqual({
      sms: '41% used no community sexual-health service during the last year. (1,718 answers, self-selected)\nhttps://sextra.example/s/x4h92r/en/',
      post: '41% used no community sexual-health service during the last year. SEXTRA, June 2021\u2009–\u2009May 2022: 1,718 answers, self-selected.\nhttps://sextra.example/s/x4h92r/en/',
      'long-post':
        '41% used no community sexual-health service during the last year. SEXTRA, June 2021\u2009–\u2009May 2022: 1,718 answers, self-selected. An open invitation, answered by those who wished to: the results describe the people who answered and nobody else. No margin of error can be given.\nhttps://sextra.example/s/x4h92r/en/',
      newsletter:
        '41% used no community sexual-health service during the last year. The online questionnaire reached people who have little link yet with community organisations. SEXTRA, June 2021\u2009–\u2009May 2022: 1,718 answers, self-selected. An open invitation, answered by those who wished to: the results describe the people who answered and nobody else. No margin of error can be given. Source: Results poster of the study, Coalition PLUS.\nhttps://sextra.example/s/x4h92r/en/',
    });
  });

  it('set French by its rules in posts, and plainly in an SMS', () => {
    const { sms, post } = said(sextra, 'fr', 'services');
    expect(sms).toBe(
      "41 % n'ont eu recours à aucun service communautaire de santé sexuelle pendant l'année écoulée. (1 718 réponses, volontaires)\nhttps://sextra.example/s/x4h92r/fr/",
    );
    expect(post).toContain('41\u00a0% n’ont');
    expect(post).toContain('mai 2022\u202f: 1\u202f718 réponses, volontaires.');
  });

  it('speak Arabic, with the forms of its numbers', () => {
    expect(said(arabic, 'ar', 'trust')['sms']).toBe(
      '\u200f47.5\u200e%\u200e يلجؤون إلى خدمة. (1,718 إجابة، مشاركة طوعية)\nhttps://example.org/s/k9h9j4/ar/',
    );
  });

  it('carry the interval of a share and the flags of its number', () => {
    const { sms, post } = said(probability, 'en', 'channels');
    expect(sms).toContain('(580 answers, drawn at random, provisional)');
    expect(post).toContain('30.0% turn to friends. 95% interval: 25.6% to 34.7%. Example study');
  });

  it.each([
    ['SEXTRA', sextra],
    ['the template', openSite(`${project}tests/template`)],
    ['the study in Arabic', arabic],
    ['the probability sample', probability],
  ])('fit everywhere in each language of %s', (_, { study, ...site }) => {
    const all = [...study.translators.values()].flatMap((translator) =>
      study.findings.flatMap((finding) => posts({ study, ...site }, translator.tag, finding)),
    );
    expect(all.filter(isTooLong)).toEqual([]);
    expect(all.length).toBe(study.translators.size * study.findings.length * 4);
  });

  it('say an SMS in the words that the team wrote for it', () => {
    const words = (sms: string) =>
      JSON.stringify({
        respondents: {
          title: 'Who',
          headline_one: '{{n}} answered',
          headline_other: '{{n}} answered',
        },
        trust: { title: 'Trust', headline: '{{percent}} would turn to a service', sms },
      });
    const folder = templateWith({
      'locales/fr/sources.json': undefined,
      'locales/en/findings.json': words('Help? {{percent}} ask a service!'),
      'locales/fr/findings.json': words('De l’aide ? {{percent}} vont vers un service !'),
    });
    const { sms, post } = said(openSite(folder), 'en', 'trust');
    expect(sms).toMatch(/^Help\? 62% ask a service! \(640 answers, self-selected\)\nhttps:/);
    expect(post).toMatch(/^62% would turn to a service\. /);
  });

  it('leave a long headline to be published, and tell of it', () => {
    const headline = `{{percent}} would turn ${'again '.repeat(30)}to a service`;
    const words = JSON.stringify({
      respondents: {
        title: 'Who',
        headline_one: '{{n}} answered',
        headline_other: '{{n}} answered',
      },
      trust: { title: 'Trust', headline },
    });
    const { study } = openSite(
      templateWith({
        'locales/fr/sources.json': undefined,
        'locales/en/findings.json': words,
        'locales/fr/findings.json': words,
      }),
    );
    const [note] = study.notes.filter(({ what }) => what.includes('sms'));
    expect(note).toMatchObject({
      file: 'locales/en/findings.json',
      line: 1,
      what: 'headline too long for "sms" (SMS: 270 of 160)',
      mend: 'write a shorter sentence as "sms" below "trust", or leave it and do not offer it there',
    });
  });
});
