import { z } from 'zod';
import { findingSpec } from './finding-spec.ts';

const siblingSpec = findingSpec
  .partial()
  .omit({ table: true })
  .extend({
    value: z.string().describe('The value of the column that this finding is about.'),
  });

/** `battery` of a finding's YAML: questions that were asked alike, a finding each. */
const batterySpec = z.strictObject(
  {
    column: z
      .string()
      .describe('The column that tells the questions apart, e.g. "question". It is no dimension.'),
    findings: z
      .record(
        z.string(),
        z.union([z.string(), siblingSpec], {
          error: ({ input }) =>
            typeof input === 'object'
              ? 'expected its value and what is otherwise than in the others, e.g. { value: "q3", position: 4 }'
              : `put it between quotes: "${String(input)}"`,
        }),
      )
      .refine(
        (findings) => Object.keys(findings).length > 0,
        'expected a finding at least, e.g. { cost: "q1" }',
      )
      .describe(
        'The id of each finding with the value of the column that it is about: `{ cost: q1, distance: q2 }`; or that value with what is otherwise than in the others, e.g. `{ value: q2, headline: { row: never, measure: percent } }`.',
      ),
  },
  'expected the column and the findings, e.g. { column: question, findings: { cost: q1, distance: q2 } }',
);

/** A YAML file of `data/` as its author writes it: one finding, or with `battery` several that have all else in common. */
export const findingFileSpec = findingSpec
  .extend({
    battery: batterySpec
      .optional()
      .describe(
        'Questions that were asked alike and stand in one table, e.g. the items of a list: each is a finding of its own, with an address and words of its own, and all that stands in this file is true of each. Default: the file is one finding, named as the file.',
      ),
  })
  .describe('A finding, or several: what one table of numbers means.');
