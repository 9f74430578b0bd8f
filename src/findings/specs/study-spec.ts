import { z } from 'zod';
import { hostNames } from '#hosts.ts';
import { defaultFlags, flagNames } from './flags.ts';
import { codeList, defaultSymbols, symbolNames } from './symbols.ts';

/** A slug: what may stand in an address and be said on the telephone. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const whole = (example: number) =>
  `expected a whole number above 0, in digits only, e.g. ${example}`;

const monthExpected = {
  error: 'expected a month, e.g. "2021-06", or a day, e.g. "2021-06-15"',
  // A period with an unusable end is not compared with its start as well.
  abort: true,
};

/** What an edition may be called. */
export const editionName =
  'expected lower-case letters, digits and single hyphens between quotes, e.g. "2027"';

/** A month or a day that the calendar has. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, monthExpected)
  .refine(isInCalendar, monthExpected);

/** A day that the calendar has. */
export const day = month.regex(/^.{10}$/, 'expected a day, e.g. "2025-06-15"');

/** An address that a reader can open. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected a web address with https://, e.g. "https://example.org/study/"',
});

const siteExpected = 'expected an address without "?" and "#", e.g. "https://example.org/study/"';

/** Where a site can be published. */
const siteAddress = webAddress.refine((address) => !/[?#]/.test(address), siteExpected);

const placeExpected =
  'expected an address as it follows that of the site, e.g. report.pdf or annex/tables/';

/** An address of the site, as seen from its folder. */
const placeInSite = z.string(placeExpected).refine((place) => isPlaceInSite(place), placeExpected);

/** A tag of a language as it is written in full: "en", "pt-BR". */
export const languageTag = z
  .string('expected the tag of a language between quotes, e.g. "en"')
  .refine(isLanguage, 'expected the tag of a language, e.g. "en"');

/** Whether percentages were weighted. */
export const weighted = z.boolean('expected true or false');

/** Percentage points. */
export const tolerance = z
  .number('expected a number of percentage points, e.g. 0.1')
  .min(0, 'expected 0 or more percentage points, e.g. 0.1');

/** How many times wider a variance is than in a simple random sample. */
export const designEffect = z
  .number('expected a number above 0, e.g. 1.5')
  .positive('expected a number above 0, e.g. 1.5');

const period = z
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

const base = z.int(whole(640)).positive(whole(640));

const baseStep = z.int(whole(10)).positive(whole(10));

const sample = z.enum(['self-selected', 'convenience', 'probability', 'census']);

const source = z.strictObject({
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

const name = z.string().min(1, 'expected a name');

const logo = z
  .string()
  .min(1, 'expected the name of a file in public/, e.g. logo.svg')
  .optional()
  .describe(
    'Its logo: a file in public/, named as from there, e.g. "logo.svg": SVG of up to 20 kB, its letters as outlines, or PNG of up to 100 kB. Default: its name stands alone.',
  );

/** `data/study.yaml` as its author writes it. Each description is the reference documentation of its field. */
export const studySpec = z
  .strictObject({
    format: z
      .int('expected the version of the study format, in digits only, e.g. 1')
      .min(1, 'expected the version of the study format, e.g. 1')
      .optional()
      .describe(
        'Version of the study format that the study is written in, now 1: constats knows by it what an older study needs, and `npx constats fix` brings that up to date. Default: the study is read as it is, `npx constats check` says so, and `npx constats fix` writes the version.',
      ),
    id: z
      .string()
      .regex(slugPattern, 'expected lower-case letters, digits and single hyphens, e.g. "sextra"')
      .describe(
        'Short name of the study in file names and metadata: lower-case letters, digits, hyphens.',
      ),
    url: siteAddress.describe(
      'Public address of the site, with its path if it has one, e.g. "https://example.org/study/". `--site` replaces it.',
    ),
    formerUrls: z
      .array(siteAddress, 'expected a list of addresses, e.g. ["https://old.example.org/study/"]')
      .default([])
      .describe(
        'Where the site was published before, e.g. ["https://old.example.org/study/"]: `build` writes beside the site, for each of them, what leads from there to the new address. Default: it always was where it is.',
      ),
    host: z
      .enum(hostNames)
      .optional()
      .describe(
        'Who hands out the site: "ftp" (a web space that files are copied to), "apache", "nginx" or "caddy" (a server of your own), "github", "gitlab", "netlify" or "cloudflare" (their Pages), or "folder" (nobody: it is opened from a disk). Only what this host reads is written beside the pages. `--host` replaces it. Default: none is named, and what hosts read by its name is there for all of them.',
      ),
    languages: z
      .array(z.string(), 'expected a list of language tags, e.g. [fr, en]')
      .min(1, 'expected at least one language tag, e.g. [fr, en]')
      .describe(
        'Language tags (BCP 47) in the order of the language switch, e.g. [fr, en]; each has a folder in locales/. The first is the source language that the others are translated from.',
      ),
    formerLanguages: z
      .record(
        languageTag,
        languageTag,
        'expected each with the one that its addresses lead to, e.g. { pt: pt-BR }',
      )
      .default({})
      .describe(
        'Languages that the site no longer has, each with the one that its addresses lead to, e.g. { pt: pt-BR, fr: en }. Default: it has all that it ever had.',
      ),
    publisher: z
      .strictObject({
        name: name.describe('Name of the organisation that publishes the study.'),
        url: webAddress.optional().describe('Its web address. Default: none is shown.'),
        logo,
      })
      .describe('Who answers for the study.'),
    partners: z
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
      ),
    contact: z
      .email('expected an e-mail address, e.g. "study@example.org"')
      .describe('E-mail address that readers may write to.'),
    licence: z
      .strictObject({
        name: name.describe('Name of the licence, e.g. "CC BY 4.0".'),
        url: webAddress.describe('Address of its text.'),
      })
      .optional()
      .describe(
        'Licence of the figures. Default: none, and the site says that no licence is stated.',
      ),
    period,
    base: base.describe(
      'Number of respondents that percentages refer to, unless a finding or a row says otherwise.',
    ),
    baseStep: baseStep
      .default(1)
      .describe(
        'Bases are printed in steps of so many, e.g. 10 where they were rounded to tens; sums and shares are checked within it. Default: 1, not rounded.',
      ),
    weighted: weighted
      .default(false)
      .describe(
        'Percentages were weighted: they are not compared with count ÷ base, and each finding says so. A finding may say otherwise for its own. Default: false.',
      ),
    tolerance: tolerance
      .optional()
      .describe(
        'Percentage points by which a printed percentage may differ from its count ÷ base, beyond the rounding of its last decimal. A finding may have its own. Default: 0.05.',
      ),
    sample: sample.describe(
      'How respondents came in: "self-selected" (open invitation: no interval is ever shown), "convenience" (approached where they could be reached, without a draw: none either), "probability" (drawn at random: each share has its 95 % interval) or "census" (everyone: none).',
    ),
    designEffect: designEffect
      .default(1)
      .describe(
        'How many times wider the variance is than in a simple random sample of the same size, for clusters and weights; intervals are computed as if the base were that many times smaller. Only used for a probability sample; a finding may have its own. Default: 1, a simple random sample.',
      ),
    countries: z
      .array(
        z.string('expected a country code between quotes, e.g. "NO"'),
        'expected a list of country codes, e.g. [BO, FR]',
      )
      .optional()
      .describe(
        'The countries where the study took place: their codes of two letters (ISO 3166-1, and XK), e.g. [BO, FR], or their names in a language of the study or in English. Default: none are named.',
      ),
    source: source
      .optional()
      .describe(
        'Where the figures come from; its wording stands in locales/<tag>/study.json. Default: wording only.',
      ),
    published: day
      .optional()
      .describe(
        'The day when these findings were first published here, e.g. "2025-06-15": citations and the feed state it. Default: no date; citations say so, and the feed leaves out what has none.',
      ),
    minimumCell: z
      .int(whole(5))
      .min(1, whole(5))
      .default(5)
      .describe(
        'Disclosure rule: the smallest number of people that a published cell may stand for. Default: 5.',
      ),
    smallCells: z
      .enum(['refuse', 'suppress'])
      .default('refuse')
      .describe(
        'What happens where a cell stands for fewer people than minimumCell: "refuse" stops the build, "suppress" hides the cell and as many others as it takes that nobody can work it out. Default: "refuse".',
      ),
    groupDisclosure: z
      .enum(['refuse', 'allow'], 'expected "refuse" or "allow"')
      .default('allow')
      .describe(
        'What happens where all, or none, of a group gave an answer (100 % or 0 %), which tells it of each person who is known to be in the group: "refuse" stops the build, "allow" publishes it. Default: "allow".',
      ),
    symbols: z
      .record(z.string().min(1), z.enum(symbolNames))
      .optional()
      .describe(
        `What stands in a cell instead of a number, and its meaning. Default: ${codeList(defaultSymbols)}.`,
      ),
    languageNames: z
      .record(languageTag, z.string().min(1, 'expected a name'))
      .optional()
      .describe(
        'What languages are called in the language switch, by their tags, e.g. { fr-x-facile: Français facile }. Default: the name that each language has for itself; easy-to-read ones (`fr-x-facile`, `en-x-easy`) have theirs.',
      ),
    fallback: z
      .record(languageTag, languageTag)
      .optional()
      .describe(
        'Where a language that constats does not speak takes the words of the interface that its `ui.json` lacks, and the pages that come with constats, e.g. { de: en }. Its pages say so. Default: none, and every word must be there.',
      ),
    missingTranslations: z
      .enum(['refuse', 'allow'])
      .default('refuse')
      .describe(
        'What becomes of texts of the study that are not translated yet: "refuse" (nothing is published until they are) or "allow" (they are shown in the language that `fallback` names, else in the source language; their pages say so, and `npx constats check` counts them). Default: refuse.',
      ),
    outdatedTranslations: z
      .enum(['refuse', 'allow'])
      .default('refuse')
      .describe(
        'What becomes of a translation whose source text has changed since: "refuse" (nothing is published until it is translated anew or confirmed with `npx constats accept`) or "allow" (it is published as it is, and `npx constats check` lists it). Default: refuse.',
      ),
    flags: z
      .record(
        z.string().regex(/^\S+$/, 'expected a mark without blanks, e.g. "*"'),
        z.enum(flagNames),
      )
      .optional()
      .describe(
        `What a mark in a column of flags means; a number may have several, with blanks between. Default: ${codeList(defaultFlags)}.`,
      ),
    accent: z
      .string()
      .regex(
        /^#[0-9a-fA-F]{6}$/,
        'expected # and six digits or letters from a to f, between quotes, e.g. "#a3195b"',
      )
      .default('#9c1f5c')
      .describe(
        'The one colour of the study; text colours with enough contrast are derived from it. Default: "#9c1f5c".',
      ),
    support: z
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
      ),
    themes: z
      .record(
        z
          .string()
          .regex(
            /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
            'expected a name of lower-case letters, digits and single hyphens, e.g. "access"; what readers see stands below "themes" in locales/<tag>/study.json',
          ),
        z
          .array(
            z.string('expected the name of a finding, e.g. services'),
            'expected a list of findings, e.g. [services, distance]',
          )
          .min(1, 'name its findings, e.g. [services, distance], or remove the theme'),
        'expected themes, each with its findings, e.g. { access: [services, distance] }',
      )
      .default({})
      .describe(
        'Groups of findings, in the order of the site, e.g. { access: [services, distance], money: [costs] }: the list of findings, its search and all other lists follow them. In a theme, findings stand by their `position`, and those without one as they are listed. Default: none, and findings stand by their position alone.',
      ),
    editions: z
      .record(
        z.string().regex(slugPattern, editionName),
        edition,
        'expected editions by their names, e.g. { "2027": { period: { start: 2027-01, end: 2027-06 }, base: 720 } }',
      )
      .default({})
      .describe(
        'Further editions of the study by their names, e.g. "2027": whom each asked, when, and what else is otherwise in it. A finding says in "edition" that it is of one; those that say nothing are of the study as it is described here. A name that is no year has a "title" in study.json, below "editions". Default: the study was made once.',
      ),
    moved: z
      .record(
        placeInSite,
        placeInSite,
        'expected each with the one that it leads to, e.g. { report.pdf: reports/2025.pdf }',
      )
      .default({})
      .describe(
        'Any other address that was published and is no more, with the one that it leads to, both as they follow that of the site, e.g. { report.pdf: reports/2025.pdf }: a page leads to a page, and a file to one of the same kind. Default: none has moved.',
      ),
    withdrawn: z
      .record(
        z
          .string()
          .regex(
            slugPattern,
            'expected the name of the finding as it was published, e.g. services',
          ),
        z.strictObject({
          date: day.describe('The day when it was withdrawn, e.g. "2026-01-10".'),
        }),
        'expected findings, each with its day, e.g. { services: { date: 2026-01-10 } }',
      )
      .default({})
      .describe(
        'Findings that were taken away after they had been published, for an error or a risk to people, e.g. { services: { date: 2026-01-10 } }: their files in data/ are deleted, and why stands below "withdrawn" in locales/<tag>/study.json. Their addresses stay and say so, and their figures may stand nowhere. Default: none was.',
      ),
    ground: z
      .enum(['accent', 'paper'])
      .default('accent')
      .describe(
        'The ground of pictures for feeds and messages: "accent", made darker for white letters unless black ones can be read on it, or "paper", which is white. Default: "accent".',
      ),
    exit: webAddress
      .optional()
      .describe(
        'A neutral address for the link "leave this site", shown on each page where the subject is sensitive. Default: no such link.',
      ),
  })
  .describe('A study: who asked whom, when, and what holds for all of its findings.');

/** A study's settings, complete: defaults filled in. */
export type StudySpec = z.output<typeof studySpec>;

function isLanguage(tag: string): boolean {
  try {
    // Longer names of languages are well-formed, but none has ever been registered.
    return Intl.getCanonicalLocales(tag)[0] === tag && /^[a-z]{2,3}(-|$)/.test(tag);
  } catch {
    return false;
  }
}

/** Whether a text can follow the address of a site: a file, or a folder with its page. */
function isPlaceInSite(place: string): boolean {
  const parts = place.replace(/\/$/, '').split('/');
  return parts.every((part) => /^(?!\.\.?$)[^?#:\\%"$\p{Cc}]+$/u.test(part));
}

function isInCalendar(text: string): boolean {
  const day = new Date(text.padEnd('yyyy-mm-dd'.length, '-01'));
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}
