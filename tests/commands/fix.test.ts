import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { constats, project } from '../command-line.ts';
import { folderWith, templateWith } from '../study-folder.ts';

const spreadsheet = '\uFEFFtrust;percent\r\nservices ;62,5\r\n;\r\nfriends;71,0\r\n';
const clean = 'trust,percent\nservices,"62,5"\nfriends,"71,0"\n';

const read = (study: string, file: string) => readFileSync(join(study, file), 'utf8');

describe('constats fix', () => {
  it('has nothing to do in a clean study', async () => {
    const study = templateWith({});
    expect(await constats('fix', study)).toEqual({
      code: 0,
      stdout: 'nothing to repair\n',
      stderr: '',
    });
  });

  it('shows what it repairs, and repairs it with --yes', async () => {
    const study = templateWith({ 'data/trust.csv': spreadsheet });
    expect(await constats('fix', study, '--yes')).toEqual({
      code: 0,
      stdout: `--- data/trust.csv
+++ data/trust.csv: byte-order mark removed, delimiter changed from ";" to ",", line ends changed to LF, quotes written only where needed, blanks removed around the cell, empty row removed
@@ 1 @@
-⟨U+FEFF⟩trust;percent⟨U+000D⟩
+trust,percent
-services ;62,5⟨U+000D⟩
+services,"62,5"
-;⟨U+000D⟩
-friends;71,0⟨U+000D⟩
+friends,"71,0"

1 file repaired
`,
      stderr: '',
    });
    expect(read(study, 'data/trust.csv')).toBe(clean);
  });

  it('leaves nothing to do, no other file, and a study without problems', async () => {
    const study = templateWith({ 'data/trust.csv': spreadsheet });
    const names = readdirSync(join(study, 'data'));
    await constats('fix', study, '--yes');
    expect(await constats('fix', study)).toMatchObject({ code: 0, stdout: 'nothing to repair\n' });
    expect(readdirSync(join(study, 'data'))).toEqual(names);
    expect((await constats('check', study)).code).toBe(0);
  });

  it('writes Windows-1252 as UTF-8', async () => {
    const study = templateWith({});
    const table = join(study, 'data/trust.csv');
    writeFileSync(table, Buffer.from('trust,percent\nprésence,62\n', 'latin1'));
    const { stdout } = await constats('fix', study, '--yes');
    expect(stdout).toContain('+++ data/trust.csv: encoding changed from windows-1252 to utf-8');
    expect(read(study, 'data/trust.csv')).toBe('trust,percent\nprésence,62\n');
  });

  it('writes nothing without a terminal to ask on', async () => {
    const study = templateWith({ 'data/trust.csv': spreadsheet });
    const { code, stdout, stderr } = await constats('fix', study);
    expect(code).toBe(1);
    expect(stdout).toContain('+services,"62,5"');
    expect(stderr).toBe(
      'no terminal to ask on\n  add --yes to write what is shown above\nnothing was written\n',
    );
    expect(read(study, 'data/trust.csv')).toBe(spreadsheet);
  });

  it('changes no number, whatever marks its decimals and groups its thousands', async () => {
    const study = templateWith({
      'data/trust.csv': 'trust;n;note\na;1\u202f718;"0,718"\nb;1.234.567;"1,5 "\nc; 047 ;+12\n',
    });
    await constats('fix', study, '--yes');
    expect(read(study, 'data/trust.csv')).toBe(
      'trust,n,note\na,1\u202f718,"0,718"\nb,1.234.567,"1,5"\nc,047,+12\n',
    );
  });

  it('repairs what it can and tells the rest, which it leaves untouched', async () => {
    const twice = 'respondents;n;n \r\nall;640;640\r\n';
    const study = templateWith({ 'data/respondents.csv': twice, 'data/trust.csv': spreadsheet });
    const { code, stdout, stderr } = await constats('fix', study, '--yes');
    expect(code).toBe(1);
    expect(stdout).toMatch(/\n1 file repaired\n$/);
    expect(stderr).toBe(
      'data/respondents.csv:1:15: column name stands twice: "n"\n  give it another name; the first of that name stands at line 1, column 13\n\n1 problem that only a person can mend\n',
    );
    expect(read(study, 'data/respondents.csv')).toBe(twice);
    expect(read(study, 'data/trust.csv')).toBe(clean);
  });

  it('neither shows nor touches a table about persons', async () => {
    const persons = 'email;answer\r\ninvented.one@example.org;yes\r\n';
    const study = templateWith({ 'data/trust.csv': persons });
    const { code, stdout, stderr } = await constats('fix', study, '--yes');
    expect(code).toBe(1);
    expect(stdout).toBe('nothing that can be repaired for sure\n');
    expect(stderr).toContain('data/trust.csv:2:1: looks like one row per person');
    expect(stdout + stderr).not.toContain('invented');
    expect(read(study, 'data/trust.csv')).toBe(persons);
  });

  it('takes byte-order marks and carriage returns from settings and words', async () => {
    const study = templateWith({});
    const words = read(study, 'locales/fr/terms.json');
    const settings = read(study, 'data/study.yaml');
    writeFileSync(join(study, 'locales/fr/terms.json'), `\uFEFF${words}`);
    writeFileSync(join(study, 'data/study.yaml'), settings.replaceAll('\n', '\r\n'));
    const { code, stdout } = await constats('fix', study, '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('+++ data/study.yaml: line ends changed to LF');
    expect(stdout).toContain('+++ locales/fr/terms.json: byte-order mark removed');
    expect(read(study, 'locales/fr/terms.json')).toBe(words);
    expect(read(study, 'data/study.yaml')).toBe(settings);
  });

  it('writes settings, words and pages in UTF-8', async () => {
    const study = templateWith({});
    const files = [
      'locales/fr/findings.json',
      'locales/fr/pages/method.md',
      'locales/fr/terms.json',
    ];
    const written = files.map((file) => read(study, file));
    writeFileSync(join(study, files[0]!), Buffer.from(written[0]!, 'latin1'));
    writeFileSync(join(study, files[1]!), Buffer.from(written[1]!, 'latin1'));
    writeFileSync(join(study, files[2]!), Buffer.from(`\uFEFF${written[2]!}`, 'utf16le'));
    const { code, stdout } = await constats('fix', study, '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain(
      '+++ locales/fr/pages/method.md: encoding changed from windows-1252 to utf-8\n',
    );
    expect(stdout).toContain(
      '+++ locales/fr/terms.json: byte-order mark removed, encoding changed from utf-16le to utf-8\n',
    );
    expect(files.map((file) => read(study, file))).toEqual(written);
    expect((await constats('check', study)).code).toBe(0);
  });

  it('leaves a damaged letter to a person', async () => {
    const page = '# Méthode\n\nComment l\uFFFDétude a été menée.\n';
    const study = templateWith({ 'locales/fr/pages/method.md': page });
    const { code, stderr } = await constats('fix', study, '--yes');
    expect(code).toBe(1);
    expect(stderr).toBe(
      `locales/fr/pages/method.md:3:10: letter that is lost or cannot be decoded: "l\uFFFDétude"
  write the letter anew and save the file as UTF-8; where many are wrong, take the file back as it was before

1 problem that only a person can mend
`,
    );
    expect(read(study, 'locales/fr/pages/method.md')).toBe(page);
  });

  it('keeps the permissions of a file, and a link a link', async () => {
    const study = templateWith({ 'shared/trust.csv': spreadsheet, 'data/trust.csv': undefined });
    chmodSync(join(study, 'shared/trust.csv'), 0o640);
    symlinkSync('../shared/trust.csv', join(study, 'data/trust.csv'));
    await constats('fix', study, '--yes');
    expect(read(study, 'shared/trust.csv')).toBe(clean);
    expect(lstatSync(join(study, 'data/trust.csv')).isSymbolicLink()).toBe(true);
    expect(statSync(join(study, 'shared/trust.csv')).mode & 0o777).toBe(0o640);
  });

  it('refuses a folder that is no study', async () => {
    const { code, stderr } = await constats('fix', folderWith({}));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^constats: no study: ".*"\n {2}name a study folder: npx constats fix <folder>\n$/,
    );
  });
});

// script(1) of util-linux gives a command a terminal.
describe.runIf(process.platform === 'linux')('constats fix on a terminal', () => {
  it.each([
    ['oui', 0, clean],
    ['', 1, spreadsheet],
  ])('asks once, and takes the answer %j', (answer, code, text) => {
    const study = templateWith({ 'data/trust.csv': spreadsheet });
    const command = `${process.execPath} src/constats.mjs fix ${study}; echo "exit $?"`;
    const said = execFileSync('script', ['-qec', command, '/dev/null'], {
      cwd: project,
      input: `${answer}\n`,
      encoding: 'utf8',
    });
    expect(said).toContain('write 1 file? [y/N]');
    expect(said).toContain(`exit ${code}`);
    expect(read(study, 'data/trust.csv')).toBe(text);
  });
});
