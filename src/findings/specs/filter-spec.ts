import { z } from 'zod';

/** What a filter asks of a column. */
const filterTexts = z.union([z.string(), z.array(z.string()).min(1)]);
const filterValue = z.union(
  [
    filterTexts,
    z.strictObject({
      not: filterTexts.describe('The value, or values, that the column must not have.'),
    }),
  ],
  {
    error: ({ input }) =>
      Array.isArray(input)
        ? 'expected values between brackets, those made of digits between quotes, e.g. ["2020", "2024"]'
        : typeof input === 'object' && input !== null
          ? 'expected what it must not be, texts between quotes, e.g. { not: ["2020", "XX"] }'
          : `put it between quotes: "${String(input)}"`,
  },
);

/** `filter` of a finding. */
export const filter = z
  .record(z.string(), filterValue)
  .optional()
  .describe(
    'Which rows of the table belong to this finding: the value that each named column must have, e.g. { question: trust }, or the values that it may have, e.g. { country: [FR, MA] }, or all but some, e.g. { country: { not: [XX] } }. A column held at one value tells no rows apart and is no dimension of the finding. Default: all rows.',
  );
