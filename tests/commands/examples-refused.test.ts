import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { constats } from '../command-line.ts';
import { makeStudy } from '../new-study/made-study.ts';

const site = ['--site', 'https://results.test/'];

describe('what is left of the example', () => {
  it('is worth a note where somebody looks at the study', async () => {
    const { code, stdout } = await constats('check', await makeStudy('--languages', 'fr'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^3 findings in 1 language, no problems\n/);
    expect(stdout).toContain(
      'note: data/example-times.yaml:1:1: finding that is only an example: "example-times"\n',
    );
  });

  it.each(['build', 'check'])('keeps a site from being published: %s --site', async (command) => {
    const study = await makeStudy('--languages', 'fr', '--contact', 'team@results.test');
    const out = join(study, 'dist');
    const { code, stdout, stderr } = await constats(
      ...[command, study, ...site, ...(command === 'build' ? ['--out', out] : [])],
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n').filter((line) => /^\S+:\d/.test(line))).toEqual([
      'data/example-respondents.yaml:1:1: finding that is only an example: "example-respondents"',
      'data/example-satisfaction.yaml:1:1: finding that is only an example: "example-satisfaction"',
      'data/example-times.yaml:1:1: finding that is only an example: "example-times"',
      'data/study.yaml:16:9: publisher of the example that nobody replaced: "Une association (exemple)"',
      'data/study.yaml:23:1: field work of the example that nobody replaced: "2025-03 to 2025-06, 800 people"',
      'locales/fr/findings.json:3:14: words of the example that nobody replaced: "Exemple : qui a répondu"',
      'locales/fr/pages/home.md:1:1: words of the example that nobody replaced: "# Exemple : quand ouvrir la bibliothèque ?"',
      'locales/fr/pages/method.md:3:1: words of the example that nobody replaced: "Cette page aussi est un exemple."',
      'locales/fr/study.json:2:12: words of the example that nobody replaced: "Un exemple d\'étude"',
    ]);
    expect(stderr).toContain('\n9 problems; nothing was written\n');
    expect(existsSync(out)).toBe(false);
  });

  it('is told together with all else that is wrong', async () => {
    const study = await makeStudy();
    writeFileSync(join(study, 'data/example-times.csv'), 'time,percent\nmorning,125\n');
    const { stderr } = await constats('check', study, ...site);
    expect(stderr).toContain('data/example-times.csv:2:9: percent above 100: "125"\n');
    expect(stderr).toContain('data/example-times.yaml:1:1: finding that is only an example');
  });
});

it.each(['build', 'check', 'join'])(
  '%s refuses an address that is only an example',
  async (command) => {
    const { code, stderr } = await constats(
      command,
      'tests/template',
      '--site',
      'https://example.org/a',
    );
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'constats: unusable --site: address that is only an example: "https://example.org/a"\n  name the address where the site will stand; without --site, it is built to be looked at\n',
    });
  },
);
