import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { formatProblem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { withShippedWords } from '#i18n/interface.ts';
import { readWords } from '#i18n/read-words.ts';
import { expectedTexts } from '#study/texts/expected-texts.ts';
import { checkWords } from '#study/words/check-words.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

/** Checks one language of a study against English. */
function told(folder: string, tag: string): string[] {
  const { spec, findings, broken } = readFindings(folder);
  if (spec === undefined) throw new Error(`no study in ${folder}`);
  const [words, source] = [tag, 'en'].map((name) =>
    withShippedWords(readWords(folder, name).words),
  );
  if (words === undefined || source === undefined) throw new Error('no words');
  return checkWords(words, source, { spec, findings, broken }).map(formatProblem);
}

const study = {
  title: 'Étude',
  description: 'Une étude.',
  source: 'Inventée',
};

const findings = {
  respondents: {
    title: 'Qui a répondu',
    headline_one: '{{n}} personne a répondu',
    headline_other: '{{n}} personnes ont répondu',
  },
  trust: { title: 'Confiance', headline: '{{percent}}', summary: '{{friends.percent}}' },
};

const json = (value: unknown) => JSON.stringify(value, null, 2);

describe('expectedTexts', () => {
  it('are asked for by the findings', () => {
    const { findings } = readFindings(templateFolder);
    const names = Object.entries(expectedTexts(findings)).map(([file, texts]) => [
      file,
      texts.map(({ path, required }) => `${path.join('.')}${required ? '' : '?'}`),
    ]);
    expect(Object.fromEntries(names)).toEqual({
      study: ['title', 'description', 'source', 'licence?'],
      findings: [
        'respondents.title',
        'respondents.headline',
        'respondents.claim?',
        'respondents.subtitle?',
        'respondents.summary?',
        'respondents.question?',
        'respondents.reading?',
        'respondents.source?',
        'respondents.annotation?',
        'respondents.sms?',
        'respondents.post?',
        'respondents.long-post?',
        'respondents.newsletter?',
        'respondents.voice.text?',
        'respondents.voice.by?',
        'trust.title',
        'trust.headline',
        'trust.claim?',
        'trust.subtitle?',
        'trust.summary?',
        'trust.question?',
        'trust.reading?',
        'trust.source?',
        'trust.annotation?',
        'trust.sms?',
        'trust.post?',
        'trust.long-post?',
        'trust.newsletter?',
        'trust.voice.text?',
        'trust.voice.by?',
      ],
      terms: [
        'population.label',
        'population.values.respondents',
        'trust.label',
        'trust.values.services',
        'trust.values.friends',
      ],
    });
  });
});

it('expectedTexts asks for a line on each service, and for the words of an annotation', () => {
  const [first] = readFindings(templateFolder).findings;
  const place = { file: 'data/respondents.yaml', line: 1, column: 1 };
  const annotated = { ...first, annotation: { kind: 'row', name: 'respondents', place } };
  const asked = expectedTexts([annotated as Finding], [], {
    support: [{ id: 'helpline' }],
  });
  const required = ({ path, required: is }: (typeof asked.study)[number]) =>
    is ? [path.join('.')] : [];
  expect(asked.study.flatMap(required)).toEqual([
    'title',
    'description',
    'source',
    'support.helpline',
  ]);
  expect(asked.findings.flatMap(required)).toEqual([
    'respondents.title',
    'respondents.headline',
    'respondents.annotation',
  ]);
  expect(asked.study.map(({ path }) => path.join('.'))).toContain('support.heading');
});

describe('checkWords', () => {
  it.each(['en', 'fr'])('finds all words of the template in %s', (tag) => {
    expect(told(templateFolder, tag)).toEqual([]);
  });

  it.each([
    [
      'a missing text, with its original',
      { 'locales/fr/study.json': json({ ...study, source: undefined }) },
      'locales/fr/study.json:2:3: missing text: "source"\n  add "source" and translate: "Made-up figures, for example only"',
    ],
    [
      'an optional text that only the source language has',
      {
        'locales/fr/findings.json': json({
          ...findings,
          trust: { title: 'Confiance', headline: '{{percent}}' },
        }),
      },
      'locales/fr/findings.json:7:3: missing text: "trust.summary"\n  add "summary" below "trust" and translate: "More would turn to a friend: {{friends.percent}}."',
    ],
    [
      'a mistyped key',
      { 'locales/fr/study.json': json({ ...study, licens: 'CC' }) },
      'locales/fr/study.json:5:3: unknown text: "licens"\n  did you mean "licence"? expected one of "title", "description", "source", "licence"',
    ],
    [
      'a missing plural form',
      {
        'locales/fr/findings.json': json({
          ...findings,
          respondents: { title: 'Qui a répondu', headline_one: '{{n}} personne a répondu' },
        }),
      },
      'locales/fr/findings.json:4:5: missing plural form: "respondents.headline_other"\n  add it: "fr" uses it for 2, 3, 4',
    ],
    [
      'a missing label of a value',
      {
        'locales/fr/terms.json': json({
          population: { label: 'Compté', values: { respondents: 'Personnes' } },
          trust: { label: 'Vers', values: { services: 'Un service' } },
        }),
      },
      'locales/fr/terms.json:10:5: missing text: "trust.values.friends"\n  add "friends" below "values" and translate: "A friend"',
    ],
    [
      'a placeholder that a word of the interface does not have',
      { 'locales/fr/ui.json': '{\n  "finding.kicker": "{{place}} sur {{totla}}"\n}\n' },
      'locales/fr/ui.json:2:21: unknown placeholder: "{{totla}}"\n  did you mean "total"? expected one of "place", "total"',
    ],
    [
      'an unknown word of the interface',
      { 'locales/fr/ui.json': '{\n  "nav.methods": "Méthode"\n}\n' },
      'locales/fr/ui.json:2:3: unknown text: "nav.methods"',
    ],
  ])('tells of %s', (_, files, problem) => {
    const problems = told(templateWith(files), 'fr');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('asks every plural form of a language that has many', () => {
    const folder = templateWith({
      'locales/ar/study.json': json(study),
      'locales/ar/terms.json': json({
        population: { label: 'أ', values: { respondents: 'ب' } },
        trust: { label: 'ج', values: { services: 'د', friends: 'ه' } },
      }),
      'locales/ar/findings.json': json(findings),
    });
    const missing = told(folder, 'ar').filter((problem) => problem.includes('findings.json'));
    expect(missing.map((problem) => /missing plural form: "(.*)"/.exec(problem)?.[1])).toEqual([
      'respondents.headline_zero',
      'respondents.headline_two',
      'respondents.headline_few',
      'respondents.headline_many',
    ]);
  });

  it('asks for the interface in a language that the generator does not have', () => {
    const folder = templateWith({ 'locales/de/study.json': json(study) });
    expect(told(folder, 'de')).toContain(
      'locales/de/ui.json:1:1: file not found: "locales/de/ui.json"\n  the generator does not speak "de" yet: copy its src/interface/en/ui.json there and translate it; or name a language in data/study.yaml whose words stand in until you have:\n    fallback: { "de": en }',
    );
  });

  it('takes a value that ends like a plural for the value it is', () => {
    const folder = templateWith({
      'data/trust.csv': 'trust,percent\nservices,62\nno_one,71\n',
      'locales/fr/terms.json': json({
        population: { label: 'Compté', values: { respondents: 'Personnes' } },
        trust: { label: 'Vers', values: { services: 'Un service', no_one: 'Personne' } },
      }),
    });
    expect(told(folder, 'fr')).toEqual([]);
  });

  it('says nothing of texts that a broken finding may ask for', () => {
    const folder = templateWith({ 'data/trust.csv': 'trust,percent\nservices,162\nfriends,71\n' });
    expect(told(folder, 'fr')).toEqual([]);
  });

  it('says nothing of files that cannot be read', () => {
    const folder = templateWith({ 'locales/fr/terms.json': '{' });
    expect(told(folder, 'fr')).toEqual([]);
  });
});
