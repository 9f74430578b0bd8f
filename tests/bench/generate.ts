import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../command-line.ts';

/** A made-up study with one finding of each kind that studies have. */
const model = join(project, 'tests/bench/study');

/** The languages of a generated study, in the order they join: each speaks as the model does in English or French. */
const tags = ['en', 'fr', 'en-GB', 'fr-CA', 'en-IE', 'fr-BE'] as const;

/** The findings of the model, but for that which counts all who answered. */
const kinds = readdirSync(join(model, 'data'))
  .filter((file) => file.endsWith('.yaml') && !/^(study|respondents)\./.test(file))
  .map((file) => file.slice(0, -'.yaml'.length))
  .toSorted((a, b) => positionOf(a) - positionOf(b));

/** Places that tell findings of one kind apart: 100 of them. */
const places = ['Bel', 'Car', 'Dor', 'Esk', 'Fal', 'Gar', 'Hol', 'Kes', 'Lan', 'Mor'].flatMap(
  (first) =>
    ['mont', 'ville', 'by', 'ford', 'port', 'stadt', 'wick', 'burg', 'court', 'field'].map(
      (last) => first + last,
    ),
);

/** A finding: which of the model, and where it was asked; the first of each kind stands as in the model. */
interface Copy {
  id: string;
  kind: string;
  place: string | undefined;
}

type Texts = Record<string, unknown>;

/**
 * Writes a made-up study of so many findings, in up to six languages; gives the ids of all but the first. Each place has
 * its own respondents, unless all findings are of the same people.
 */
export function generateStudy(
  folder: string,
  findings: number,
  { languages = 2, samePeople = false } = {},
): string[] {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['data', 'public']) mkdirSync(join(folder, part), { recursive: true });
  const used = tags.slice(0, languages);
  const copies = Array.from({ length: findings - 1 }, (_, index) => copyAt(index));
  const settings = read('data/study.yaml').replace(
    /^languages: .*$/m,
    `languages: [${used.join(', ')}]`,
  );
  writeFileSync(join(folder, 'data/study.yaml'), settings);
  for (const file of ['data/respondents.csv', 'data/respondents.yaml'])
    cpSync(join(model, file), join(folder, file));
  for (const [index, { id, kind, place }] of copies.entries()) {
    const yaml = read(`data/${kind}.yaml`).replace(/^position: .*$/m, `position: ${index + 2}`);
    const people = samePeople ? '' : `population: ${place?.toLowerCase() ?? 'everywhere'}\n`;
    writeFileSync(join(folder, `data/${id}.yaml`), yaml + people);
    writeFileSync(join(folder, `data/${id}.csv`), varied(read(`data/${kind}.csv`), index));
  }
  for (const tag of used) writeWords(join(folder, 'locales', tag), tag.slice(0, 2), copies);
  return copies.map(({ id }) => id);
}

/** Writes another number into one cell of a finding of the kind "content", and gives it; `times` counts such changes, up to 50. */
export function changeCell(folder: string, id: string, times: number): number {
  const file = join(folder, `data/${id}.csv`);
  const number = 40 + times;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^PT,\d+/m, `PT,${number}`));
  return number;
}

/** Adds a finding to a generated study whose table is there: its settings, and the values of columns that need words. */
export function addFinding(
  folder: string,
  id: string,
  { settings, terms }: { settings: string; terms: Record<string, readonly string[]> },
): void {
  writeFileSync(join(folder, `data/${id}.yaml`), settings);
  const words = Object.entries(terms).map(([column, values]) => [
    column,
    { label: column, values: Object.fromEntries(values.map((value) => [value, letters(value)])) },
  ]);
  const headline = { title: id, headline_one: `{{n}} ${id}`, headline_other: `{{n}} ${id}` };
  for (const tag of ['en', 'fr'])
    for (const [file, more] of [
      ['terms.json', Object.fromEntries(words)],
      ['findings.json', { [id]: headline }],
    ] as const) {
      const path = join(folder, 'locales', tag, file);
      const texts = JSON.parse(readFileSync(path, 'utf8')) as Texts;
      writeFileSync(path, JSON.stringify({ ...texts, ...more }));
    }
}

