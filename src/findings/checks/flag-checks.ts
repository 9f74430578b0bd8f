import { flaggedMeasure } from '#findings/specs/flags.ts';
import type { Check } from './finding-check.ts';

/** A column of flags marks numbers that are there, and no two mark the same. */
export const flagsMarkMeasures: Check = ({ spec, table }, { flags, measures }) => {
  const marked = [...flags].map(([column, index]) => ({
    column: table.columns[index],
    measure: flaggedMeasure(column, spec.headline.measure),
  }));
  return marked.flatMap(({ column, measure }, index) => {
    const isTwice = marked.slice(0, index).some((other) => other.measure === measure);
    if (column === undefined || (measures.has(measure) && !isTwice)) return [];
    return [
      {
        ...column.place,
        what: isTwice
          ? `second column of flags for ${measure}`
          : `flags of a column "${measure}" that ${table.file} does not have`,
        value: column.name,
        mend: isTwice ? 'keep one of the two' : 'add that column, or remove this one',
      },
    ];
  });
};
