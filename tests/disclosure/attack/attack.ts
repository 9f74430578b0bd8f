import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '#errors.ts';
import { type Outcome, publish } from './published.ts';
import { hasNothingSmall, type RandomStudy, randomStudy } from './random-study.ts';
import { type Disclosure, disclosures, isHopeless } from './reader.ts';
import { writeStudy } from './study-files.ts';

/** What an attack on many studies found. */
export interface Findings {
  /** Studies that are published, and of these those that hide anything. */
  published: number;
  hiding: number;
  refused: number;
  /** What a reader works out, by the seed of its study. */
  derivable: (Disclosure & { seed: number })[];
  /** Numbers that other files have and the CSV has not, by the seed of their study. */
  elsewhere: { seed: number; number: string }[];
  /** Studies that end in anything but a site or a list of problems. */
  crashes: { seed: number; trace: string }[];
  /** Studies that are refused although nothing in them falls under the rule, or for few people who could all be hidden. */
  falseAlarms: { seed: number; problems: string[] }[];
}

/** Makes studies up, has each published, and reads what is published as an attacker would. */
export async function attackStudies(seeds: readonly number[]): Promise<Findings> {
  const found: Findings = {
    published: 0,
    hiding: 0,
    refused: 0,
    derivable: [],
    elsewhere: [],
    crashes: [],
    falseAlarms: [],
  };
  const folder = mkdtempSync(join(tmpdir(), 'constats-attack-'));
  for (const seed of seeds) {
    const study = randomStudy(seed);
    const outcome = await publishQuotable(folder, study);
    if (outcome.kind === 'crashed') found.crashes.push({ seed, trace: outcome.trace });
    else if (outcome.kind === 'published') {
      found.published += 1;
      const cells = [...outcome.tables.values()].flat().flatMap((row) => Object.values(row));
      found.hiding += Number(cells.includes('[c]'));
      found.elsewhere.push(...outcome.elsewhere.map((number) => ({ seed, number })));
      found.derivable.push(
        ...disclosures(study, outcome.tables).map((each) => ({ seed, ...each })),
      );
    } else {
      found.refused += 1;
      if (hasNothingSmall(study) || (isRefusedForFew(outcome.problems) && !isHopeless(study)))
        found.falseAlarms.push({
          seed,
          problems: outcome.problems.map(({ what, value }) => `${what}: ${value}`),
        });
    }
  }
  rmSync(folder, { recursive: true });
  return found;
}

/** Whether a study is refused because no choice of cells to hide makes it safe, and for nothing else. */
function isRefusedForFew(problems: readonly Problem[]): boolean {
  return problems.every(({ what }) => /cannot be hidden$|that no number fits$/.test(what));
}

/** Has each finding quote another row, where the one that it quotes must be hidden. */
async function publishQuotable(folder: string, study: RandomStudy): Promise<Outcome> {
  const headlines = study.tables.map(() => 0);
  for (;;) {
    writeStudy(folder, study, headlines);
    const outcome = await publish(folder);
    if (outcome.kind !== 'refused') return outcome;
    const quoting = study.tables.map(({ id }) =>
      outcome.problems.some(
        ({ what, file }) =>
          what.startsWith('headline that quotes') && file.startsWith(`data/${id}.`),
      ),
    );
    for (const [i, isQuoting] of quoting.entries())
      if (isQuoting) headlines[i] = (headlines[i] ?? 0) + 1;
    const isOver = study.tables.some(({ rows }, i) => (headlines[i] ?? 0) >= rows.length);
    if (isOver || !quoting.includes(true)) return outcome;
  }
}
