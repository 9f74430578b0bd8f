import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, InputError } from '#errors.ts';
import { type Opening, openStudy } from '#study/study.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

/** A file of the template in which each `from` is `to`. */
function changed(file: string, ...changes: [from: string, to: string][]): Record<string, string> {
  const text = readFileSync(join(templateFolder, file), 'utf8');
  return { [file]: changes.reduce((all, [from, to]) => all.replace(from, to), text) };
}

/** The problems and the notes of the template with these files. */
function told(files: Record<string, string | undefined>, asked?: Opening) {
  try {
    return { problems: [], notes: openStudy(templateWith(files), asked).notes.map(formatProblem) };
  } catch (error) {
    if (error instanceof InputError)
      return { problems: error.problems.map(formatProblem), notes: [] };
    throw error;
  }
}

const headline = changed('locales/en/findings.json', ['to a service', 'to a health service']);
const outOfDate =
  'locales/fr/findings.json:9:17: translation of a text that has changed: "trust.headline"\n' +
  '  was: "{{percent}} would turn to a service"\n' +
  '  now: "{{percent}} would turn to a ⟦health⟧ service"\n' +
  '  translate it anew, or leave it where it still says the same; then: npx constats accept --lang fr --text trust.headline';

describe('a translation that is out of date', () => {
  it('is refused', () => {
    expect(told(headline)).toEqual({ problems: [outOfDate], notes: [] });
  });

  it('is a note where the study allows it', () => {
    const allow = changed('data/study.yaml', ['base:', 'outdatedTranslations: allow\nbase:']);
    expect(told({ ...headline, ...allow })).toEqual({ problems: [], notes: [outOfDate] });
  });

  it('is a note where whoever opens the study allows it', () => {
    expect(told(headline, { outdatedTranslations: 'allow' })).toEqual({
      problems: [],
      notes: [outOfDate],
    });
  });

  it('that is still to be written is lent by the source where whoever opens the study allows it', () => {
    const unwritten = changed('locales/fr/findings.json', ['"title": "Confiance"', '"title": "…"']);
    expect(told(unwritten).problems).toEqual([expect.stringContaining('"trust.title"')]);
    const allowed = told(unwritten, { missingTranslations: 'allow' });
    expect(allowed.problems).toEqual([]);
    expect(allowed.notes).toEqual([expect.stringContaining('"trust.title"')]);
  });

  it.each<[string, Record<string, string>]>([
    ['line breaks', changed('locales/en/pages/method.md', ['how and when. ', 'how and when.\n'])],
    [
      'straight quotes',
      {
        ...changed('locales/en/study.json', ['Example study', "Anna's study"]),
        ...changed('locales/fr/sources.json', ['Example study', 'Anna’s study']),
      },
    ],
    ['blanks', changed('locales/en/study.json', ['"Example study"', '"Example  study "'])],
    ['blank lines', changed('locales/en/pages/home.md', ['\n\n', '\n\n\n'])],
  ])('is not one whose source has other %s', (_, files) => {
    expect(told(files)).toEqual({ problems: [], notes: [] });
  });

  it('is not told where the source has a problem of its own', () => {
    const { problems } = told(
      changed('locales/en/findings.json', ['{{percent}} would', '62% would']),
    );
    expect(problems).toEqual([
      'locales/en/findings.json:9:18: number typed in a text: "62"\n  quote its cell instead: {{percent}}',
    ]);
  });

  it('is one of plural forms of which one has changed', () => {
    const { problems } = told(
      changed('locales/en/findings.json', ['person answered', 'human answered']),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      'findings.json:4:21: translation of a text that has changed: "respondents.headline"\n  was: "{{n}} ⟦person⟧ answered"\n  now: "{{n}} ⟦human⟧ answered"',
    );
  });

  it('is told at the paragraph of the page that has changed', () => {
    const { problems } = told(
      changed('locales/en/pages/home.md', ['Friends come before', 'Friends are asked before']),
    );
    expect(problems[0]).toContain('locales/fr/pages/home.md:7:1: translation of a text');
  });

  it('is told at the beginning of a page that has other paragraphs', () => {
    const { problems } = told({
      ...changed('locales/en/pages/home.md', ['Friends come before', 'Friends are asked before']),
      ...changed('locales/fr/pages/home.md', ['\n\n', '\n\nUn mot.\n\n']),
    });
    expect(problems[0]).toContain('locales/fr/pages/home.md:1:1: translation of a text');
  });
});

