import { counted } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { KeyedTable } from './keyed-table.ts';

/** Tells of counts that stand for fewer people than may be published. */
export function smallCounts(
  { names, rows, dimensions }: KeyedTable,
  { minimumCell = 5, smallCells = 'refuse' }: Partial<StudySpec>,
): string[] {
  const [count, share, base] = ['n', 'percent', 'base'].map((name) => names.indexOf(name));
  const small = rows.filter((row) => {
    const number = (index = -1) => (/^\d/.test(row[index] ?? '') ? Number(row[index]) : undefined);
    const people =
      number(count) ?? ((number(share) ?? Number.NaN) * (number(base) ?? Number.NaN)) / 100;
    return people > 0 && Math.round(people) < minimumCell;
  });
  const [first] = small;
  if (first === undefined) return [];
  const row = first.slice(0, dimensions.length).join(' / ');
  const outcome =
    smallCells === 'suppress'
      ? 'it will be hidden, with as many others as it takes'
      : 'the build is refused until "smallCells: suppress" in data/study.yaml hides such cells, or groups are joined';
  return [
    `${counted(small.length, 'cell')} of fewer than ${minimumCell} people, e.g. ${row}: ${outcome}`,
  ];
}
