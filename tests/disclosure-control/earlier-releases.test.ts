import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { formatProblem, InputError } from '#errors.ts';
import type { VersionOnRecord } from '#record/version-file.ts';
import { openSite } from '#views/open-site.ts';
import { constats } from '../command-line.ts';
import { publishedBy, putOnRecord } from '../on-record.ts';
import { templateFolder, templateWith } from '../study-folder.ts';
import { studyWithSmallCell, twoWayTable } from '../suppressed-study.ts';

/** The table with nothing small in it. */
const larger = twoWayTable
  .replace('north,unsure,3', 'north,unsure,5')
  .replace('north,all,53', 'north,all,55')
  .replace('all,unsure,24', 'all,unsure,26')
  .replace('all,all,179', 'all,all,181');

/** The same after three more people answered, all in the south, all yes. */
const grown = larger
  .replace('south,yes,25', 'south,yes,28')
  .replace('south,all,55', 'south,all,58')
  .replace('all,yes,85', 'all,yes,88')
  .replace('all,all,181', 'all,all,184');

/** Says that the table was corrected, with further settings of the correction. */
function correct(study: string, more: string): void {
  const settings = join(study, 'data/cities.yaml');
  const [before = ''] = readFileSync(settings, 'utf8').split('corrections:');
  writeFileSync(settings, `${before}corrections: [{ date: 2026-01-10, text: typing${more} }]\n`);
  for (const tag of ['en', 'fr']) {
    const file = join(study, 'locales', tag, 'findings.json');
    const words = JSON.parse(readFileSync(file, 'utf8'));
    words.cities.corrections = { typing: 'It had been typed wrongly.' };
    writeFileSync(file, JSON.stringify(words));
  }
}

/** What a study printed when its minimum was 1. */
function publishedWhole(): VersionOnRecord[] {
  const study = studyWithSmallCell('refuse');
  const file = join(study, 'data/study.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('minimumCell: 5', 'minimumCell: 1'));
  return publishedBy(study);
}

/** What is told of a study after it published all this, one release after the other. */
function checked(study: string, ...releases: (readonly VersionOnRecord[])[]): string {
  for (const release of releases) putOnRecord(study, release);
  try {
    return openSite(study).study.notes.map(formatProblem).join('\n');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/** The rows of "cities" whose count is hidden. */
function hiddenIn(study: string): string[] {
  const { findings } = readFindings(study);
  const rows = findings.find(({ id }) => id === 'cities')?.rows ?? [];
  const hidden = rows.filter(({ cells }) => cells.n && 'symbol' in cells.n);
  return hidden.map(({ key }) => key).toSorted();
}

describe('a study beside what it published', () => {
  it('is refused for a hidden cell that was printed earlier, at its row', async () => {
    const study = putOnRecord(studyWithSmallCell('suppress'), publishedWhole());
    expect(await constats('check', study)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'data/cities.csv:4:1: row that stands for few people and that an earlier release gives away: "north / unsure"\n  join it with another row: hiding it takes nothing back of what was published\n\n1 problem; nothing was written\n',
    });
  });

  it('may be as it was', () => {
    const study = studyWithSmallCell('suppress');
    const before = publishedBy(study);
    const told = checked(study);
    expect(checked(study, before, before.slice(0, 1), before)).toBe(told);
    expect(hiddenIn(study)).toEqual([
      'north / unsure',
      'north / yes',
      'south / unsure',
      'south / yes',
    ]);
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
      '  an earlier release gives it away: join this row with another',
    ]);
  });

  it('is refused for a change that only a few people can have made', () => {
    const before = publishedBy(studyWithSmallCell('refuse', larger));
    const told = checked(studyWithSmallCell('refuse', grown), before).split('\n');
    expect(told.slice(0, 2)).toEqual([
      'data/cities.csv:6:1: row that changed by fewer than 5 people since an earlier release: "south / yes"',
      '  wait until more have answered, join it with another row, or write "smallCells: suppress" in data/study.yaml to hide it; or, where the same people are counted and only a number was wrong, say so in the correction: { date: …, text: …, samePeople: true }',
    ]);
    expect(told.filter((line) => line.startsWith('data/'))).toHaveLength(4);
  });

  it('may have numbers that changed by few, where the team says that the same people are counted', () => {
    const before = publishedBy(studyWithSmallCell('refuse', larger));
    const study = studyWithSmallCell('refuse', grown);
    const refused = 'data/cities.csv:6:1: row that changed by fewer than 5 people';
    expect(checked(study, before)).toContain(refused);
    correct(study, '');
    expect(checked(study)).toContain(refused);
    correct(study, ', samePeople: true');
    expect(checked(study)).not.toContain('data/cities');
  });

  it('may have numbers that rose and fell: they were corrected', () => {
    const corrected = larger
      .replace('south,yes,25', 'south,yes,28')
      .replace('south,no,18', 'south,no,15')
      .replace('all,yes,85', 'all,yes,88')
      .replace('all,no,70', 'all,no,67');
    const before = publishedBy(studyWithSmallCell('refuse', larger));
    expect(checked(studyWithSmallCell('refuse', corrected), before)).not.toContain('changed by');
  });

  it('hides the cells that were hidden earlier, where others would be smaller today', () => {
    // Alone, east would be hidden beside north: 6 and 9 are fewer than 25 and 12.
    const smaller = twoWayTable
      .replace('east,yes,40', 'east,yes,6')
      .replace('east,all,71', 'east,all,37')
      .replace('all,yes,85', 'all,yes,51')
      .replace('all,all,179', 'all,all,145');
    const study = studyWithSmallCell('suppress', smaller);
    expect(hiddenIn(study)).toContain('east / unsure');
    putOnRecord(study, publishedBy(studyWithSmallCell('suppress')));
    expect(hiddenIn(study)).toEqual([
      'north / unsure',
      'north / yes',
      'south / unsure',
      'south / yes',
    ]);
    const told = checked(study);
    expect(checked(study, publishedBy(study))).toBe(told);
  });
});

