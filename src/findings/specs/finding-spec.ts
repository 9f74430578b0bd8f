import { z } from 'zod';
import { chartNames } from '#charts/index.ts';
import { answers, question, subtotals, totals, waves } from './answer-spec.ts';
import { editionOf } from './edition-spec.ts';
import { filter } from './filter-spec.ts';
import { flagColumns } from './flags.ts';
import { corrections, formerly } from './history-spec.ts';
import { measureNames } from './measures.ts';
import { day, designEffect, month, tolerance, webAddress, weighted } from './setting-values.ts';

const shortExpected =
  'expected at most 20 lower-case letters, digits and single hyphens but for "embed", e.g. "services"';

/** `/s/embed/fr/` would be an address of pages for frames, and have their policy. */
const shortPattern = /^(?!embed$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `data/<id>.yaml` as its author writes it. Each description is the reference documentation of its field. */
export const findingSpec = z
  .strictObject({
    chart: z
      .enum(chartNames)
      .optional()
      .describe(
        'How the finding is drawn; one of the chart types listed in docs/charts.md of constats. Default: what the columns are chooses, and `check` says which and why.',
      ),
    position: z
      .int('expected a whole number above 0')
      .positive('expected a whole number above 0')
      .optional()
      .describe(
        'Position of the finding among the others, counted from 1. Default: after those that have one, by id.',
      ),
    table: z
      .string()
      .regex(/^[^/\\]+\.csv$/, 'expected the name of a CSV file in data/, e.g. "answers.csv"')
      .optional()
      .describe(
        'The CSV file in data/ that holds the rows. Default: the file named like this one.',
      ),
    filter,
    columns: z
      .record(z.string(), z.enum([...measureNames, ...flagColumns, 'dimension', 'ignored']))
      .optional()
      .describe(
        'What a column of the table holds where its name does not say it: a measure such as "percent", "flag" (marks that say how to read the number of the headline measure; "n_flag" those of n, and so on), "dimension" (text that names a group or an answer), or "ignored". Default: a column named like a measure or a flag is that, one that mostly holds numbers is asked about, any other is a dimension.',
      ),
    order: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe(
        'The order of the values of a dimension, e.g. an answer scale; every value is listed. Default: as in the table, and in charts by size.',
      ),
    answers,
    totals,
    subtotals,
    population: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Who is counted, by a name of your own, e.g. "respondents": findings with the same name count the same people, so that one can be subtracted from another, and findings with different names do not. Shown nowhere. Default: two findings are taken to count the same people where all numbers that both tell agree, and `check` asks where nothing tells and it gives a suppressed number away.',
      ),
    waves,
    question,
    countries: z
      .string()
      .optional()
      .describe(
        'The column that holds countries, e.g. "country": their codes of two letters (ISO 3166-1, and XK), or their names in a language of the study or in English; they need no words. Settings and texts may use either. Default: none.',
      ),
    breakdowns: z
      .array(z.string())
      .optional()
      .describe(
        'The columns that readers can break the finding down by, one at a time, in this order; each needs its total. Default: every column of groups or countries that has one in "totals".',
      ),
    short: z
      .string(shortExpected)
      .max(20, shortExpected)
      .regex(shortPattern, shortExpected)
      .optional()
      .describe(
        'The word of its short link and its QR code, /s/<word>/: at most 20 lower-case letters, digits and hyphens, not "embed", and no other finding has it. Once printed it stays. Default: a code made from the ids of study and finding.',
      ),
    formerly,
    base: z
      .union(
        [z.int().positive(), z.literal(['none', 'unknown'])],
        'expected a whole number above 0, "none" or "unknown"',
      )
      .optional()
      .describe(
        'Number of respondents that percentages refer to in this finding, or "none" where it has no base, as a number of respondents has none, or "unknown" where the source does not state it, which is then said wherever the chart goes. A `base` column goes before it. Default: the base of the study.',
      ),
    weighted: weighted
      .optional()
      .describe(
        'Whether the percentages of this finding were weighted: weighted ones are not compared with count ÷ base, and the finding says so. Default: as the study says.',
      ),
    tolerance: tolerance
      .optional()
      .describe(
        'Percentage points by which a printed percentage of this finding may differ from its count ÷ base, beyond the rounding of its last decimal. Default: the tolerance of the study.',
      ),
    designEffect: designEffect
      .optional()
      .describe(
        'How many times wider the variance of this finding is than in a simple random sample of the same size. Only used for a probability sample. Default: the design effect of the study.',
      ),
    edition: editionOf,
    continues: z
      .string('expected the name of a finding, e.g. services')
      .optional()
      .describe(
        'The finding of an earlier edition that asked the same, e.g. services: each leads to the other. Default: none.',
      ),
    headline: z
      .strictObject({
        row: z
          .string()
          .optional()
          .describe(
            'The row that the headline quotes, named by the values of its dimensions joined by " / ". Default: the only row.',
          ),
        measure: z
          .enum(measureNames)
          .describe('The measure that the headline quotes, e.g. "percent".'),
      })
      .describe('The cell that the headline is about; the chart puts its row forward.'),
    annotation: z
      .strictObject({
        row: z
          .string()
          .describe(
            'The row that it is about, named as in "headline"; or a wave, e.g. "2020". Its words stand as "annotation" in findings.json.',
          ),
      })
      .optional()
      .describe(
        'A remark beside a row or a wave of the chart, where readers would ask why. Default: none.',
      ),
    published: day
      .optional()
      .describe(
        'The day when this finding was first published here, where it came later than the others. Default: the day of the study.',
      ),
    corrections,
    source: z
      .strictObject({
        url: webAddress
          .optional()
          .describe('Where this figure can be found. Default: the address of the study source.'),
        date: month
          .optional()
          .describe('When it was published. Default: the date of the study source.'),
      })
      .optional()
      .describe(
        'Where this figure comes from, if not from the source of the study. Default: the source of the study.',
      ),
  })
  .describe('A finding: what one table of numbers means.');

/** A finding's settings as written. */
export type FindingSpec = z.output<typeof findingSpec>;

/** What a finding may say otherwise than its study: only what it does say. */
export function ownSettings({ weighted, tolerance, designEffect }: FindingSpec) {
  return {
    ...(weighted !== undefined && { weighted }),
    ...(tolerance !== undefined && { tolerance }),
    ...(designEffect !== undefined && { designEffect }),
  };
}
