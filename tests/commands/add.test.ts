import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { constats, project } from '../command-line.ts';
import { folderWith, templateFolder, templateWith } from '../study-folder.ts';
import {
  countsCrossed,
  excelFrench,
  laySpreadsheets,
  libreOffice,
  percentagesOnly,
  twoHeaderRows,
} from './spreadsheets.ts';

const understoodFiles = join(project, 'tests/spreadsheets/files');

const read = (study: string, file: string) => readFileSync(join(study, file), 'utf8');

/** Each file of a study with its text, by its path. */
const filesOf = (study: string) =>
  Object.fromEntries(
    globSync('{data,locales}/**/*.*', { cwd: study })
      .toSorted()
      .map((file) => [file, read(study, file)]),
  );

/** What is added to a text: the text without it is as it was before. */
function isOnlyAdded(before: string, after: string): boolean {
  let at = 0;
  for (const letter of after) if (letter === before[at]) at += 1;
  return at === before.length;
}

/** Does what `check` asks of a team: answers each question by taking its line out, and writes words. */
function edit(study: string): void {
  let count = 0;
  const word = () =>
    `mot ${[...String((count += 1))].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  for (const file of globSync(['data/*.yaml', 'locales/*/{findings,terms}.json'], { cwd: study }))
    writeFileSync(
      join(study, file),
      read(study, file)
        .replace(/^ *# \?.*\n/gm, '')
        .replace(/…/g, word),
    );
}

describe('constats add', () => {
  it('makes findings without a problem of five spreadsheets as teams have them, once their words are written', async () => {
    const study = templateWith({});
    const folder = folderWith({});
    laySpreadsheets(folder, {
      'horaires.csv': excelFrench,
      'accord.csv': libreOffice,
      'visitors.csv': countsCrossed,
      'services.csv': percentagesOnly,
      'enquete.xlsx': await twoHeaderRows(),
    });
    const before = filesOf(study);
    for (const name of readdirSync(folder).toSorted())
      expect(await constats('add', join(folder, name), study, '--yes')).toMatchObject({
        code: 0,
        stderr: '',
      });
    for (const [file, text] of Object.entries(before))
      expect(isOnlyAdded(text, read(study, file)), file).toBe(true);
    const charts = Object.fromEntries(
      ['accord', 'confiance', 'horaires', 'services', 'visitors'].map((id) => [
        id,
        /^chart: (.*)$/m.exec(read(study, `data/${id}.yaml`))?.[1],
      ]),
    );
    expect(charts).toEqual({
      accord: 'likert',
      confiance: 'dumbbell',
      horaires: 'bars',
      services: 'likert',
      visitors: 'bars',
    });

    const { code, stdout } = await constats('check', study, '--json');
    const whats = (JSON.parse(stdout) as { what: string }[]).map(({ what }) => what);
    expect(code).toBe(1);
    expect([...new Set(whats)].toSorted()).toEqual([
      'question that nobody has answered yet',
      'text that is still to be written',
    ]);
    expect((await constats('build', study, '--out', join(folder, 'site'))).code).toBe(1);
    expect(existsSync(join(folder, 'site'))).toBe(false);

    edit(study);
    expect(await constats('check', study)).toMatchObject({ code: 0, stderr: '' });
  });

  it('has nothing wrong in a proposal for any spreadsheet that is understood, once its words are written', async () => {
    const settings = read(templateFolder, 'data/study.yaml');
    const study = templateWith({
      'data/study.yaml': settings.replace('minimumCell: 5', 'minimumCell: 5\nsmallCells: suppress'),
    });
    const ran = [];
    for (const name of readdirSync(understoodFiles))
      ran.push(
        await constats('add', join(understoodFiles, name), study, '--table', 'all', '--yes'),
      );
    const added = ran.filter(({ code, stderr }) => code === 0 && stderr === '');
    expect(added.length).toBeGreaterThan(15);
    for (const { stderr } of ran.filter((each) => !added.includes(each)))
      expect(stderr).toMatch(/\d problems?; nothing was written\n$/);
    edit(study);
    expect(await constats('check', study)).toMatchObject({ code: 0, stderr: '' });
  }, 60_000);

  it('writes nothing where nobody agrees, and says what it would write', async () => {
    const study = templateWith({});
    const folder = folderWith({ 'opening hours.csv': countsCrossed });
    const before = filesOf(study);
    const { code, stdout, stderr } = await constats(
      'add',
      join(folder, 'opening hours.csv'),
      study,
    );
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'no terminal to ask on\n  add --yes to write what is shown above\nnothing was written\n',
    });
    expect(stdout).toContain(`A1:D5: 12 rows

  age    group   n
  18-24  Women  20
  18-24  Men    22
  18-24  Total  42
  25-34  Women  31
  25-34  Men    19
  25-34  Total  50
  35+    Women  40
  35+    Men    44
  … and 4 more rows
`);
    expect(stdout).toContain('finding opening-hours, drawn as bars: it compares counts\n');
    expect(stdout).toContain(
      '  # Made by constats add from opening hours.csv, sheet "opening hours", A1:D5.',
    );
    expect(filesOf(study)).toEqual(before);
  });

  it('does not offer the base of the example that a study was made from', async () => {
    const settings = read(templateFolder, 'data/study.yaml').replace('base: 640', 'base: 800');
    const study = templateWith({ 'data/study.yaml': settings });
    const folder = folderWith({ 'times.csv': percentagesOnly });
    const { stdout } = await constats('add', join(folder, 'times.csv'), study);
    expect(stdout).toContain(
      'note: describe your study in data/study.yaml first: its "base" and its "period" are those of the example\n',
    );
    expect(stdout).toContain(
      '? How many people answered this question? The spreadsheet does not say it. Taken: I do not know; or the number of people',
    );
    expect(stdout).not.toContain('800');
  });

  it('calls a second finding otherwise, and refuses a name that is taken', async () => {
    const study = templateWith({});
    const folder = folderWith({ 'trust.csv': percentagesOnly, 'data.csv': countsCrossed });
    await constats('add', join(folder, 'trust.csv'), study, '--yes');
    await constats('add', join(folder, 'data.csv'), study, '--yes', '--id', 'ages');
    expect(readdirSync(join(study, 'data'))).toEqual(
      expect.arrayContaining([
        'trust.csv',
        'trust.yaml',
        'trust-2.csv',
        'trust-2.yaml',
        'ages.yaml',
      ]),
    );
    expect(read(study, 'data/trust-2.yaml')).toContain('\nposition: 3\n');
    expect(read(study, 'data/ages.yaml')).toContain('\nposition: 4\n');
    const refused = (id: string) => constats('add', join(folder, 'trust.csv'), study, '--id', id);
    expect((await refused('trust')).stderr).toBe(
      'constats: id that is taken: "trust"\n  a file, a text or a page is called so; free is e.g. "trust-3"\n',
    );
    expect((await refused('home')).stderr).toContain('id that is taken: "home"');
    expect((await refused('Trust Us')).stderr).toBe(
      'constats: unusable --id: "Trust Us"\n  expected lower-case letters, digits and single hyphens, e.g. "opening-hours"\n',
    );
  });

  it('reads the sheet that is named', async () => {
    const study = templateWith({});
    const folder = folderWith({});
    laySpreadsheets(folder, { 'enquete.xlsx': await twoHeaderRows() });
    const add = (sheet: string) =>
      constats('add', join(folder, 'enquete.xlsx'), study, '--sheet', sheet);
    expect((await add('Confiance')).stdout).toContain('sheet "Confiance", A1:E4: 8 rows');
    expect((await add('Autre')).stderr).toBe(
      'constats: unknown sheet: "Autre"\n  expected one of "Confiance", "Notes"\n',
    );
  });

  it('makes a finding of the table that is named, or of each', async () => {
    const study = templateWith({});
    const folder = folderWith({
      'both.csv': `Would come,%\nYes,62\nNo,38\n,\n,\nAge,n\n18-24,42\n25-34,50\n35+,84\n`,
    });
    const add = (...words: string[]) => constats('add', join(folder, 'both.csv'), study, ...words);
    expect((await add()).stdout).toContain(
      'Which table of the sheet is the finding? Taken: A1:B3, 2 rows\n',
    );
    expect((await add('--table', '2')).stdout).toContain('A6:B9: 3 rows');
    expect((await add('--table', '3')).stderr).toBe(
      'constats: unknown table: "3"\n  the sheet has 2: expected 1 to 2, or all\n',
    );
    const lone = join(folderWith({ 'one.csv': countsCrossed }), 'one.csv');
    expect((await constats('add', lone, study, '--table', 'x')).stderr).toBe(
      'constats: unknown table: "x"\n  the sheet has 1: expected 1, or all\n',
    );
    expect((await add('--table', 'all', '--yes')).code).toBe(0);
    expect(Object.keys(JSON.parse(read(study, 'locales/en/findings.json')))).toEqual([
      'respondents',
      'trust',
      'both',
      'both-2',
    ]);
    edit(study);
    expect((await constats('check', study)).stderr).toBe('');
  });

  it.each([
    ['no file', [], 'no file named: "add"'],
    ['a file that is not there', ['nowhere.xlsx'], 'file not found: "nowhere.xlsx"'],
    ['a folder', ['.'], 'folder where a spreadsheet should be: "."'],
    ['two studies', ['a.csv', 'b', 'c'], 'more than one study folder: "c"'],
  ])('refuses %s', async (_, words, told) => {
    const { code, stderr } = await constats('add', ...words);
    expect(code).toBe(1);
    expect(stderr).toContain(`constats: ${told}`);
  });

  it.each([
    ['an empty file', 'x.csv', ''],
    ['a PDF', 'x.pdf', '%PDF-1.7\n'],
    ['a document', 'x.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 Word'],
    ['a picture', 'x.png', '\u0089PNG\r\n\u001a\n'],
    ['words alone', 'x.csv', 'a,b\nc,d\n'],
    ['a row for each person', 'x.csv', persons()],
  ])('refuses %s, and shows no line of it', async (_, name, text) => {
    const study = templateWith({});
    const folder = folderWith({});
    laySpreadsheets(folder, { [name]: Buffer.from(text, 'latin1') });
    const before = filesOf(study);
    const { code, stdout, stderr } = await constats('add', join(folder, name), study, '--yes');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/1 problem; nothing was written\n$/);
    expect(filesOf(study)).toEqual(before);
  });

  it('says what is wrong in the files that it would add to', async () => {
    const study = templateWith({ 'locales/fr/terms.json': '{ "a": "b", }' });
    const folder = folderWith({ 'x.csv': countsCrossed });
    const { code, stderr } = await constats('add', join(folder, 'x.csv'), study, '--yes');
    expect(code).toBe(1);
    expect(stderr).toContain('locales/fr/terms.json:1:11: comma after the last entry');
    expect(existsSync(join(study, 'data/x.csv'))).toBe(false);
  });
});

function persons(): string {
  const rows = Array.from(
    { length: 60 },
    (_, index) => `${index + 1},${20 + (index % 40)},${index % 3 ? 'yes' : 'no'}`,
  );
  return ['id,age,answer', ...rows, ''].join('\n');
}