describe('a study whose table has fewer rows than it had', () => {
  // The 3 of "north / unsure" are gone, and all totals with them: what is left tells nothing of them by itself.
  const rows = twoWayTable.split('\n').filter((row) => !/unsure|all/.test(row));
  const studyOfFew = (smallCells: 'refuse' | 'suppress'): string => {
    const study = studyWithSmallCell(smallCells, rows.join('\n'));
    const settings = 'chart: figure\nbase: none\nheadline: { row: south / no, measure: n }\n';
    writeFileSync(join(study, 'data/cities.yaml'), settings);
    return study;
  };
  const before = () => publishedBy(studyWithSmallCell('suppress'), ['cities']);

  it('is refused for a number that uncovers a hidden row of then', () => {
    const told = checked(studyOfFew('refuse'), before()).split('\n');
    expect(checked(studyOfFew('refuse'))).not.toContain('data/cities.csv');
    expect(told.filter((line) => line.startsWith('data/cities.csv'))).toEqual([
      'data/cities.csv:2:1: row that gives away few people whom an earlier release hid: "north / yes"',
    ]);
  });

  it('hides that number', () => {
    expect(hiddenIn(putOnRecord(studyOfFew('suppress'), before()))).toEqual([
      'north / yes',
      'south / yes',
    ]);
  });
});

describe('a study beside several releases', () => {
  it('is held against each, not only the last', () => {
    const study = studyWithSmallCell('suppress');
    const after = publishedBy(studyWithSmallCell('suppress', larger));
    expect(checked(study, publishedWhole(), after)).toContain('that an earlier release gives away');
  });

  it('keeps what a withdrawn finding told', () => {
    const study = studyWithSmallCell('suppress');
    const others = publishedBy(templateWith({}));
    expect(checked(study, publishedWhole(), others, others)).toContain(
      'gives away: "north / unsure"',
    );
  });

  it('subtracts them from one another', () => {
    // First "yes" and "unsure" of "north" were hidden, then 20 was printed for "yes" alone; five more have said it since.
    const grown = twoWayTable
      .replace('north,yes,20', 'north,yes,25')
      .replace('north,all,53', 'north,all,58')
      .replace('all,yes,85', 'all,yes,90')
      .replace('all,all,179', 'all,all,184');
    const first = publishedBy(studyWithSmallCell('suppress'), ['cities']);
    const [row] = publishedWhole().flatMap(({ id, rows }) => (id === 'cities' ? rows : []));
    const second = first.map((finding) => ({ ...finding, version: '22222222', rows: [row!] }));
    const study = () => studyWithSmallCell('suppress', grown);
    expect(row?.key).toBe('north / yes');
    expect(checked(study(), first)).toBe(checked(study()));
    expect(checked(study(), second)).toBe(checked(study()));
    expect(checked(study(), first, second)).toContain('gives away: "north / unsure"');
  });

  it('knows a finding by the name that it had, and its table', () => {
    const study = studyWithSmallCell('suppress');
    const before = publishedWhole().map((finding) =>
      finding.id === 'cities'
        ? { ...finding, id: 'towns', counting: { ...finding.counting, table: 'towns.csv' } }
        : finding,
    );
    expect(checked(study, before)).not.toContain('gives away');
    const settings = join(study, 'data/cities.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}formerly: [towns]\n`);
    expect(checked(study)).toContain('gives away: "north / unsure"');
  });

  it('is told where nothing can be compared', () => {
    const unknown = publishedBy(templateFolder, ['trust']).map((finding) => ({
      ...finding,
      rows: [],
    }));
    expect(checked(templateWith({}), unknown)).toBe(
      'data/study.yaml:1:1: published finding without figures on record: "trust"\n  its numbers of then were not compared with those of today',
    );
  });
});
