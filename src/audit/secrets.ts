import type { Finding } from '#findings/finding.ts';
import { measures } from '#findings/measures.ts';
import type { SuppressedCell } from '#findings/hide.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/labels.ts';
import type { Study } from '#study/study.ts';

/** A suppressed number, as it would be recognised. */
export interface Secret {
  /** Its finding and its row, for whoever must find the leak; never the number. */
  name: string;
  /** The names of its row, in each language and as codes: a record that holds all of one is about the row. */
  rows: string[][];
  /** The number as any language writes it. */
  numbers: Set<string>;
}

/** What the finished site of a study must not hold. */
export function secretsOf({ suppressed, findings, translators }: Study): Secret[] {
  const languages = [...translators.values()];
  const findingOf = ({ finding }: SuppressedCell) => findings.find(({ id }) => id === finding);
  return suppressed.map((cell) => ({
    name: `${cell.finding}: ${Object.values(cell.values).join(' / ')}: ${cell.measure}`,
    rows: [
      Object.values(cell.values),
      ...languages.map((language) => labels(cell, findingOf(cell), language)),
    ],
    numbers: new Set(languages.flatMap((language) => writings(cell, language))),
  }));
}

/** Whether a record says the number of the row. */
export function tells({ rows, numbers }: Secret, record: string): boolean {
  return (
    rows.some((names) => names.every((name) => record.includes(name))) &&
    numbersIn(withoutNames(record, rows.flat())).some((number) => numbers.has(number))
  );
}

/** A record without the names in it that hold more than a number, such as "18–24" or "3 times": they say no number of a row. */
function withoutNames(record: string, names: readonly string[]): string {
  return names
    .filter((name) => /\p{Nd}/u.test(name) && !/^\p{Nd}+([.,٫٬]\p{Nd}+)*$/u.test(name))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '\t'), record);
}

function labels(
  { values }: SuppressedCell,
  finding: Finding | undefined,
  translator: Translator,
): string[] {
  if (finding === undefined) return [];
  return Object.entries(values).map(([dimension, value]) =>
    valueLabel(translator, finding, dimension, value),
  );
}

function writings({ number, measure }: SuppressedCell, { format }: Translator): string[] {
  const { value, decimals } = number;
  const written = measures[measure].percent
    ? format.percent(value, decimals)
    : format.number(value, decimals);
  return [...numbersIn(written), value.toFixed(decimals), String(value)];
}

/** The numbers of a text, without the blanks that group their digits. Digits among Latin letters are a code, such as a version. */
function numbersIn(text: string): string[] {
  const ungrouped = text.replace(/(?<=\p{Nd})[\u00a0\u202f](?=\p{Nd}{3})/gu, '');
  return ungrouped.match(/(?<![a-z\p{Nd}])\p{Nd}+(?:[.,٫٬]\p{Nd}+)*(?![a-z\p{Nd}])/giu) ?? [];
}
