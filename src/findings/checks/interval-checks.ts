import { placeOfMeasure } from '#findings/columns/cell-places.ts';
import { columnsMend } from '#findings/columns/columns-mend.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Check } from './finding-check.ts';

const ends = ['low', 'high'] as const;

/** Only a probability sample has intervals. */
export const intervalsHaveRandomSample: Check = (
  { spec, study, table, document },
  { measures },
) => {
  const { sample } = study;
  if (sample === undefined || sample === 'probability') return [];
  const reason = {
    'self-selected': 'nobody was drawn at random, so that no interval says anything',
    convenience: 'nobody was drawn at random, so that no interval says anything',
    census: 'everyone was asked, so that there is no sampling error',
  }[sample];
  const columns = ends.flatMap((end) => table.columns[measures.get(end) ?? -1] ?? []);
  const ignored = Object.fromEntries(columns.map(({ name }) => [name, 'ignored']));
  return columns.map((column) => ({
    ...column.place,
    what: `interval in a ${sample} sample`,
    value: column.name,
    mend: `${reason}: ${columnsMend(ignored, { spec, document })}`,
  }));
};

/** An interval has two ends. */
export const intervalsHaveTwoEnds: Check = ({ table }, { measures }) => {
  const [known] = ends.filter((end) => measures.has(end));
  const missing = ends.find((end) => !measures.has(end));
  const column = known && table.columns[measures.get(known) ?? -1];
  if (column === undefined || missing === undefined) return [];
  return [
    {
      ...column.place,
      what: 'interval with one end',
      value: column.name,
      mend: `add a column "${missing}" to ${table.file}, or remove this one, and a Wilson interval is computed`,
    },
  ];
};

/** It is a percentage that has an interval. */
export const intervalsHaveShare: Check = ({ table }, { measures }) =>
  ends.flatMap((end) => {
    const column = table.columns[measures.get(end) ?? -1];
    if (column === undefined || measures.has('percent')) return [];
    return [
      {
        ...column.place,
        what: 'interval in a table without percentages',
        value: column.name,
        mend: 'add the column "percent", or remove this one',
      },
    ];
  });

/** A percentage lies in its interval, and where it is not shown, its interval is not either. */
export const intervalsHoldTheirShare: Check = ({ table }, columns, rows) =>
  rows.flatMap((row) => {
    const { percent } = row.cells;
    return ends.flatMap((end) => {
      const cell = row.cells[end];
      if (!isNumber(cell) || percent === undefined) return [];
      const place = placeOfMeasure(row, columns, table, end);
      const value = cell.value.toFixed(cell.decimals);
      if (!isNumber(percent))
        return [
          {
            ...place,
            what: `${end} of a percent that is ${percent.symbol}`,
            value,
            mend: 'write the same symbol here: an interval tells what it is the interval of',
          },
        ];
      const isOutside = end === 'low' ? cell.value > percent.value : cell.value < percent.value;
      if (!isOutside) return [];
      return [
        {
          ...place,
          what: `${end} ${end === 'low' ? 'above' : 'below'} its percent of ${percent.value.toFixed(percent.decimals)}`,
          value,
          mend: 'correct one of the two',
        },
      ];
    });
  });
