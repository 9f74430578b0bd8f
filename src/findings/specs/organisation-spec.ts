import { z } from 'zod';
import { slugPattern, webAddress } from './setting-values.ts';

const name = z.string().min(1, 'expected a name');

const logo = z
  .string()
  .min(1, 'expected the name of a file in public/, e.g. logo.svg')
  .optional()
  .describe(
    'Its logo: a file in public/, named as from there, e.g. "logo.svg": SVG of up to 20 kB, its letters as outlines, or PNG of up to 100 kB. Default: its name stands alone.',
  );

/** `publisher` of `study.yaml`. */
export const publisher = z
  .strictObject({
    name: name.describe('Name of the organisation that publishes the study.'),
    url: webAddress.optional().describe('Its web address. Default: none is shown.'),
    logo,
  })
  .describe('Who answers for the study.');

/** `partners` of `study.yaml`. */
export const partners = z
  .array(
    z.strictObject({
      name: name.describe('Name of the organisation.'),
      url: webAddress.optional().describe('Its web address. Default: no link.'),
      logo,
    }),
    'expected a list, e.g. [{ name: Harbour Clinic, logo: clinic.svg }]',
  )
  .default([])
  .describe(
    'Other organisations behind the study, in the order they are named: those that asked, paid or helped. Default: none are named.',
  );

/** `licence` of `study.yaml`. */
export const licence = z
  .strictObject({
    name: name.describe('Name of the licence, e.g. "CC BY 4.0".'),
    url: webAddress.describe('Address of its text.'),
  })
  .optional()
  .describe('Licence of the figures. Default: none, and the site says that no licence is stated.');

/** `support` of `study.yaml`. */
export const support = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(slugPattern, 'expected lower-case letters, digits and single hyphens')
        .refine((id) => id !== 'heading', 'expected another name: "heading" names the heading')
        .describe(
          'The name of its words: "helpline" stands below "support" in locales/<tag>/study.json.',
        ),
      url: webAddress.optional().describe('Its web address. Default: no link.'),
      phone: z
        .string()
        .regex(
          /^\+?(?=(?:\D*\d){2})[\d ().\/-]+$/,
          'expected a telephone number between quotes, e.g. "+33 1 23 45 67 89"',
        )
        .optional()
        .describe('Its telephone number, as people read it. Default: none.'),
    }),
    'expected a list, e.g. [{ id: helpline, phone: "3919" }]',
  )
  .default([])
  .describe(
    'Services where readers find someone to talk to, a line each, in this order. Default: none are named.',
  );