/** A name without digits, which stand for numbers in texts: "x12" is "xab". */
function letters(name: string): string {
  return name.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}

function read(file: string): string {
  return readFileSync(join(model, file), 'utf8');
}

function positionOf(kind: string): number {
  return Number(/^position: (\d+)$/m.exec(read(`data/${kind}.yaml`))?.[1]);
}

function copyAt(index: number): Copy {
  const kind = kinds[index % kinds.length] ?? '';
  const round = Math.floor(index / kinds.length);
  const place = round === 0 ? undefined : places[round - 1];
  return { id: place === undefined ? kind : `${kind}-${place.toLowerCase()}`, kind, place };
}

/**
 * The table with other numbers: what one of two neighbouring rows of a group gains, the other loses, and the next group
 * the other way round, so that all sums stay. Small numbers, symbols and totals stay as they are.
 */
function varied(csv: string, index: number): string {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const rows = lines.map((line) => line.split(','));
  const measure = head.split(',').findIndex((name) => name === 'percent' || name === 'n');
  const inGroups = new Set(rows.map(([group]) => group)).size < rows.length;
  let sign = 1;
  for (let at = 0; at + 1 < rows.length; at += 1) {
    const [one = [], other = []] = [rows[at], rows[at + 1]];
    const numbers = [one, other].map((row) => Number(row[measure]));
    const fit =
      numbers.every((number) => number > 10) && !one.includes('all') && !other.includes('all');
    if (!fit || (inGroups && one[0] !== other[0])) continue;
    const step = sign * (index % 7);
    one[measure] = String((numbers[0] ?? 0) + step);
    other[measure] = String((numbers[1] ?? 0) - step);
    sign = -sign;
    at += 1;
  }
  return `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`;
}

function writeWords(folder: string, language: string, copies: readonly Copy[]): void {
  cpSync(join(model, 'locales', language), folder, { recursive: true });
  const texts = JSON.parse(read(`locales/${language}/findings.json`)) as Record<string, Texts>;
  const words = {
    respondents: texts['respondents'],
    ...Object.fromEntries(
      copies.map(({ id, kind, place }) => [id, placed(texts[kind], place, language)]),
    ),
  };
  const terms = JSON.parse(read(`locales/${language}/terms.json`)) as Texts;
  const columns = new Set(
    ['respondents', ...copies.map(({ kind }) => kind)].flatMap((kind) =>
      (read(`data/${kind}.csv`).split('\n', 1)[0] ?? '').split(','),
    ),
  );
  const used = Object.entries(terms).filter(([column]) => columns.has(column));
  const write = (file: string, texts: unknown) =>
    writeFileSync(join(folder, file), `${JSON.stringify(texts, null, 2)}\n`);
  write('findings.json', words);
  write('terms.json', Object.fromEntries(used));
  writeFileSync(join(folder, 'pages/home.md'), home(language, copies));
}

/** The texts of a finding, and where it was asked. */
function placed(texts: Texts = {}, place: string | undefined, language: string): Texts {
  if (place === undefined) return texts;
  const where = language === 'fr' ? `à ${place}` : `in ${place}`;
  const named = ([name, text]: [string, unknown]) =>
    [name, /^(title|headline)/.test(name) ? `${String(text)}, ${where}` : text] as const;
  return Object.fromEntries(Object.entries(texts).map(named));
}

/** The home page of the model, without the findings that are not there and the sections that have none left. */
function home(language: string, copies: readonly Copy[]): string {
  const there = new Set(['respondents', ...copies.map(({ id }) => id)]);
  const shown = (paragraph: string) => /^\{\{([a-z]+)\}\}$/.exec(paragraph.trim())?.[1];
  const sections = read(`locales/${language}/pages/home.md`).split(/^(?=## )/m);
  return sections
    .map((section) => section.split(/\n\n/))
    .filter(
      (section) =>
        section.every((one) => shown(one) === undefined) ||
        section.some((one) => there.has(shown(one) ?? '')),
    )
    .map((section) => section.filter((one) => there.has(shown(one) ?? 'respondents')).join('\n\n'))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n');
}
