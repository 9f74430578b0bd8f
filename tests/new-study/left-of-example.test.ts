import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { template } from '#new-study/template.ts';
import { exampleColumns } from '#study/texts/left-of-example.ts';
import { constats } from '../command-line.ts';
import { writeFiles } from '../study-folder.ts';
import { filesIn, makeStudy } from './made-study.ts';

/** A new study with a finding of its own, without the files of these findings of the example. */
async function studyWithout(...gone: string[]): Promise<string> {
  const study = await makeStudy('--languages', 'fr,en');
  writeFiles(study, {
    'data/trust.csv': 'answer,percent\nyes,40\nno,60\n',
    'data/trust.yaml': 'base: unknown\nheadline: { row: yes, measure: percent }\n',
  });
  for (const name of gone)
    for (const ending of ['csv', 'yaml']) rmSync(join(study, `data/example-${name}.${ending}`));
  return study;
}

describe('of an example whose tables are gone', () => {
  it('what is left is told once for each file, and first in the source language', async () => {
    const study = await studyWithout('respondents', 'satisfaction', 'times');
    const { stderr } = await constats('check', study);
    const problems = stderr.split(/\n(?=\S|\n)/);
    expect(problems.filter((problem) => problem.includes('example'))).toEqual([
      'locales/fr/findings.json:2:3: words of an unknown finding: "example-respondents"\n  left of the example: remove it\n  the same on lines 7 and 15',
      'locales/fr/pages/home.md:3:94: unknown placeholder: "{{example-respondents:n}}"\n  left of the example: remove it\n  the same on lines 5, 11 and 17',
      'locales/fr/terms.json:2:3: words of an unknown column: "population"\n  left of the example: remove it\n  the same on lines 6 and 15',
      'locales/en/findings.json:2:3: words of an unknown finding: "example-respondents"\n  left of the example: remove it\n  the same on lines 7 and 15',
      'locales/en/pages/home.md:3:89: unknown placeholder: "{{example-respondents:n}}"\n  left of the example: remove it\n  the same on lines 5, 11 and 17',
      'locales/en/terms.json:2:3: words of an unknown column: "population"\n  left of the example: remove it\n  the same on lines 6 and 15',
    ]);
  });

  it('a mistyped name of one that is there is still told as such', async () => {
    const study = await studyWithout('satisfaction');
    const home = readFileSync(join(study, 'locales/fr/pages/home.md'), 'utf8');
    writeFiles(study, {
      'locales/fr/pages/home.md': home.replace('{{example-times}}', '{{example-tims}}'),
    });
    const { stderr } = await constats('check', study);
    expect(stderr).toContain('"{{example-tims}}"\n  did you mean "example-times"?');
    expect(stderr).toContain('"{{example-satisfaction}}"\n  left of the example: remove it\n');
  });

  it('the columns are known by those of its tables', () => {
    const data = join(template, 'study/data');
    const columns = filesIn(data)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => readFileSync(join(data, file), 'utf8').split(',')[0]);
    expect(columns.toSorted()).toEqual(exampleColumns);
  });
});
