import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPatterns } from '#commands/kept-patterns.ts';
import { createMemory, type Remember } from '#remember.ts';
import { openStudy } from '#study/study.ts';
import { generateStudy } from '../bench/generate.ts';
import { project } from '../command-line.ts';
import { studyWithSmallCell } from '../suppressed-study.ts';

let folder: string;
let study: string;
let store: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'constats-patterns-'));
  study = join(folder, 'study');
  store = join(study, '.constats/store');
  // Three of its tables hide cells, each of other people.
  generateStudy(study, 20);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** All that a study says, what it hides, and how many patterns were chosen for that. */
function opened(from: string, remember: Remember) {
  let chosen = 0;
  const counted: Remember = (of, make) =>
    remember(of, () => {
      chosen += 1;
      return make();
    });
  const { findings, suppressed, notes } = openStudy(from, { remember: counted });
  return { said: JSON.stringify({ findings, suppressed, notes }), chosen };
}

/** What a study says that is opened without any memory. */
function openedAnew(from: string): string {
  const { findings, suppressed, notes } = openStudy(from);
  return JSON.stringify({ findings, suppressed, notes });
}

describe('remembered patterns', () => {
  it.each([
    ['suppressed', () => `${project}tests/studies/suppressed`],
    ['waves', () => `${project}tests/studies/waves`],
    ['a two-way table', () => studyWithSmallCell('suppress')],
  ])('hide the same cells: %s', (_, from) => {
    const [{ remember, endRound }, place] = [createMemory(), from()];
    const first = opened(place, remember);
    endRound();
    expect(opened(place, remember)).toEqual({ said: first.said, chosen: 0 });
    expect(first.said).toBe(openedAnew(place));
  });

  it('are chosen anew where a number has changed, and only there', () => {
    const { remember, endRound } = createMemory();
    expect(opened(study, remember).chosen).toBe(3);
    endRound();
    const file = join(study, 'data/visits-belmont.csv');
    const table = readFileSync(file, 'utf8')
      .replace('west,yes,115\nwest,no,107', 'west,yes,116\nwest,no,106')
      .replace('all,yes,565\nall,no,345', 'all,yes,566\nall,no,344');
    writeFileSync(file, table);
    const changed = opened(study, remember);
    expect(changed).toEqual({ said: openedAnew(study), chosen: 1 });
  });

  it('are kept beside what was built, and not trusted when damaged', () => {
    const round = () => {
      const { remember, keepIn } = readPatterns(study);
      const { said, chosen } = opened(study, remember);
      keepIn(store);
      return { said, chosen };
    };
    const said = openedAnew(study);
    expect(round()).toEqual({ said, chosen: 3 });
    expect(round()).toEqual({ said, chosen: 0 });
    const [file = ''] = readdirSync(store);
    const kept = readFileSync(join(store, file));
    writeFileSync(join(store, file), String(kept).replace('secondary', 'Secondary'));
    expect(round()).toEqual({ said, chosen: 3 });
    expect(readFileSync(join(store, file))).toEqual(kept);
    writeFileSync(join(store, file), '');
    expect(round()).toEqual({ said, chosen: 3 });
    expect(round()).toEqual({ said, chosen: 0 });
  });
});
