import type { Document } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { Row } from '#findings/model/finding.ts';
import { byAmount, byMonth } from '#findings/shape/likely-order.ts';
import { inTime } from '#findings/shape/wave-order.ts';
import type { Check } from './finding-check.ts';

/** A scale has an order that somebody wrote: where it begins and ends, no file tells. */
export const scalesAreOrdered: Check = ({ spec, document, table }, _, rows) => {
  const { answers, order, totals } = spec;
  if (answers?.scale === undefined || order?.[answers.column] !== undefined) return [];
  const { column, scale } = answers;
  const values = valuesOf(rows, column, totals?.[column]);
  if (values.length < 2) return [];
  const likely = scale === 'amount' ? byAmount(values) : undefined;
  const way = scale === 'opposed' ? 'from one view to the opposite one' : 'from little to much';
  return [
    {
      ...document.place(['answers', 'scale']),
      what: 'scale without the order of its answers',
      value: scale,
      mend: `add this line to ${document.file}, its answers put ${way}; now they stand ${likely ? 'by their numbers' : `as in ${table.file}`}:${orderLine(column, likely ?? values)}`,
    },
  ];
};

/** Waves whose names do not tell when they were have an order that somebody wrote. */
export const wavesAreOrdered: Check = ({ spec, document, study }, { dimensions }, rows) => {
  const { waves, order, totals } = spec;
  if (waves === undefined || order?.[waves.column] !== undefined) return [];
  const { column } = waves;
  const values = valuesOf(rows, column, totals?.[column]);
  if (!dimensions.has(column) || inTime(values) !== undefined) return [];
  return [
    {
      ...document.place(['waves', 'column']),
      what: 'waves whose names do not tell their order',
      value: values.join(', '),
      mend: `write them as years, months or days, e.g. "2021" or "2021-06"; or add this line to ${document.file}, the first wave first:${orderLine(column, byMonth(values, study.languages ?? []) ?? values)}`,
    },
  ];
};

/** A neutral answer has answers on both sides of it. */
export const neutralStandsBetween: Check = ({ spec, document }, _, rows) => {
  const { answers, order = {}, totals } = spec;
  const { neutral, column = '', outside = [] } = answers ?? {};
  const listed = order[column];
  if (answers?.scale !== 'opposed' || neutral === undefined || listed === undefined) return [];
  const present = valuesOf(rows, column, totals?.[column]);
  const inside = listed.filter((value) => present.includes(value) && !outside.includes(value));
  const place = inside.indexOf(neutral);
  if (place < 0 || (place > 0 && place < inside.length - 1)) return [];
  return [misplacedNeutral(document, column, neutral)];
};

function misplacedNeutral(document: Document, column: string, neutral: string): Problem {
  return {
    ...document.place(['order', column]),
    what: `order that puts the neutral answer at an end of the scale, not between its two sides`,
    value: neutral,
    mend: 'list it between those of one view and those of the opposite one; or name it under "outside" if it is no place on the scale',
  };
}

/** The values of a column without their total, in the order of the table. */
function valuesOf(rows: readonly Row[], column: string, total: string | undefined): string[] {
  const all = rows.flatMap((row) => row.values[column] ?? []);
  return [...new Set(all)].filter((value) => value !== '' && value !== total);
}

/** A line to paste: texts between quotes are read alike by YAML and JSON. */
function orderLine(column: string, values: readonly string[]): string {
  const listed = values.map((value) => JSON.stringify(value)).join(', ');
  return `\n    order: { ${JSON.stringify(column)}: [${listed}] }`;
}
