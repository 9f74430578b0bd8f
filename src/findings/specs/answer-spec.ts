import { z } from 'zod';
import { languageTag } from './setting-values.ts';

const partsExpected = 'expected the parts between brackets, two at least, e.g. [lille, amiens]';

/** `answers` of a finding. */
export const answers = z
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
  );

/** `totals` of a finding. */
export const totals = z
  .record(z.string(), z.string())
  .optional()
  .describe(
    'The value of a dimension that is the total of its other values, e.g. { gender: all }; it must count as many as they do. Where blank cells mean all, write { gender: "" }: they are called "all" in texts. "none" says that none of them is a total, where numbers add up by chance ("nothing", where a value is called none). Default: no value is a total.',
  );

/** `subtotals` of a finding. */
export const subtotals = z
  .record(z.string(), z.record(z.string(), z.array(z.string()).min(2, partsExpected)))
  .optional()
  .describe(
    'Values of a dimension that hold some of its other values together, each with its parts, e.g. { place: { north: [lille, amiens], south: [nice, toulon] } }; they must count as many, and the total of all is the sum of what is no part of them. Default: no value is a subtotal.',
  );

/** `waves` of a finding. */
export const waves = z
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
  .describe('When the same was asked more than once. Default: no column is a wave.');

/** `question` of a finding. */
export const question = z
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
  );
