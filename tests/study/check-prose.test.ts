import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { formatProblem } from '#errors.ts';
import { checkProse } from '#study/quotes/check-prose.ts';
import { checkPage } from '#study/quotes/page-prose.ts';
import type { Own, Quotable } from '#study/quotes/quotes.ts';
import { templateFolder } from '../study-folder.ts';

const { spec, findings } = readFindings(templateFolder);
if (spec === undefined) throw new Error('the template is no study');
const study: Quotable = { spec, findings, broken: ['age'] };
const trust = findings.find(({ id }) => id === 'trust');

/** Where the text of a file of words begins: at its quote. */
const place = { file: 'locales/en/findings.json', line: 3, column: 17 };

const tellText = (text: string, own: Own | undefined = trust) =>
  checkProse({ ...place, text }, study, own).map(formatProblem);

const tellPage = (text: string, file = 'locales/en/pages/home.md') =>
  checkPage({ file, line: 1, column: 1, text }, study).map(formatProblem);

/** Problems without their mends. */
const faults = (problems: string[]) => problems.map((problem) => problem.split('\n')[0]);

describe('checkProse', () => {
  it.each([
    'They would turn to a service.',
    '{{percent}} of {{base}}, {{friends.percent}} and {{respondents:n}} in {{study.period}}',
    "during {{'COVID-19'}}",
    '{{age:percent}} of a finding that has problems of its own',
  ])('takes %j', (text) => {
    expect(tellText(text)).toEqual([]);
  });

  it('tells of an unknown placeholder, at its place, with what was meant', () => {
    expect(tellText('More: {{freinds.percent}}.')).toEqual([
      'locales/en/findings.json:3:24: unknown placeholder: "{{freinds.percent}}"\n  did you mean "friends.percent"?',
    ]);
  });

  it('tells of a whole finding between braces in a text', () => {
    expect(faults(tellText('See {{trust}}.'))).toEqual([
      'locales/en/findings.json:3:22: unknown placeholder: "{{trust}}"',
    ]);
  });

  it.each([
    ['62 % of them', '62', '{{percent}}'],
    ['or 71%', '71', '{{friends.percent}}'],
    ['640 people', '640', '{{base}}'],
    ['62.0 percent', '62.0', '{{percent}}'],
    ['62,0 percent', '62,0', '{{percent}}'],
  ])('tells of a typed number that a cell holds: %s', (text, number, quote) => {
    const [problem, ...others] = tellText(text);
    expect(others).toEqual([]);
    expect(problem).toContain(`number typed in a text: "${number}"\n`);
    expect(problem).toContain(`quote its cell instead: ${quote}`);
  });

  it.each([
    ['in 2019', ['2019']],
    ['COVID-19', ['19']],
    ['1 718 people', ['1 718']],
    ['1\u202f718 people', ['1⟨U+202F⟩718']],
    ['1,718 people', ['1,718']],
    ['41,5 people', ['41,5']],
    ['in 2019, 9 of them', ['2019', '9']],
    ['in 2019. 9 of them', ['2019', '9']],
    ['9, or 8.', ['9', '8']],
    ['٤٨ شخصا', ['٤٨']],
  ])('tells of each number typed in %j', (text, numbers) => {
    const problems = tellText(text);
    expect(faults(problems).map((fault) => /: "(.*)"$/.exec(fault ?? '')?.[1])).toEqual(numbers);
    expect(problems[0]).toContain(
      '\n  no table holds it; where it is a name and not a result, write ',
    );
  });

  it('shows how to write a number that is a name', () => {
    expect(tellText('COVID-19')).toEqual([
      'locales/en/findings.json:3:24: number typed in a text: "19"\n  no table holds it; where it is a name and not a result, write {{\'19\'}}',
    ]);
  });

  it('tells that figures of before are left out of the words of a correction', () => {
    expect(tellText('66 was a mistake', { id: 'trust', corrects: true })[0]).toContain(
      'number typed in a text: "66"\n  leave it out: the site shows what each figure was, and is; where it is',
    );
  });

  it('counts columns as the file is written, with its escapes', () => {
    expect(faults(tellText('"a"\n{{n}}'))).toEqual([
      'locales/en/findings.json:3:25: unknown placeholder: "{{n}}"',
    ]);
  });
});

describe('checkPage', () => {
  it.each([
    ['quotes', '# A\n\n{{trust:percent}} of {{study.base}}\n'],
    ['findings that stand alone', '# A\n\n{{trust}}\n\n## B\n{{respondents}}\n'],
    ['numbered lists', '# A\n\n1. one\n2. two\n10) ten\n'],
    ['digits in addresses', '[a](https://example.org/2025) and <https://example.org/2025>\n'],
    ['addresses', '[a](mailto:study@example.org) <study@example.org> [b](tel:+331)\n'],
    ['pages and findings as links', '[a](method) [b](home) [c](trust) [d](age)\n'],
    ['what is quoted in an address', '[{{study.contact}}](mailto:{{study.contact}})\n'],
    ['signs that are no tags', 'a < b and c > d, a <- b\n'],
  ])('takes %s', (_, text) => {
    expect(tellPage(text)).toEqual([]);
  });

  it.each([
    ['a typed number', '# A\n\nIn all 640 people.\n', '3:8: number typed in a text: "640"'],
    ['an unknown placeholder', '# A\n\n- {{trust:n}}\n', '3:3: unknown placeholder: "{{trust:n}}"'],
    ['an unknown finding', '# A\n\n{{trsut}}\n', '3:1: unknown placeholder: "{{trsut}}"'],
    [
      'a finding in a sentence',
      '# A\n\nSee {{trust}}.\n',
      '3:5: finding that does not stand alone: "{{trust}}"',
    ],
    [
      'a finding in a list',
      '# A\n\n- {{trust}}\n',
      '3:3: finding that does not stand alone: "{{trust}}"',
    ],
    [
      'a finding in a paragraph',
      '# A\n\nSee:\n{{trust}}\n',
      '4:1: finding that does not stand alone: "{{trust}}"',
    ],
    ['HTML', '# A\n\nA <b>bold</b> claim\n', '3:3: HTML in a page: "<b>"'],
    ['a link to nowhere', '# A\n\nSee [b](methods).\n', '3:9: link that leads nowhere: "methods"'],
    [
      'a link that a browser would run',
      '[a](javascript:alert)\n',
      '1:5: link that leads nowhere: "javascript:alert"',
    ],
  ])('tells of %s', (_, text, fault) => {
    expect(faults(tellPage(text))[0]).toBe(`locales/en/pages/home.md:${fault}`);
  });

  it('tells what a link may lead to', () => {
    expect(tellPage('[b](methods)\n')).toEqual([
      'locales/en/pages/home.md:1:5: link that leads nowhere: "methods"\n  did you mean "method"? expected one of "home", "method", "data", "privacy", "findings", "respondents", "trust", "age", or an address with https:// or mailto:',
    ]);
  });

  it('takes whole findings on the home page only', () => {
    expect(faults(tellPage('# A\n\n{{trust}}\n', 'locales/en/pages/method.md'))).toEqual([
      'locales/en/pages/method.md:3:1: unknown placeholder: "{{trust}}"',
    ]);
  });
});
