import { expect, it } from 'vitest';
import { createInspection, type SiteRules } from '#gates/inspect-file.ts';
import { createRulesHash } from '#gates/rules-hash.ts';
import type { Figure } from '#leak-check/secret.ts';

const figure = (finding: string, value: number, name: string): Figure => ({
  finding,
  value,
  decimals: 0,
  isPercent: false,
  names: [{ all: [name], isTotal: false, others: [] }],
});

/** The 3 of men is hidden in the finding "age"; the finding "trust" publishes a 3 of women. */
const rules: SiteRules = {
  address: 'https://own.example/study/',
  scripts: ['height'],
  secrets: {
    secrets: [{ ...figure('age', 3, 'men'), name: 'age: men: n' }],
    published: [figure('trust', 3, 'women')],
    labels: ['men', 'women'],
    facts: [],
    findings: ['age', 'trust'],
  },
};

const page = `<!doctype html><meta charset="utf-8"><meta name="generator" content="constats">
<style>a{}</style><p>Men: 3</p>
<img src="https://a.example/x.png"><script>f()</script>`;

it('a page is given back with its policy, and what was found in it as plain data', async () => {
  const inspect = createInspection(structuredClone(rules));
  const path = 'en/age/index.html';
  const { bytes, verdict } = await inspect({ path, bytes: Buffer.from(page), isOurs: true });
  // Computed by openssl: printf 'a{}' | openssl dgst -sha256 -binary | base64
  const style = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";
  const script = "'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='";
  expect(Buffer.from(bytes).toString()).toContain(
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';img-src 'self' data:;style-src ${style};script-src ${script};base-uri 'none';form-action 'none'"><meta name="generator"`,
  );
  expect(JSON.parse(JSON.stringify(verdict))).toEqual({
    path,
    isOurs: true,
    sources: { style: [style], script: [script], frame: [] },
    leaks: ['age: men: n'],
    contacts: [
      {
        line: 3,
        column: 1,
        what: 'asks another site by <img>',
        value: 'https://a.example/x.png',
      },
    ],
    scripts: ['a script without a name'],
  });
  expect((await inspect({ path, bytes, isOurs: true })).bytes).toBe(bytes);
});

it('of what other findings publish, the verdicts on the files of one depend on nothing', () => {
  const { secrets } = rules;
  const changed = (published: Figure[], facts: number[] = []) =>
    createRulesHash({ ...rules, secrets: { ...secrets, published, facts } });
  const hash = createRulesHash(rules);
  const other = changed([figure('trust', 3, 'men')]);
  const own = ['en/age/index.html', 'en/age.csv'];
  expect(other(own)).toBe(hash(own));
  for (const paths of [['en/trust.csv'], ['en/index.html'], [...own, 'en/campaign.zip']])
    expect(other(paths)).not.toBe(hash(paths));
  expect(changed(secrets.published, [3])(own)).not.toBe(hash(own));
});
