import { z } from 'zod';
import {
  day,
  designEffect,
  month,
  slugPattern,
  tolerance,
  webAddress,
  weighted,
  whole,
} from './setting-values.ts';

/** What an edition may be called. */
const editionName =
  'expected lower-case letters, digits and single hyphens between quotes, e.g. "2027"';

export const period = z
  .strictObject({
    start: month.describe('First month or day of the field work, e.g. "2021-06".'),
    end: month.describe('Last month or day of the field work, e.g. "2022-05".'),
  })
  .superRefine(({ start, end }, { addIssue }) => {
    if (start.slice(0, end.length) <= end) return;
    addIssue({
      code: 'custom',
      path: ['end'],
      message: `expected "${start}" or later, or an earlier start`,
      params: { what: 'field work that ends before it starts' },
    });
  })
  .describe('When people answered.');

export const base = z.int(whole(640)).positive(whole(640));

export const baseStep = z.int(whole(10)).positive(whole(10));

export const sample = z.enum(['self-selected', 'convenience', 'probability', 'census']);

export const source = z.strictObject({
  url: webAddress
    .optional()
    .describe('Where the published figures can be found. Default: no link.'),
  date: month.optional().describe('When they were published. Default: no date is shown.'),
});

/** What an edition says of itself: whom it asked and when is never that of another. */
const edition = z.strictObject({
  period,
  base: base.describe(
    'Number of respondents that percentages refer to, unless a finding or a row says otherwise.',
  ),
  baseStep: baseStep.optional().describe('As of the study. Default: that of the study.'),
  weighted: weighted.optional().describe('As of the study. Default: as the study says.'),
  tolerance: tolerance.optional().describe('As of the study. Default: that of the study.'),
  sample: sample.optional().describe('How respondents came in. Default: as in the study.'),
  designEffect: designEffect.optional().describe('As of the study. Default: that of the study.'),
  source: source
    .optional()
    .describe(
      'Where its figures come from; its wording stands as "source" below its name in "editions" of locales/<tag>/study.json. Default: wording only.',
    ),
  published: day
    .optional()
    .describe('The day when its findings were first published here. Default: no date.'),
});

/** `editions` of `study.yaml`. */
export const editions = z
  .record(
    z.string().regex(slugPattern, editionName),
    edition,
    'expected editions by their names, e.g. { "2027": { period: { start: 2027-01, end: 2027-06 }, base: 720 } }',
  )
  .default({})
  .describe(
    'Further editions of the study by their names, e.g. "2027": whom each asked, when, and what else is otherwise in it. A finding says in "edition" that it is of one; those that say nothing are of the study as it is described here. A name that is no year has a "title" in study.json, below "editions". Default: the study was made once.',
  );

/** `edition` of a finding. */
export const editionOf = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' ? `put it between quotes: "${input}"` : editionName,
  })
  .regex(slugPattern, editionName)
  .optional()
  .describe(
    'The edition of the study that it is of, by its name below "editions" in study.yaml, e.g. "2027": its period, base, sample and source are those of this edition. Default: it is of the study itself.',
  );
