import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEarlierRelease } from '#disclosure-control/earlier-release.ts';
import { formatProblem, InputError } from '#errors.ts';
import { outputs } from '#outputs/index.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { buildStudy } from '../built.ts';
import { constats } from '../command-line.ts';
import { folderWith, templateFolder } from '../study-folder.ts';
import { studyWithSmallCell, twoWayTable } from '../suppressed-study.ts';

/** The table with nothing small in it. */
const larger = twoWayTable
  .replace('north,unsure,3', 'north,unsure,5')
  .replace('north,all,53', 'north,all,55')
  .replace('all,unsure,24', 'all,unsure,26')
  .replace('all,all,179', 'all,all,181');

/** What a built site of a study holds for programs. */
function published(study: string, ids = ['respondents', 'trust', 'cities']): string {
  const site = openSite(study);
  const files = ids.map((id) => [
    `en/${id}.json`,
    String(outputs.json.render(findingView(site, 'en', id), site)),
  ]);
  return folderWith(Object.fromEntries(files));
}

/** What a study printed when its minimum was 1. */
function publishedWhole(): string {
  const study = studyWithSmallCell('refuse');
  const file = join(study, 'data/study.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('minimumCell: 5', 'minimumCell: 1'));
  return published(study);
}

/** What `check --previous` prints of a study. */
function checked(study: string, previous: string): string {
  try {
    return openSite(study, undefined, { previous }).study.notes.map(formatProblem).join('\n');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

describe('constats check --previous', () => {
  it('says that a folder is no site', async () => {
    const folder = folderWith({ 'en/other.json': '{}', 'en/damaged.json': '{' });
    expect(await constats('check', templateFolder, '--previous', folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: `constats: folder that holds no site of constats: "${folder}"\n  name the folder that an earlier build wrote, e.g. a copy of "dist"\n`,
    });
  });

  it('refuses a hidden cell that was printed earlier, at its row', async () => {
    const study = studyWithSmallCell('suppress');
    expect(await constats('check', study, '--previous', publishedWhole())).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'data/cities.csv:4:1: row that stands for few people and that the earlier release gives away: "north / unsure"\n  join it with another row: hiding it takes nothing back of what was published\n\n1 problem; nothing was written\n',
    });
  });
});

describe('a study beside its earlier site', () => {
  it('cannot be compared where that does not tell what adds up', () => {
    const finding = JSON.stringify({ id: 'trust', language: 'en', version: '12345678', rows: [] });
    const folder = folderWith({ 'en/trust.json': finding });
    expect(readEarlierRelease(folder)).toEqual({
      refused: 'finding of an earlier site that does not say what its numbers add up to',
      file: join(folder, 'en/trust.json'),
      mend: 'build that site again from its study of then, with this version of constats',
    });
  });

  it('is read with the decimals and the symbols of its numbers', () => {
    const counts = { table: 'trust.csv', baseStep: 1, weighted: false };
    const symbols = ['suppressed', 'unavailable', 'not-applicable', 'rounds-to-zero'];
    const finding = {
      ...{ id: 'trust', language: 'en', version: '12345678', counts },
      columns: [{ name: 'trust' }, { name: 'percent', decimals: 1 }],
      rows: [
        { values: { trust: 'friends' }, percent: 47 },
        ...symbols.map((reason) => ({
          values: { trust: reason },
          percent: { value: null, reason },
        })),
      ],
    };
    const earlier = readEarlierRelease(folderWith({ 'en/trust.json': JSON.stringify(finding) }));
    expect('findings' in earlier && earlier.findings[0]?.rows.map(({ cells }) => cells)).toEqual([
      { percent: { value: 47, decimals: 1 } },
      { percent: { symbol: 'suppressed' } },
      { percent: { symbol: 'unavailable' } },
      { percent: { symbol: 'not-applicable' } },
      { percent: { symbol: 'rounds-to-zero' } },
    ]);
  });

  it('says that nothing has changed', () => {
    const study = studyWithSmallCell('suppress');
    expect(checked(study, published(study))).toContain(
      'data/study.yaml:1:1: every finding as in the earlier release\n  the versions are the same: there was nothing to compare',
    );
  });

  it('says that a finding is gone', () => {
    const before = published(studyWithSmallCell('suppress'));
    expect(checked(templateFolder, before)).toBe(
      'data/study.yaml:1:1: finding of the earlier release that is gone: "cities"\n  readers keep its numbers: they were compared where its table is still in use',
    );
  });

  it('has something to compare where a finding is new', () => {
    const study = studyWithSmallCell('suppress');
    const told = checked(study, published(study, ['respondents', 'trust']));
    expect(told).not.toContain('every finding as in the earlier release');
    expect(told).not.toContain('gone');
  });

  it('is refused where that is of another study', () => {
    const before = published(studyWithSmallCell('suppress'), ['cities']);
    expect(checked(templateFolder, before)).toBe(
      'data/study.yaml:1:1: earlier site of another study: "cities"\n  name the site that an earlier build of this study wrote',
    );
  });

  it('is refused for what its source suppresses now and printed earlier', () => {
    const hidden = twoWayTable
      .replace('north,yes,20', 'north,yes,[c]')
      .replace('north,unsure,3', 'north,unsure,[c]')
      .replace('south,yes,25', 'south,yes,[c]')
      .replace('south,unsure,12', 'south,unsure,[c]');
    const told = checked(studyWithSmallCell('refuse', hidden), publishedWhole());
    expect(told.split('\n').slice(2, 4)).toEqual([
      'data/cities.csv:4:14: suppressed n that can be derived: "north / unsure"',
      '  the earlier release gives it away: join this row with another',
    ]);
  });

  it('is refused for a change that only a few people can have made', () => {
    // Three more people answered, all in the south, all yes.
    const grown = larger
      .replace('south,yes,25', 'south,yes,28')
      .replace('south,all,55', 'south,all,58')
      .replace('all,yes,85', 'all,yes,88')
      .replace('all,all,181', 'all,all,184');
    const before = published(studyWithSmallCell('refuse', larger));
    const told = checked(studyWithSmallCell('refuse', grown), before).split('\n');
    expect(told.slice(0, 2)).toEqual([
      'data/cities.csv:6:1: row that changed by fewer than 5 people since the earlier release: "south / yes"',
      '  wait until more have answered, join it with another row, or write "smallCells: suppress" in data/study.yaml to hide it',
    ]);
    expect(told.filter((line) => line.startsWith('data/'))).toHaveLength(4);
  });

  it('may have numbers that rose and fell: they were corrected', () => {
    const corrected = larger
      .replace('south,yes,25', 'south,yes,28')
      .replace('south,no,18', 'south,no,15')
      .replace('all,yes,85', 'all,yes,88')
      .replace('all,no,70', 'all,no,67');
    const before = published(studyWithSmallCell('refuse', larger));
    expect(checked(studyWithSmallCell('refuse', corrected), before)).not.toContain('changed by');
  });
});

describe('constats build --previous', () => {
  it('hides the cells that were hidden earlier, where others would be smaller today', async () => {
    // Alone, east would be hidden beside north: 6 and 9 are fewer than 25 and 12.
    const smaller = twoWayTable
      .replace('east,yes,40', 'east,yes,6')
      .replace('east,all,71', 'east,all,37')
      .replace('all,yes,85', 'all,yes,51')
      .replace('all,all,179', 'all,all,145');
    const before = published(studyWithSmallCell('suppress'));
    const study = studyWithSmallCell('suppress', smaller);
    const now = await buildStudy(study, '--previous', before);
    const { rows } = JSON.parse(now.text('fr/cities.json')) as {
      rows: { values: { city: string; answer: string }; n: unknown }[];
    };
    const again = checked(study, now.folder);
    now.remove();
    expect(again).toContain('every finding as in the earlier release');
    const hidden = rows.filter(({ n }) => typeof n !== 'number');
    expect(hidden.map(({ values }) => `${values.city} / ${values.answer}`)).toEqual([
      'north / unsure',
      'north / yes',
      'south / unsure',
      'south / yes',
    ]);
  });
});
