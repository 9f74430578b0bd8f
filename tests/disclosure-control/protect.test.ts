import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { templateWith } from '../study-folder.ts';
import { studyWithSmallCell, twoWayTable } from '../suppressed-study.ts';

const cities = (folder: string) => readFindings(folder).findings.find(({ id }) => id === 'cities');

describe('a study with a cell below its minimum', () => {
  it('is refused, at the row, without the number', () => {
    expect(readFindings(studyWithSmallCell('refuse')).problems).toEqual([
      {
        file: 'data/cities.csv',
        line: 4,
        column: 1,
        what: 'row that stands for fewer than 5 people, or leaves so few',
        value: 'north / unsure',
        mend: 'join it with another row, or write "smallCells: suppress" in data/study.yaml to hide it and all that gives it away',
      },
    ]);
  });

  it('hides the cell, and the three smallest that keep it from being derived from the totals', () => {
    const rows = cities(studyWithSmallCell('suppress'))?.rows ?? [];
    expect(
      rows.filter(({ cells }) => cells.n && 'symbol' in cells.n).map(({ key }) => key),
    ).toEqual(['north / unsure', 'north / yes', 'south / unsure', 'south / yes']);
  });

  it('publishes all else as it was', () => {
    const rows = cities(studyWithSmallCell('suppress'))?.rows ?? [];
    expect(rows.find(({ key }) => key === 'all / unsure')?.cells.n).toEqual({
      value: 24,
      decimals: 0,
    });
    expect(rows).toHaveLength(16);
  });

  it('has a version that tells nothing of what is hidden', () => {
    // Another way to fill the four hidden cells under the same totals: a reader who guesses must not be able to check.
    const other = twoWayTable
      .replace('north,yes,20', 'north,yes,19')
      .replace('north,unsure,3', 'north,unsure,4')
      .replace('south,yes,25', 'south,yes,26')
      .replace('south,unsure,12', 'south,unsure,11');
    expect(cities(studyWithSmallCell('suppress', other))?.version).toBe(
      cities(studyWithSmallCell('suppress'))?.version,
    );
  });

  it('is whole where no cell is small', () => {
    const larger = twoWayTable
      .replace('north,unsure,3', 'north,unsure,5')
      .replace('north,all,53', 'north,all,55')
      .replace('all,unsure,24', 'all,unsure,26')
      .replace('all,all,179', 'all,all,181');
    const { findings, problems } = readFindings(studyWithSmallCell('refuse', larger));
    expect(problems).toEqual([]);
    expect(findings.map(({ id }) => id)).toEqual(['respondents', 'trust', 'cities']);
  });

  it('is refused where a percentage of a known base leaves fewer people than the minimum', () => {
    // 99.8 % of 640 are 639: one person gave another answer.
    const folder = templateWith({
      'data/trust.csv': 'trust,percent\nservices,99.8\nfriends,50.0\n',
    });
    expect(readFindings(folder).problems.map(({ line, value }) => [line, value])).toEqual([
      [2, 'services'],
    ]);
  });

  it('hides more where the source suppressed too little', () => {
    const printed = twoWayTable.replace('north,unsure,3', 'north,unsure,[c]');
    const rows = cities(studyWithSmallCell('suppress', printed))?.rows ?? [];
    expect(
      rows.filter(({ cells }) => cells.n && 'symbol' in cells.n).map(({ key }) => key),
    ).toEqual(['north / unsure', 'north / yes', 'south / unsure', 'south / yes']);
  });

  it('is refused where the source suppressed too little', () => {
    const printed = twoWayTable.replace('north,unsure,3', 'north,unsure,[c]');
    expect(readFindings(studyWithSmallCell('refuse', printed)).problems).toEqual([
      {
        file: 'data/cities.csv',
        line: 4,
        column: 14,
        what: 'suppressed n that can be derived',
        value: 'north / unsure',
        mend: '"south / unsure", "east / unsure", "all / unsure" give it away: suppress more of it, or write "smallCells: suppress" in data/study.yaml to hide as many as it takes',
      },
    ]);
  });

  it('is whole where the source suppressed enough', () => {
    const printed = twoWayTable
      .replace('north,yes,20', 'north,yes,[c]')
      .replace('north,unsure,3', 'north,unsure,[c]')
      .replace('south,yes,25', 'south,yes,[c]')
      .replace('south,unsure,12', 'south,unsure,[c]');
    expect(readFindings(studyWithSmallCell('refuse', printed)).problems).toEqual([]);
  });

  it('cannot have a total below its parts', () => {
    const wrong = twoWayTable.replace('all,yes,85', 'all,yes,84');
    const { problems } = readFindings(studyWithSmallCell('refuse', wrong));
    expect(problems.map(({ what }) => what)).toContain(
      'total that is not the sum of the others, which is 85',
    );
  });

  it('cannot quote a suppressed cell in its headline', () => {
    const small = 'city,answer,n\nall,all,3\n';
    expect(
      readFindings(studyWithSmallCell('suppress', small)).problems.map(({ what }) => what),
    ).toEqual(['headline that quotes a suppressed cell']);
  });
});
