import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../command-line.ts';

/** Writes a synthetic study of so many findings in two languages, made from the template. */
export function generateStudy(folder: string, findings: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(project, 'src/template'), folder, { recursive: true });
  mkdirSync(join(folder, 'public'), { recursive: true });
  const ids = Array.from({ length: findings - 2 }, (_, index) => `finding-${index + 1}`);
  for (const [index, id] of ids.entries()) {
    writeFileSync(
      join(folder, `data/${id}.csv`),
      `trust,percent\nservices,${index % 100}\nfriends,50\n`,
    );
    cpSync(join(folder, 'data/trust.yaml'), join(folder, `data/${id}.yaml`));
  }
  for (const tag of ['en', 'fr']) {
    const file = join(folder, `locales/${tag}/findings.json`);
    const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    for (const id of ids) words[id] = words['trust'];
    writeFileSync(file, JSON.stringify(words, null, 2));
  }
}
