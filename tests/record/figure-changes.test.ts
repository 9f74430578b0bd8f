import { expect, it } from 'vitest';
import { isNumber } from '#findings/model/cell.ts';
import { figureChanges, newCorrections } from '#record/figure-changes.ts';
import type { PublishedFinding } from '#record/published-record.ts';
import { findingOf } from '../findings/parts.ts';

const settings = 'headline: { row: Courts, measure: percent }\n';

/** A finding as its publication puts it on record. */
function publishedOf(csv: string, settingsThen = settings, corrections: string[] = []) {
  const { id, version, counting, base, rows } = findingOf({ csv, settings: settingsThen });
  return {
    ...{ id, version, counting, corrections },
    ...(base !== undefined && { base }),
    rows: rows.map(({ key, values, cells, flags }) => ({ key, values, cells, flags })),
  } satisfies PublishedFinding;
}

/** What changed, as a line for each: the row, the measure, the old number, the new one. */
function changes(then: string, today: string, settingsThen = settings, settingsToday = settings) {
  const found = figureChanges(
    publishedOf(then, settingsThen),
    findingOf({ csv: today, settings: settingsToday }),
  );
  return found.map(({ row, measure, was, now }) => {
    const said = now && (isNumber(now) ? now.value : now.symbol);
    return `${row?.key ?? 'all'} ${measure}: ${was.value} -> ${said ?? 'gone'}`;
  });
}

const table = 'service,n,percent\nCourts,132,66\nPolice,92,46\n';

it('finds no change in the same figures', () => {
  expect(changes(table, table)).toEqual([]);
  expect(changes(table, 'percent,n,service\n46,92,Police\n66,132,Courts\n')).toEqual([]);
});

it('finds each figure that is another, and each that is gone', () => {
  expect(changes(table, 'service,n,percent\nCourts,132,61.7\nSchools,92,46\n')).toEqual([
    'Courts percent: 66 -> 61.7',
    'Police n: 92 -> gone',
    'Police percent: 46 -> gone',
  ]);
  expect(changes(table, 'service,percent\nCourts,66\nPolice,[c]\n')).toEqual([
    'Courts n: 132 -> gone',
    'Police n: 92 -> gone',
    'Police percent: 46 -> suppressed',
  ]);
});

it('takes decimals for a change only where they say more', () => {
  expect(changes(table, table.replace('66', '66.0'))).toEqual([]);
  expect(changes(table, table.replace('66', '66.2'))).toEqual(['Courts percent: 66 -> 66.2']);
});

it('takes what was added for no change', () => {
  expect(changes(table, `${table}Schools,50,25\n`)).toEqual([]);
  expect(changes('service,percent\nCourts,66\nPolice,46\n', table)).toEqual([]);
  expect(changes('service,percent\nCourts,66\nPolice,[x]\n', table)).toEqual([]);
});

it('finds published rows among those of a column that was added, and the other way round', () => {
  const byArea =
    'area,service,n,percent\nEast,Courts,32,64\nEast,Police,20,40\nAll,Courts,132,66\nAll,Police,92,46\n';
  const row = 'headline: { row: All / Courts, measure: percent }\ntotals: { area: All }\n';
  expect(changes(table, byArea, settings, row)).toEqual([]);
  expect(changes(table, byArea.replace('46', '45.5'), settings, row)).toEqual([
    'Police percent: 46 -> 45.5',
  ]);
  expect(changes(byArea, table, row)).toEqual([
    'East / Courts n: 32 -> gone',
    'East / Courts percent: 64 -> gone',
    'East / Police n: 20 -> gone',
    'East / Police percent: 40 -> gone',
  ]);
});

it('knows rows again where a column has another name', () => {
  const renamed = table.replace('service', 'institution');
  expect(changes(table, renamed)).toEqual([]);
  expect(changes(table, renamed.replace('66', '61'))).toEqual(['Courts percent: 66 -> 61']);
});

it('finds a base that is another, wherever it stands', () => {
  const withBases = 'service,n,percent,base\nCourts,132,66,200\nPolice,92,46,200\n';
  expect(changes(table, table, settings, `${settings}base: 198\ntolerance: 5\n`)).toEqual([
    'all base: 200 -> 198',
  ]);
  expect(changes(table, withBases, settings, `${settings}base: none\n`)).toEqual([]);
  expect(changes(withBases, table, `${settings}base: none\n`)).toEqual([]);
  expect(changes(table, table, settings, `${settings}base: unknown\n`)).toEqual([
    'all base: 200 -> gone',
  ]);
});

it('finds corrections that readers were not told of', () => {
  const corrections = ['2025-09-20', '2025-10-02'].map(
    (date) => `  - { date: ${date}, text: typing }\n`,
  );
  const finding = findingOf({
    csv: table,
    settings: `${settings}corrections:\n${corrections.join('')}  - { date: 2025-10-01, text: base }\n`,
  });
  const found = (names: string[]) =>
    newCorrections({ corrections: names }, finding).map(({ date, text }) => `${date} ${text}`);
  expect(found([])).toEqual(['2025-10-02 typing', '2025-10-01 base', '2025-09-20 typing']);
  expect(found(['typing'])).toEqual(['2025-10-02 typing', '2025-10-01 base']);
  expect(found(['base', 'typing', 'typing'])).toEqual([]);
});