describe('a translation without a stored source', () => {
  it('is a note, one for the language', () => {
    const { problems, notes } = told({ 'locales/fr/sources.json': undefined });
    expect(problems).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(
      'locales/fr/sources.json:1:1: 15 translations without a stored source',
    );
  });

  it('is named', () => {
    const files = changed('locales/fr/sources.json', [
      '"trust.title": "Trust"',
      '"trust.old": "Trust"',
    ]);
    expect(told(files).notes).toEqual([
      'locales/fr/sources.json:1:1: translation without a stored source\n  nobody is told when the source of "trust.title" changes; to keep what it says today: npx constats accept --lang fr',
    ]);
  });

  it('is one whose source was in another language', () => {
    const files = changed('locales/fr/sources.json', ['"from": "en"', '"from": "ar"']);
    expect(told(files).notes[0]).toContain('15 translations without a stored source');
  });
});

describe('what the source quotes', () => {
  const unquoted = (files: Record<string, string>) =>
    told(files).problems.map((problem) => problem.replace(/; the source: .*/, ''));

  it.each<[string, Record<string, string>, string]>([
    [
      'a cell',
      changed('locales/fr/findings.json', ['{{friends.percent}}', 'beaucoup']),
      'locales/fr/findings.json:10:16: cell that the source quotes and its translation does not: "{{friends.percent}}"\n  write {{friends.percent}} in the translation, now "71\u00a0%"',
    ],
    [
      'a fact',
      changed('locales/fr/study.json', ['{{study.countries}}', 'des']),
      'locales/fr/study.json:3:18: fact that the source quotes and its translation does not: "{{study.countries}}"\n  write {{study.countries}} in the translation, now "2"',
    ],
    [
      'a finding',
      changed('locales/fr/pages/home.md', ['\n\n{{trust}}\n', '\n\nRien.\n']),
      'locales/fr/pages/home.md:11:1: finding that the source shows and its translation does not: "{{trust}}"\n  write {{trust}} in the translation',
    ],
  ])('is missed in a translation: %s', (_, files, problem) => {
    expect(unquoted(files)).toEqual([problem]);
  });

  it.each<[string, Record<string, string>]>([
    [
      'under another name',
      changed('locales/fr/findings.json', ['{{percent}}', '{{trust:services.percent}}']),
    ],
    [
      'in one of the plural forms',
      changed('locales/fr/findings.json', ['{{n}} personne a', 'Une personne a']),
    ],
    ['beside more', changed('locales/fr/findings.json', ['"Confiance"', '"Confiance ({{base}})"'])],
    [
      'as a period instead of its ends',
      changed('locales/fr/pages/home.md', [
        'de {{study.start}} à {{study.end}}',
        'en {{study.period}}',
      ]),
    ],
  ])('may be quoted %s', (_, files) => {
    expect(unquoted(files)).toEqual([]);
  });

  it('is told with the change where it is new in the source', () => {
    const files = changed('locales/en/findings.json', ['"Trust"', '"Trust of {{base}}"']);
    expect(told(files).problems).toHaveLength(1);
    expect(told(files, { outdatedTranslations: 'allow' }).problems).toEqual([]);
  });

  it('is missed in a translation that is out of date, as before', () => {
    const { problems } = told({
      ...headline,
      ...changed('locales/fr/findings.json', ['{{percent}} s', 'Ils s']),
    });
    expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
      'locales/fr/findings.json:9:17: cell that the source quotes and its translation does not: "{{percent}}"',
      'locales/fr/findings.json:9:17: translation of a text that has changed: "trust.headline"',
    ]);
  });

  it('is not missed where a number was typed instead, which is told already', () => {
    expect(
      unquoted(changed('locales/fr/findings.json', ['{{friends.percent}}', '71 %'])),
    ).toHaveLength(1);
  });
});
