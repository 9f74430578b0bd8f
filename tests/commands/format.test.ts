import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { constats, project } from '../command-line.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

const settings = readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8');

/** The template, in a version of the study format, or in none. */
const studyIn = (format: string) =>
  templateWith({ 'data/study.yaml': settings.replace('format: 1\n', format) });

const stated = (study: string) => readFileSync(join(study, 'data/study.yaml'), 'utf8');

const earlier = `note: data/study.yaml:2:1: study in an earlier format
  npx constats fix brings it to format 1: version of the study format stated
`;

describe('the version of the study format', () => {
  it('is told to be missing, and written by fix', async () => {
    const study = studyIn('');
    const { code, stdout } = await constats('check', study);
    expect([code, stdout]).toEqual([0, expect.stringContaining(earlier)]);
    expect(await constats('fix', study, '--yes')).toEqual({
      code: 0,
      stdout: `--- data/study.yaml
+++ data/study.yaml: version of the study format stated
@@ 2 @@
+format: 1

1 file repaired
`,
      stderr: '',
    });
    expect(stated(study)).toBe(settings);
    expect((await constats('check', study)).stdout).not.toContain('earlier format');
    expect((await constats('fix', study)).stdout).toBe('nothing to repair\n');
  });

  it('is written between other repairs, with the line ends that a study has', async () => {
    const study = studyIn('');
    writeFileSync(
      join(study, 'data/study.yaml'),
      `\uFEFF${stated(study).replaceAll('\n', '\r\n')}`,
    );
    const { stdout } = await constats('fix', study, '--yes');
    expect(stdout).toContain(
      '+++ data/study.yaml: byte-order mark removed, line ends changed to LF, version of the study format stated\n',
    );
    expect(stated(study)).toBe(settings);
  });

  it.each(['build', 'check', 'fix'])(
    'is refused by %s where it is of a later constats, whatever else there is',
    async (command) => {
      const study = studyIn('format: 2\nfromTheFuture: true\n');
      writeFileSync(join(study, 'data/trust.csv'), 'trust,percent\nservices,162\n');
      const { code, stderr } = await constats(command, study);
      expect([code, stderr]).toEqual([
        1,
        `data/study.yaml:2:9: study in a later format than this constats knows: "2"
  install the newest constats: npm install constats@latest; this one knows format 1

1 problem; nothing was written
`,
      ]);
    },
  );

  it('is a whole number', async () => {
    for (const format of ['one', '0', '1.5']) {
      const study = studyIn(`format: ${format}\n`);
      const { code, stderr } = await constats('check', study);
      expect([code, stderr]).toEqual([1, expect.stringContaining('data/study.yaml:2:9: ')]);
      expect(stderr).toContain('expected the version of the study format');
      await constats('fix', study, '--yes');
      expect(stated(study)).toContain(`format: ${format}\n`);
    }
  });
});

describe('the schemas of a study', () => {
  const schemas = join(project, 'data/.schema');

  it('are told to be of another constats, and refreshed by fix', async () => {
    const study = templateWith({ 'data/.schema/study.schema.json': '{}\n' });
    expect((await constats('check', study)).stdout).toContain(
      'note: data/.schema/study.schema.json:1:1: schema of another constats, by which editors check\n  npx constats fix writes that of this one\n',
    );
    const { code, stdout } = await constats('fix', study, '--yes');
    expect([code, stdout]).toEqual([
      0,
      `+++ data/.schema/study.schema.json: as this constats has it

+++ data/.schema/finding.schema.json: as this constats has it

+++ data/.schema/words-of-study.schema.json: as this constats has it

+++ data/.schema/words-of-findings.schema.json: as this constats has it

+++ data/.schema/words-of-terms.schema.json: as this constats has it

+++ data/.schema/words-of-ui.schema.json: as this constats has it

6 files repaired
`,
    ]);
    for (const name of ['study.schema.json', 'finding.schema.json'])
      expect(readFileSync(join(study, 'data/.schema', name))).toEqual(
        readFileSync(join(schemas, name)),
      );
    expect((await constats('check', study)).stdout).not.toContain('schema');
  });

  it('are not missed where a study keeps none', async () => {
    const study = templateWith({});
    expect((await constats('check', study)).stdout).not.toContain('schema');
    expect((await constats('fix', study)).stdout).toBe('nothing to repair\n');
    expect(readdirSync(join(study, 'data'))).not.toContain('.schema');
  });
});
