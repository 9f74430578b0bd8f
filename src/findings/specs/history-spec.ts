import { z } from 'zod';
import { day, languageTag, placeInSite, siteAddress, slugPattern } from './setting-values.ts';

/** An id, or the end of the address of what other sites show in a frame: "services/by-age". */
const formerPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/(?:by-[\p{L}\p{N}-]+|all))?$/u;

const formerExpected =
  'expected a name that the finding had, e.g. [old-name], or a breakdown that is gone, e.g. [services/by-age]';

/** `formerUrls` of `study.yaml`. */
export const formerUrls = z
  .array(siteAddress, 'expected a list of addresses, e.g. ["https://old.example.org/study/"]')
  .default([])
  .describe(
    'Where the site was published before, e.g. ["https://old.example.org/study/"]: `build` writes beside the site, for each of them, what leads from there to the new address. Default: it always was where it is.',
  );

/** `formerLanguages` of `study.yaml`. */
export const formerLanguages = z
  .record(
    languageTag,
    languageTag,
    'expected each with the one that its addresses lead to, e.g. { pt: pt-BR }',
  )
  .default({})
  .describe(
    'Languages that the site no longer has, each with the one that its addresses lead to, e.g. { pt: pt-BR, fr: en }. Default: it has all that it ever had.',
  );

/** `moved` of `study.yaml`. */
export const moved = z
  .record(
    placeInSite,
    placeInSite,
    'expected each with the one that it leads to, e.g. { report.pdf: reports/2025.pdf }',
  )
  .default({})
  .describe(
    'Any other address that was published and is no more, with the one that it leads to, both as they follow that of the site, e.g. { report.pdf: reports/2025.pdf }: a page leads to a page, and a file to one of the same kind. Default: none has moved.',
  );

/** `withdrawn` of `study.yaml`. */
export const withdrawn = z
  .record(
    z
      .string()
      .regex(slugPattern, 'expected the name of the finding as it was published, e.g. services'),
    z.strictObject({
      date: day.describe('The day when it was withdrawn, e.g. "2026-01-10".'),
    }),
    'expected findings, each with its day, e.g. { services: { date: 2026-01-10 } }',
  )
  .default({})
  .describe(
    'Findings that were taken away after they had been published, for an error or a risk to people, e.g. { services: { date: 2026-01-10 } }: their files in data/ are deleted, and why stands below "withdrawn" in locales/<tag>/study.json. Their addresses stay and say so, and their figures may stand nowhere. Default: none was.',
  );

/** `formerly` of a finding. */
export const formerly = z
  .array(z.string(formerExpected).regex(formerPattern, formerExpected), formerExpected)
  .optional()
  .describe(
    'What this finding was called before, the first name first, e.g. [old-name]: all its old addresses lead to it, and its short link and its QR code stay as they were. A breakdown that it no longer has is named with it, e.g. [services/by-age]: whoever shows that in a frame is shown the finding. Default: it always had its name.',
  );

/** `corrections` of a finding. */
export const corrections = z
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
  );
