import { z } from 'zod';
import { hostNames } from '#hosts.ts';
import { base, baseStep, editions, period, sample, source } from './edition-spec.ts';
import { defaultFlags, flagNames } from './flags.ts';
import { formerLanguages, formerUrls, moved, withdrawn } from './history-spec.ts';
import { licence, partners, publisher, support } from './organisation-spec.ts';
import {
  day,
  designEffect,
  siteAddress,
  slugPattern,
  tolerance,
  weighted,
  webAddress,
  whole,
} from './setting-values.ts';
import {
  fallback,
  languageNames,
  missingTranslations,
  outdatedTranslations,
} from './translation-spec.ts';
import { codeList, defaultSymbols, symbolNames } from './symbols.ts';

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
    formerUrls,
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
    formerLanguages,
    publisher,
    partners,
    contact: z
      .email('expected an e-mail address, e.g. "study@example.org"')
      .describe('E-mail address that readers may write to.'),
    licence,
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
    languageNames,
    fallback,
    missingTranslations,
    outdatedTranslations,
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
    support,
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
    editions,
    moved,
    withdrawn,
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
