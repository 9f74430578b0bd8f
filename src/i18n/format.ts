import { type LanguageNames, nameOfLanguage } from './language-names.ts';
import { once } from './once.ts';
import { typeset } from './typography.ts';

/** Writes numbers, dates and lists as one language does. */
export interface Format {
  /** `1718` as "1 718"; `decimals` as printed in the source. */
  number(value: number, decimals?: number): string;
  /** A difference with its sign, `9` as "+9", `-9` as "−9"; by itself in a text of another direction. */
  signed(value: number, decimals?: number): string;
  /** A share from 0 to 100, `48` as "48 %". */
  percent(value: number, decimals?: number): string;
  /** A number of a measure: as a share, or as it is. */
  figure(measure: { percent: boolean }, value: number, decimals?: number): string;
  /** A month "2021-06" as "juin 2021", a day "2021-06-15" as "15 juin 2021". */
  date(iso: string): string;
  /** Two months or days as one range, without what they share: "juin 2021 – mai 2022". */
  period(start: string, end: string): string;
  /** The years of two months or days: "2021 – 2022", or "2027". */
  years(start: string, end: string): string;
  /** "Bolivie, France et Maroc". */
  list(items: readonly string[]): string;
  /** The name of an ISO 3166 country. */
  country(code: string): string;
  /** The name of another language, e.g. "anglais" for "en". */
  language(tag: string): string;
  /** Compares two texts for sorting. */
  compare(a: string, b: string): number;
}

/** Makes the formats of a language. */
export function createFormat(tag: string, names: LanguageNames = {}): Format {
  return { ...formatOf(tag), language: (other) => nameOfLanguage(other, tag, names) };
}

/** All that no study changes; each formatter is made once. */
const formatOf = once((tag: string): Omit<Format, 'language'> => {
  const numbers = new Map<string, Intl.NumberFormat>();
  const formatter = (style: 'decimal' | 'percent', decimals: number) => {
    const key = `${style}${decimals}`;
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const made = numbers.get(key) ?? new Intl.NumberFormat(tag, { style, ...digits });
    numbers.set(key, made);
    return made;
  };
  const monthly = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const yearly = new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' });
  const daily = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const dates = (iso: string) => (hasDay(iso) ? daily : monthly);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const number: Format['number'] = (value, decimals = 0) =>
    formatter('decimal', decimals).format(value);
  const percent: Format['percent'] = (value, decimals = 0) =>
    typeset(formatter('percent', decimals).format(value / 100), tag);
  return {
    number,
    percent,
    signed: (value, decimals = 0) => {
      const sign = value > 0 ? '+' : value < 0 ? '\u2212' : '';
      const text = `${sign}${number(Math.abs(value), decimals)}`;
      return direction(tag) === 'rtl' ? `\u2066${text}\u2069` : text;
    },
    figure: (measure, value, decimals) => (measure.percent ? percent : number)(value, decimals),
    date: (iso) => withOrdinal(dates(iso).format(toDate(iso)), tag),
    // Tables of the world are slow to ask, and every page of a language says the same.
    period: once((start, end) =>
      // Where only one of the two names a day, both are shown as months.
      withOrdinal(
        dates(start.length < end.length ? start : end).formatRange(toDate(start), toDate(end)),
        tag,
      ),
    ),
    years: once((start, end) => yearly.formatRange(toDate(start), toDate(end))),
    list: (items) => list.format(items),
    country: (code) => countries.of(code) ?? code,
    compare: new Intl.Collator(tag).compare,
  };
});

/** The direction a language is written in. */
export const direction = once((tag: string): 'ltr' | 'rtl' => {
  const locale: WithTextInfo = new Intl.Locale(tag);
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
});

/** What later versions of Node give when asked, Node 22 has as a property. */
interface WithTextInfo extends Intl.Locale {
  getTextInfo?(): { direction?: 'ltr' | 'rtl' };
  textInfo?: { direction?: 'ltr' | 'rtl' };
}

/** French counts the first day of a month as no other: "1er juin 2021". Years have four digits. */
function withOrdinal(date: string, tag: string): string {
  return new Intl.Locale(tag).language === 'fr' ? date.replace(/(?<!\d)1(?!\d)/g, '1er') : date;
}

function toDate(iso: string): Date {
  return new Date(`${hasDay(iso) ? iso : `${iso}-01`}T00:00:00Z`);
}

function hasDay(iso: string): boolean {
  return iso.length > 'yyyy-mm'.length;
}
