import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readRecord } from '#record/read-record.ts';
import { type Built, buildStudy } from '../built.ts';
import { constats, constatsProcess, project } from '../command-line.ts';
import { correctedStudy } from '../corrected-study.ts';
import { bytesOf } from '../folder-bytes.ts';
import { writePublication } from '../on-record.ts';
import { folderWith } from '../study-folder.ts';
import { publishedBefore } from './published-before.ts';

let built: Built;
beforeAll(async () => {
  built = await buildStudy('tests/template');
}, 120_000);

/** A study that published once, and has something new to publish. */
function published(): string {
  const study = correctedStudy();
  writePublication(study, publishedBefore);
  return study;
}

const copyOf = (study: string) => {
  const copy = folderWith({});
  cpSync(study, copy, { recursive: true });
  return copy;
};

const words = (study: string) => ['publish', study, '--out', built.folder, '--yes'];

/** Publishes in a process of its own, which is killed at a call of the file system; or counts these. */
const publishing = (study: string, variables: Record<string, string>) =>
  constatsProcess(words(study), {
    NODE_OPTIONS: `--import ${project}tests/commands/killed-at.mjs`,
    ...variables,
  });

/** How often the command is killed, from the last call on: KILLS=200 takes some minutes, over all calls that it makes. */
const kills = Number(process.env['KILLS'] ?? 5);

it(
  'leaves the old record or the new one wherever it is killed, and the next publication is whole',
  async () => {
    const study = published();
    const before = readRecord(study);
    const whole = copyOf(study);
    const counted = join(folderWith({}), 'calls');
    expect((await publishing(whole, { KILLED_COUNT: counted })).code).toBe(0);
    const calls = Number(readFileSync(counted, 'utf8'));
    const after = readRecord(whole);
    expect(after.problems).toEqual([]);
    expect(after.record.releases).toHaveLength(2);
    const step = 'KILLS' in process.env ? calls / kills : 3;
    const left = { old: 0, new: 0 };
    for (let kill = 0; kill < kills; kill += 1) {
      const killed = copyOf(study);
      const at = calls - Math.floor(kill * step);
      const { code } = await publishing(killed, { KILLED_AT: String(at) });
      expect(code, `call ${at}`).not.toBe(0);
      const found = readRecord(killed);
      const which = found.record.releases.length === 2 ? 'new' : 'old';
      left[which] += 1;
      expect(found, `call ${at}`).toEqual(which === 'new' ? after : before);
      expect((await constats(...words(killed))).code).toBe(0);
      expect(recordBytes(killed), `call ${at}`).toEqual(recordBytes(whole));
    }
    expect(left.old, `${left.new} of ${kills} were killed behind the last file`).toBeGreaterThan(1);
    expect(left.new).toBeGreaterThan(0);
  },
  kills * 30_000,
);

const recordBytes = (study: string) => bytesOf(join(study, 'data/published'));
