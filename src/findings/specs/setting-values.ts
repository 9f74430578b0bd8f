import { z } from 'zod';

/** A slug: what may stand in an address and be said on the telephone. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const whole = (example: number) =>
  `expected a whole number above 0, in digits only, e.g. ${example}`;

const monthExpected = {
  error: 'expected a month, e.g. "2021-06", or a day, e.g. "2021-06-15"',
  // A period with an unusable end is not compared with its start as well.
  abort: true,
};

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
export const siteAddress = webAddress.refine((address) => !/[?#]/.test(address), siteExpected);

const placeExpected =
  'expected an address as it follows that of the site, e.g. report.pdf or annex/tables/';

/** An address of the site, as seen from its folder. */
export const placeInSite = z
  .string(placeExpected)
  .refine((place) => isPlaceInSite(place), placeExpected);

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
