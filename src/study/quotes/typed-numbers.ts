import type { Problem } from '#errors.ts';
import { withoutPlaceholders } from '#i18n/placeholders.ts';
import type { Text } from '#i18n/read-words.ts';
import { westernDigit } from '#encoding/western-digit.ts';
import { placeInText } from '#study/texts/place-in-text.ts';
import {
  findingOf,
  nameOfWave,
  namesOfValue,
  type Own,
  type Quotable,
  unreadNames,
} from './quotes.ts';

/** Results are quoted from tables and never typed. */
export function typedNumbers(text: Text, study: Quotable, own?: Own): Problem[] {
  return writtenNumbers(withoutPlaceholders(text.text)).map(({ written, offset, values }) => ({
    ...placeInText(text, offset),
    what: 'number typed in a text',
    value: written,
    mend: mendNumber(written, values, study, own),
  }));
}

function mendNumber(
  written: string,
  values: readonly number[],
  study: Quotable,
  own: Own | undefined,
): string {
  const finding = findingOf(study, own);
  const [name] = values.flatMap((value) => namesOfValue(study, value, finding));
  if (name !== undefined) return `quote its cell instead: {{${name}}}`;
  const wave = nameOfWave(written, study, finding);
  if (wave !== undefined) return `quote the name of the wave: {{${wave}}}`;
  const literally = `where it is a name and not a result, write {{'${written}'}}`;
  if (own?.corrects)
    return `leave it out: the site shows what each figure was, and is; ${literally}`;
  const [unread] = unreadNames(study, finding);
  if (unread !== undefined)
    return `quote its cell instead, maybe {{${unread}}}, whose number has a problem too; ${literally}`;
  if (own !== undefined && study.broken.includes(own.id))
    return `quote its cell instead, once the finding "${own.id}" has no problem; ${literally}`;
  return `${whereItIsName(written, study)}; ${literally}`;
}

/** A year of the field work is a fact of the study; that of a wave is the name of its rows. */
function whereItIsName(written: string, { spec, findings }: Quotable): string {
  const { period, editions = {} } = spec;
  const periods = Object.entries(editions).map(([name, own]) => [`${name}:`, own.period] as const);
  const found = [['', period] as const, ...periods].find(([, dates]) =>
    [dates?.start, dates?.end].some((date) => date?.slice(0, 4) === written),
  );
  if (found !== undefined) {
    const [period, start, end] = ['period', 'start', 'end'].map(
      (name) => `{{${found[0]}study.${name}}}`,
    );
    return `a year of the field work: quote ${period}, ${start} or ${end}`;
  }
  const named = findings.find(({ rows }) =>
    rows.some(({ values }) => Object.values(values).includes(written)),
  );
  return named === undefined
    ? 'no table holds it'
    : `a name in the table of "${named.id}", e.g. of a wave, and no cell`;
}

/** A number in prose, in any digits. */
interface WrittenNumber {
  /** As it stands in the text, e.g. "1,718" or "٧١". */
  written: string;
  /** Where it begins in the text, counted from 0. */
  offset: number;
  /** What it may be worth: a comma or a point separates decimals in one language and thousands in another. */
  values: number[];
}

/** The numbers that are written in a text, in their order. */
function writtenNumbers(text: string): WrittenNumber[] {
  const pattern = /\p{Nd}+(?:[.,'’٫٬]\p{Nd}+|[ \u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))*/gu;
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    written,
    offset: index,
    values: readings(written),
  }));
}

function readings(written: string): number[] {
  const plain = written
    .replace(/\p{Nd}/gu, westernDigit)
    .replace(/[\s'’٬]/g, '')
    .replace('٫', ',');
  const all = [plain.replaceAll(',', ''), plain.replaceAll('.', '').replace(',', '.')];
  return [...new Set(all.map(Number))].filter((value) => !Number.isNaN(value));
}
