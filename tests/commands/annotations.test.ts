import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '#commands/annotations.ts';
import type { Problem } from '#errors.ts';
import { constats, constatsWith, printedBy } from '../command-line.ts';
import { folderWith, templateFolder, templateWith } from '../study-folder.ts';

const problem = {
  file: 'data/trust.csv',
  line: 2,
  column: 10,
  what: 'percent above 100',
  value: '162',
  mend: 'expected 0 to 100',
};

/** What GitHub Actions is told of a problem in a study of its repository. */
async function annotated(part: Partial<Problem> = {}, folder = ''): Promise<string> {
  const actions = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/repository' };
  const { stderr } = await printedBy(
    () => annotate([{ ...problem, ...part }], join('/repository', folder)),
    actions,
  );
  return stderr;
}

describe('annotate(problems, folder)', () => {
  it('marks a problem on its line', async () => {
    expect(await annotated()).toBe(
      '::error file=data/trust.csv,line=2,col=10,title=percent above 100::"162"%0Aexpected 0 to 100\n',
    );
  });

  it('names the file as the repository does', async () => {
    expect(await annotated({}, 'studies/one')).toContain('file=studies/one/data/trust.csv,line=2');
  });

  it.each([
    [{ mend: '100 %, or: less' }, '::"162"%0A100 %25, or: less'],
    [{ what: 'two: one, other, 5 %' }, ',title=two%3A one%2C other%2C 5 %25::'],
    [{ file: 'data/a,b:c.csv' }, 'file=data/a%2Cb%3Ac.csv,line'],
    [{ mend: 'one\r\ntwo' }, '%0Aone%0D%0Atwo'],
    [{ value: 'a\n::error::b' }, '::"a⟨U+000A⟩::error::b"%0A'],
    [{ value: undefined }, ',title=percent above 100::expected 0 to 100'],
  ])('escapes what the format gives a meaning: %j', async (part, text) => {
    expect(await annotated(part)).toContain(text);
  });
});

describe('in GitHub Actions', () => {
  const broken = { 'data/trust.csv': 'trust,percent\nservices,162\nfriends,71\n' };
  const first =
    'data/trust.csv,line=2,col=10,title=percent above 100::"162"%0Aexpected 0 to 100; rates, indices and averages are a mean, also in "headline": write in data/trust.yaml:%0A    columns: { "percent": mean }';

  it.each(['check', 'build'])('%s annotates what it prints', async (command) => {
    const study = templateWith(broken);
    const actions = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: study };
    const out = command === 'build' ? ['--out', join(study, 'site')] : [];
    const { code, stderr } = await constatsWith(actions, command, study, ...out);
    expect(code).toBe(1);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      `::error file=${first}`,
      'data/trust.csv:2:10: percent above 100: "162"',
    ]);
  });

  it('check --json prints JSON alone, and annotates beside it', async () => {
    const repository = folderWith({});
    const study = join(repository, 'studies/one');
    cpSync(templateWith(broken), study, { recursive: true });
    const actions = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: repository };
    const { stdout, stderr } = await constatsWith(actions, 'check', study, '--json');
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(stderr).toBe(`::error file=studies/one/${first}\n`);
  });

  it('elsewhere nothing is annotated', async () => {
    expect((await constats('check', templateWith(broken))).stderr).not.toContain('::error');
    expect((await constats('check', templateFolder)).stderr).toBe('');
  });
});
