import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateFolder } from './study-folder.ts';

const corrections = {
  en: 'The share of services had been typed wrongly.',
  fr: 'La part des services avait été mal saisie.',
};

/** A copy of the template that was published on a day, and a finding of it corrected twice since. */
export function correctedStudy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constats-corrected-'));
  cpSync(templateFolder, folder, { recursive: true });
  append(join(folder, 'data/study.yaml'), 'published: 2025-09-04\n');
  append(
    join(folder, 'data/trust.yaml'),
    'corrections:\n  - { date: 2025-09-20, text: typing }\n  - { date: 2025-10-02, text: typing }\n',
  );
  for (const [tag, typing] of Object.entries(corrections)) {
    const file = join(folder, 'locales', tag, 'findings.json');
    const words = JSON.parse(readFileSync(file, 'utf8'));
    words.trust.corrections = { typing };
    writeFileSync(file, JSON.stringify(words));
  }
  return folder;
}

function append(file: string, text: string): void {
  writeFileSync(file, readFileSync(file, 'utf8') + text);
}
