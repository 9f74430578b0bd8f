import { z } from 'zod';
import { chartNames } from '#charts/index.ts';
import { flagColumns } from './flags.ts';
import { measureNames } from './measures.ts';
import {
  day,
  designEffect,
  editionName,
  languageTag,
  month,
  slugPattern,
  tolerance,
  webAddress,
  weighted,
} from './study-spec.ts';

const shortExpected =
  'expected at most 20 lower-case letters, digits and single hyphens but for "embed", e.g. "services"';

/** `/s/embed/fr/` would be an address of pages for frames, and have their policy. */
const shortPattern = /^(?!embed$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

const partsExpected = 'expected the parts between brackets, two at least, e.g. [lille, amiens]';

/** An id, or the end of the address of what other sites show in a frame: "services/by-age". */
const formerPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/(?:by-[\p{L}\p{N}-]+|all))?$/u;

const formerExpected =
  'expected a name that the finding had, e.g. [old-name], or a breakdown that is gone, e.g. [services/by-age]';

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
    filter: z
      .record(z.string(), filterValue)
      .optional()
      .describe(
        'Which rows of the table belong to this finding: the value that each named column must have, e.g. { question: trust }, or the values that it may have, e.g. { country: [FR, MA] }, or all but some, e.g. { country: { not: [XX] } }. A column held at one value tells no rows apart and is no dimension of the finding. Default: all rows.',
      ),
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
    answers: z
      .strictObject({
        column: z
          .string()
          .describe('The dimension whose values are the answers to one question, e.g. "trust".'),
        choice: z
          .enum(['one', 'several'])
          .describe(
            '"one": each person gave one answer and every answer has its row, so that shares make 100 and counts make the base, which is checked. "several": a person could give more than one, which is said wherever the chart goes.',
          ),
        other: z
          .string()
          .optional()
          .describe(
            'The answer that stands for all that were not listed, e.g. "other"; it is shown last. Default: none.',
          ),
        scale: z
          .enum(['opposed', 'amount'])
          .optional()
          .describe(
            'How the answers lie on a scale, in the order of "order": "opposed" from one view to the opposite one, e.g. agree to disagree; "amount" from little to much, e.g. never to always, or age classes. Default: they lie on none, and the most frequent is shown first.',
          ),
        neutral: z
          .string()
          .optional()
          .describe('The answer in the middle of an opposed scale, e.g. "neither". Default: none.'),
        outside: z
          .array(z.string())
          .optional()
          .describe(
            'Answers that are no place on the scale, e.g. [no-answer]; they are shown beside it. Default: none.',
          ),
      })
      .optional()
      .describe(
        'How the question was answered. Default: nothing is known of it, and sums are not checked.',
      ),
    totals: z
      .record(z.string(), z.string())
      .optional()
      .describe(
        'The value of a dimension that is the total of its other values, e.g. { gender: all }; it must count as many as they do. Where blank cells mean all, write { gender: "" }: they are called "all" in texts. "none" says that none of them is a total, where numbers add up by chance ("nothing", where a value is called none). Default: no value is a total.',
      ),
    subtotals: z
      .record(z.string(), z.record(z.string(), z.array(z.string()).min(2, partsExpected)))
      .optional()
      .describe(
        'Values of a dimension that hold some of its other values together, each with its parts, e.g. { place: { north: [lille, amiens], south: [nice, toulon] } }; they must count as many, and the total of all is the sum of what is no part of them. Default: no value is a subtotal.',
      ),
    population: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Who is counted, by a name of your own, e.g. "respondents": findings with the same name count the same people, so that one can be subtracted from another, and findings with different names do not. Shown nowhere. Default: two findings are taken to count the same people where all numbers that both tell agree, and `check` asks where nothing tells and it gives a suppressed number away.',
      ),
    waves: z
      .strictObject({
        column: z.string().describe('The column that tells waves apart, e.g. "year".'),
        sameQuestion: z
          .union(
            [z.boolean(), z.array(z.string())],
            'expected true, false, or the list of the waves that asked the same',
          )
          .describe(
            'Whether every wave asked the same question in the same way; or the waves that did, e.g. ["2017", "2024"]. A change between two waves is drawn and told only where they asked the same.',
          ),
      })
      .optional()
      .describe('When the same was asked more than once. Default: no column is a wave.'),
    question: z
      .strictObject({
        column: z
          .string()
          .describe('The column that holds it, the same in each row, e.g. "question_label".'),
        language: languageTag
          .optional()
          .describe('The language that it is in, e.g. "en". Default: the first one of the study.'),
      })
      .optional()
      .describe(
        'The question as it was asked, where the table has it: shown in the words of the source, unless "question" in findings.json says it in the language of the page. Default: findings.json alone.',
      ),
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
    formerly: z
      .array(z.string(formerExpected).regex(formerPattern, formerExpected), formerExpected)
      .optional()
      .describe(
        'What this finding was called before, the first name first, e.g. [old-name]: all its old addresses lead to it, and its short link and its QR code stay as they were. A breakdown that it no longer has is named with it, e.g. [services/by-age]: whoever shows that in a frame is shown the finding. Default: it always had its name.',
      ),
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
    edition: z
      .string({
        error: ({ input }) =>
          typeof input === 'number' ? `put it between quotes: "${input}"` : editionName,
      })
      .regex(slugPattern, editionName)
      .optional()
      .describe(
        'The edition of the study that it is of, by its name below "editions" in study.yaml, e.g. "2027": its period, base, sample and source are those of this edition. Default: it is of the study itself.',
      ),
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
    corrections: z
      .array(
        z.strictObject({
          date: day.describe('The day when it was corrected, e.g. "2025-10-02".'),
          text: z
            .string()
            .regex(slugPattern, 'expected lower-case letters, digits and single hyphens')
            .describe(
              'The name of the text that says what was wrong and is right now: "rounding" stands below "corrections" of the finding in findings.json.',
            ),
          samePeople: z
            .boolean('expected true or false')
            .optional()
            .describe(
              'Whether the same people are counted as before, so that only a number was wrong: then one that changed by few people tells of nobody who came or left, and may be corrected. Not where answers were added or taken out. Default: false.',
            ),
          withdraws: z
            .boolean('expected true or false')
            .optional()
            .describe(
              'Whether what was published before must be shown nowhere any more, for an error that misleads or a risk to people: then frozen embeds of it say what was corrected, and its figures may stand in no file. Default: false, and they stay as they were published.',
            ),
        }),
        'expected a list, e.g. [{ date: 2025-10-02, text: rounding }]',
      )
      .optional()
      .describe(
        'What was corrected since the finding was published; its page says so, and the feed. Default: nothing was.',
      ),
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
