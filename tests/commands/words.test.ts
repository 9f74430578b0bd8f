import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { constats } from '../command-line.ts';
import { bytesOf } from '../folder-bytes.ts';
import { templateWith } from '../study-folder.ts';

const saved = (name: string) =>
  new URL(`../translation-sheets/saved/${name}`, import.meta.url).pathname;
const read = (study: string, file: string) => readFileSync(join(study, file), 'utf8');

type Row = Record<string, string>;

/** The study with a sheet of it, in which some translations are changed, as a spreadsheet saves it. */
async function translated(
  tag: string,
  change: (row: Row) => string | undefined,
  files: Record<string, string | undefined> = {},
) {
  const study = templateWith(files);
  const out = join(study, 'sheets');
  expect((await constats('words', 'export', study, '--lang', tag, '--out', out)).code).toBe(0);
  const sheet = join(out, `words-${tag}.csv`);
  const { data, meta } = Papa.parse<Row>(read(out, `words-${tag}.csv`).slice(1), { header: true });
  const column = `translation (${tag})`;
  const rows = data
    .filter((row) => row['key'])
    .map((row) => ({ ...row, [column]: change(row) ?? row[column] ?? '' }));
  const save = (text: string | Uint8Array) => writeFileSync(sheet, text);
  const unparse = (form: Papa.UnparseConfig = {}, all: Row[] = rows, fields = meta.fields ?? []) =>
    Papa.unparse({ fields, data: all.map((row) => fields.map((name) => row[name] ?? '')) }, form);
  save(unparse());
  return { study, sheet, rows, fields: meta.fields ?? [], save, unparse };
}

const only =
  (key: string, text: string) =>
  (row: Row): string | undefined =>
    row['key'] === key ? text : undefined;

describe('constats words export', () => {
  it('writes a workbook and a CSV for each language that the study is translated into', async () => {
    const study = templateWith({});
    const out = join(study, 'sheets');
    const { code, stdout } = await constats('words', 'export', study, '--out', out);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'sheets/words-fr.xlsx and .csv: 24 texts, 0 missing, 0 out of date, 0 the same as the source\n',
    );
    expect(read(out, 'words-fr.csv')).toContain(
      "findings.json,trust.headline,headline of the finding trust,62% would turn to a service,{{percent}} would turn to a service,{{percent}} s'adresseraient à un service,{{percent}} s'adresseraient à un service,fine,keep as it is: {{percent}} = 62%\r\n",
    );
  });

  it('does not write over the work of a translator', async () => {
    const { study, sheet } = await translated('fr', only('trust.title', 'Se fier'));
    const out = join(study, 'sheets');
    const again = await constats('words', 'export', study, '--out', out);
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(
      /^constats: sheet that is there already, and may hold translations: ".*words-fr\.csv"\n {2}import it first, name another folder with --out, or add --yes to write over it\n$/,
    );
    expect(readFileSync(sheet, 'utf8')).toContain('Se fier');
    expect((await constats('words', 'export', study, '--out', out, '--yes')).code).toBe(0);
  });

  it.each([
    [['--lang', 'en'], 'source language of the study: "en"\n  name the language to translate into'],
    [['--lang', 'pt-br'], 'language tag that browsers do not know: "pt-br"\n  write --lang pt-BR'],
    [
      ['--lang', 'español'],
      'unknown language: "español"\n  expected its code (BCP 47), e.g. "es", "ar" or "pt-BR"',
    ],
    [
      ['--text', 'x'],
      'option that words export does not have: "--text"\n  npx constats words export --help tells what it takes',
    ],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await constats('words', 'export', templateWith({}), ...words);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `constats: ${message}\n` });
  });

  it.each([
    [
      ['words'],
      'command that needs one more word: "words"\n  expected one of "words export", "words import"',
    ],
    [['words', 'exprot'], 'unknown command: "words exprot"\n  did you mean "words export"?'],
    [
      ['words', 'import'],
      'no file named: "words import"\n  npx constats words import --help tells what it takes',
    ],
    [
      ['words', 'import', 'nowhere.csv'],
      'file not found: "nowhere.csv"\n  name the spreadsheet as it is called, with its folder',
    ],
  ])('says of %j what is meant', async (words, message) => {
    const { code, stderr } = await constats(...words);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `constats: ${message}\n` });
  });

  it('has help for both', async () => {
    const { stdout } = await constats('words', '--help');
    expect(stdout).toContain('usage: constats words export [study] [options]');
    expect(stdout).toContain('usage: constats words import <sheet> [study] [options]');
    expect((await constats('help', 'words', 'import')).stdout).toContain('words import <sheet>');
  });
});

