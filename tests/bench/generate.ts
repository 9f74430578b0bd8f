import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyAt } from './copies.ts';
import { writeWords } from './generated-words.ts';
import { model, read } from './model-study.ts';
import { varied } from './varied-table.ts';

/** The languages of a generated study, in the order they join: each speaks as the model does in English or French. */
const tags = ['en', 'fr', 'en-GB', 'fr-CA', 'en-IE', 'fr-BE'] as const;

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