describe('constats words import', () => {
  it('changes no byte where nobody changed anything', async () => {
    const { study, sheet } = await translated('fr', () => undefined);
    const before = bytesOf(join(study, 'locales'));
    for (const file of [sheet, sheet.replace('.csv', '.xlsx')]) {
      const { code, stdout } = await constats('words', 'import', file, study, '--yes');
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringMatching(/words-fr\.(?:csv|xlsx): nothing to take over\n$/),
      });
    }
    expect(bytesOf(join(study, 'locales'))).toEqual(before);
  });

  it('shows what changes, and writes it with --yes', async () => {
    const { study, sheet } = await translated('fr', only('trust.title', 'Se fier'));
    const asked = await constats('words', 'import', sheet, study);
    expect(asked).toEqual({
      code: 1,
      stdout: `locales/fr/findings.json trust.title: "Confiance" → "Se fier"
1 text in 1 file
`,
      stderr:
        'no terminal to ask on\n  add --yes to write what is shown above\nnothing was written\n',
    });
    const { code, stdout } = await constats('words', 'import', sheet, study, '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('1 translation taken over\n');
    expect(read(study, 'locales/fr/findings.json')).toContain('    "title": "Se fier",\n');
    expect((await constats('check', study)).code).toBe(0);
  });

  it('shows of long texts what differs, and leaves out the rest', async () => {
    const { study, sheet } = await translated('fr', (row) =>
      row['key'] === 'trust.summary'
        ? `${'Beaucoup de mots se suivent ici, '.repeat(5)}avec {{friends.percent}}.`
        : row['key'] === '8'
          ? '- Un\n- Deux'
          : undefined,
    );
    const { stdout } = await constats('words', 'import', sheet, study);
    expect(stdout).toMatch(
      /^locales\/fr\/findings\.json trust\.summary: ".+" → "Beaucoup de mots se suivent ici, Beaucoup de mots … de mots se suivent ici, avec \{\{friends\.percent\}\}\."\nlocales\/fr\/pages\/home\.md paragraph 8: ".+" → "- Un - Deux"\n2 texts in 2 files\n$/,
    );
  });

  it.each(['libreoffice.xlsx', 'libreoffice.ods', 'libreoffice-windows-1252.csv'])(
    'reads %s as LibreOffice saved it',
    async (name) => {
      const study = templateWith({});
      const sheet = join(study, name);
      copyFileSync(saved(name), sheet);
      const { code, stdout } = await constats('words', 'import', sheet, study, '--yes');
      expect(code).toBe(0);
      expect(stdout).toContain('3 translations taken over\n');
      expect(read(study, 'locales/fr/findings.json')).toContain('"title": "À qui l’on se confie"');
      expect(read(study, 'locales/fr/terms.json')).toContain('"friends": "=un·e ami·e"');
      expect(read(study, 'locales/fr/pages/home.md')).toContain(
        '## Ce qui en découle\n\n- **Dire ce que cela veut dire.**\n- **Dire quoi faire.** « Ici »\n\n## Nous écrire',
      );
    },
  );

  it('reads a workbook with rows and columns that are hidden', async () => {
    const study = templateWith({});
    const parts = unzipSync(readFileSync(saved('libreoffice.xlsx')));
    const name = 'xl/worksheets/sheet1.xml';
    const hidden = strFromU8(parts[name] ?? new Uint8Array())
      .replaceAll('<row ', '<row hidden="1" ')
      .replaceAll('<col ', '<col hidden="1" ')
      .replaceAll(/ hidden="(?:false|true)"/g, '');
    const sheet = join(study, 'hidden.xlsx');
    writeFileSync(sheet, zipSync({ ...parts, [name]: strToU8(hidden) }));
    const { code, stdout } = await constats('words', 'import', sheet, study, '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('3 translations taken over\n');
  });

  it('reads what Excel and Google make of it: other order, further columns, a title above, no rows but some', async () => {
    const { study, rows, fields, save, unparse } = await translated('fr', (row) =>
      row['key'] === 'trust.title' ? 'Se fier' : row['key'] === '8' ? '- Un\n- Deux' : undefined,
    );
    const sorted = rows.toReversed().filter(({ key }) => !key?.startsWith('population'));
    const text = unparse({ delimiter: ';', newline: '\r\n' }, sorted, [
      'rating',
      ...fields.toReversed(),
    ]);
    save(`Traduction;;;\r\n;;;\r\n${text.replaceAll('- Un\n- Deux', '- Un\r\n- Deux')}`);
    const { code, stderr } = await constats(
      'words',
      'import',
      join(study, 'sheets/words-fr.csv'),
      study,
      '--yes',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(read(study, 'locales/fr/findings.json')).toContain('"title": "Se fier"');
    expect(read(study, 'locales/fr/pages/home.md')).toContain('\n\n- Un\n- Deux\n\n');
  });

  it.each<[string, (text: string) => string | Uint8Array]>([
    ['a line that names the separator', (text) => `sep=;\r\n${text}`],
    [
      'text of Excel, in UTF-16 with tabs',
      (text) => Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le'),
    ],
    ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
    ['old Macintosh line ends', (text) => text.replaceAll('\r\n', '\r')],
  ])('reads a CSV with %s', async (_, encode) => {
    const { study, sheet, rows, fields, save, unparse } = await translated(
      'fr',
      only('trust.title', 'Se fier à'),
    );
    const few = rows.filter(({ key }) => key?.startsWith('trust.'));
    const short = fields.filter(
      (name) => !['note', 'state', 'where readers see it'].includes(name),
    );
    save(encode(unparse({ delimiter: ';', newline: '\r\n' }, few, short)));
    const { code, stdout } = await constats('words', 'import', sheet, study, '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('1 translation taken over\n');
    expect(read(study, 'locales/fr/findings.json')).toContain('"title": "Se fier à"');
  });

  it('leaves a translation that somebody else changed since, unless the translator did too', async () => {
    const { study, sheet } = await translated('fr', only('trust.title', 'Se fier'));
    const file = join(study, 'locales/fr/findings.json');
    writeFileSync(
      file,
      read(study, 'locales/fr/findings.json')
        .replace('Confiance', 'Confier')
        .replace('Davantage se', 'Plus se'),
    );
    const { stdout } = await constats('words', 'import', sheet, study, '--yes');
    expect(stdout).toContain(
      'note: words-fr.csv:8:7: translation that somebody has changed since the export: "Confier"\n  it is replaced by that of the sheet\n',
    );
    expect(read(study, 'locales/fr/findings.json')).toContain('"title": "Se fier"');
    expect(read(study, 'locales/fr/findings.json')).toContain('Plus se tourneraient');
  });

  it('adds a whole language: its words, its sources, and its place in the settings', async () => {
    const { study, sheet } = await translated('de', (row) =>
      (row['source (en)'] ?? '').replace(/^'/, '').replace(/^(#+ |- |)/, '$1de '),
    );
    const { code, stdout, stderr } = await constats('words', 'import', sheet, study, '--yes');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('data/study.yaml: the language "de" is added\n');
    expect(stdout).toContain('locales/de/findings.json: new, 6 texts\n');
    expect(stdout).not.toContain('sources.json');
    expect(read(study, 'locales/de/findings.json')).toBe(`{
  "respondents": {
    "title": "de Who answered",
    "headline_one": "de {{n}} person answered",
    "headline_other": "de {{n}} people answered"
  },
  "trust": {
    "title": "de Trust",
    "headline": "de {{percent}} would turn to a service",
    "summary": "de More would turn to a friend: {{friends.percent}}."
  }
}
`);
    expect(JSON.parse(read(study, 'locales/de/sources.json'))).toEqual(
      JSON.parse(read(study, 'locales/fr/sources.json')),
    );
    const { stdout: checked } = await constats('check', study);
    expect(checked).toMatch(/^2 findings in 3 languages, no problems\n/);
    expect(checked).not.toContain('without a stored source');
  });

  it('does not begin a language that is not whole', async () => {
    const { study, sheet } = await translated('de', only('trust.title', 'Vertrauen'));
    const before = bytesOf(study);
    const { code, stderr } = await constats('words', 'import', sheet, study, '--yes');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^words-de\.csv:2:7: language of which \d{3} texts are not translated yet: "de"\n {2}it is taken over once it is whole; translate "title", "description", /,
    );
    expect(bytesOf(study)).toEqual(before);
  });

  it('says how a language begins without the words of every page', async () => {
    const { study, sheet } = await translated('de', (row) =>
      row['file'] === 'ui.json'
        ? undefined
        : (row['source (en)'] ?? '').replace(/^'/, '').replace(/^(#+ |- |)/, '$1de '),
    );
    const { stderr } = await constats('words', 'import', sheet, study, '--yes');
    expect(stderr).toContain(
      '\n  or begin with the words of another language: add "de" to languages in data/study.yaml, and below them:\n    fallback: { "de": en }\n',
    );
    const settings = join(study, 'data/study.yaml');
    const text = readFileSync(settings, 'utf8');
    writeFileSync(settings, text.replace('[en, fr]', '[en, fr, de]\nfallback: { de: en }'));
    const { code, stdout } = await constats('words', 'import', sheet, study, '--yes');
    expect(code).toBe(0);
    expect(stdout).toMatch(/translations taken over; \d{3} texts missing still\n$/);
    expect((await constats('check', study)).code).toBe(0);
  });

  it('tells everything that is wrong at its row, and writes nothing', async () => {
    const texts: Record<string, string> = {
      'trust.headline': 'Beaucoup iraient',
      'trust.title': '#NAME?',
      'trust.summary': 'Plus de 70 : {{friends.percent}} {{friend.percent}}',
      'trust.label': 'S?adresser',
      'respondents.headline_one': 'Une personne',
      description: 'Inventé dans {{study.countries}} pays, en 2024',
    };
    const { study, sheet, rows, save, unparse } = await translated(
      'fr',
      (row) => texts[row['key'] ?? ''],
    );
    const stray = { ...rows[0], key: 'titel', 'translation (fr)': 'Titre' };
    const twice = { ...rows[0], 'translation (fr)': 'Autre' };
    save(unparse({}, [...rows, stray, twice]));
    const before = bytesOf(join(study, 'locales'));
    const { code, stderr } = await constats('words', 'import', sheet, study, '--yes');
    expect(code).toBe(1);
    expect(stderr).toBe(`words-fr.csv:3:7: number typed in a text: "2024"
  no table holds it; where it is a name and not a result, write {{'2024'}}
words-fr.csv:8:7: error of the spreadsheet where a translation should be: "#NAME?"
  write the translation anew; where it begins with "=", write an apostrophe before it
words-fr.csv:9:7: placeholder of the source that is missing: "{{percent}}"
  put it where your language needs it; the source: "{{percent}} would turn to a service"
words-fr.csv:10:7: placeholder that the source does not have: "{{friend.percent}}"
  write it as the source does: "{{friends.percent}}"
words-fr.csv:13:7: letters that are lost: "S?adresser"
  the sheet was saved in an encoding that does not have them: save it as a workbook (.xlsx), or as "CSV UTF-8"
words-fr.csv:26:7: text that the study does not have: "study.json titel"
  did you mean "title"? expected one of "title", "description", "source"; or take the row out of the sheet
words-fr.csv:27:7: row that stands twice, also in row 2, and differs: "study.json title"
  keep the right one, and take the other out of the sheet

7 problems; nothing was written
`);
    expect(bytesOf(join(study, 'locales'))).toEqual(before);
  });

  it('keeps a translation of a source that has changed since, and tells', async () => {
    const { study, sheet } = await translated('fr', only('trust.title', 'Se fier'));
    const source = join(study, 'locales/en/findings.json');
    writeFileSync(
      source,
      read(study, 'locales/en/findings.json').replace('"Trust"', '"Whom people trust"'),
    );
    const { code, stdout } = await constats('words', 'import', sheet, study, '--yes');
    expect(code).toBe(0);
    expect(stdout)
      .toContain(`note: words-fr.csv:8:7: source that has changed since the export: "trust.title"
  was: "Trust"
  now: "Whom people trust"
  the translation is taken over, and told to be out of date
`);
    expect(read(study, 'locales/fr/findings.json')).toContain('"title": "Se fier"');
    expect((await constats('check', study)).stderr).toContain(
      'locales/fr/findings.json:8:14: translation of a text that has changed: "trust.title"\n  was: "Trust"\n  now: "Whom people trust"',
    );
  });

  it('records what was translated as up to date', async () => {
    const study = templateWith({});
    const source = join(study, 'locales/en/pages/home.md');
    writeFileSync(
      source,
      read(study, 'locales/en/pages/home.md').replace(
        'Friends come before services',
        'Friends come first',
      ),
    );
    const out = join(study, 'sheets');
    await constats('words', 'export', study, '--out', out);
    const sheet = join(out, 'words-fr.csv');
    expect(readFileSync(sheet, 'utf8')).toContain(
      'outdated,"the source was: ## Friends come before services',
    );
    const text = readFileSync(sheet, 'utf8');
    const old = '## Les proches passent avant les services,outdated';
    expect(text).toContain(old);
    writeFileSync(sheet, text.replace(old, '## Les proches d’abord,outdated'));
    expect((await constats('check', study)).code).toBe(1);
    expect((await constats('words', 'import', sheet, study, '--yes')).code).toBe(0);
    expect((await constats('check', study)).code).toBe(0);
    expect(read(study, 'locales/fr/sources.json')).toContain('"## Friends come first",');
  });

  it('finds paragraphs again where the page has others now', async () => {
    const { study, sheet } = await translated('fr', only('9', '## Écrivez-nous'));
    const page = read(study, 'locales/en/pages/home.md');
    writeFileSync(
      join(study, 'locales/en/pages/home.md'),
      page.replace('## Friends', 'A new paragraph.\n\n## Friends'),
    );
    const { code } = await constats('words', 'import', sheet, study, '--yes');
    expect(code).toBe(0);
    expect(read(study, 'locales/fr/pages/home.md')).toContain(
      '## Écrivez-nous\n\n[{{study.contact}}]',
    );
    expect((await constats('check', study)).stderr).toContain('new: "A new paragraph."');
  });

  it('keeps how a file is written', async () => {
    const { study, sheet } = await translated('fr', only('title', '=SUM(é)'), {
      'locales/fr/study.json':
        '{\r\n\t"source" : "Chiffres invent\\u00e9s",\r\n\t"description": "Dans {{study.countries}} pays",   "title": "x"}',
    });
    expect((await constats('words', 'import', sheet, study, '--yes')).code).toBe(0);
    expect(read(study, 'locales/fr/study.json')).toBe(
      '{\r\n\t"source" : "Chiffres invent\\u00e9s",\r\n\t"description": "Dans {{study.countries}} pays",   "title": "=SUM(é)"}',
    );
  });

  it.each([
    [
      'a,b\n1,2\n',
      'sheet.csv:1:1: sheet that constats did not export, or without its headings: "file, key, source, translation"',
    ],
    [
      'file,key,source (fr),translation (en)\n',
      'sheet.csv:1:1: sheet made from another source language: "fr"',
    ],
  ])('refuses %j', async (text, message) => {
    const study = templateWith({ 'sheet.csv': text });
    const { code, stderr } = await constats('words', 'import', join(study, 'sheet.csv'), study);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});
