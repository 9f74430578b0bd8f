import type { Problem } from '#errors.ts';
import { publishedPart } from '#study/translations/outdated.ts';
import { showDifference } from '#study/translations/differences.ts';
import { findRows, type GivenTranslation } from './find-rows.ts';
import { isOtherSource } from './pair-paragraphs.ts';
import { faultsOf } from './row-faults.ts';
import type { ReturnedRow, ReturnedSheet } from './returned-sheet.ts';
import type { TranslationUnit } from './sheet-row.ts';

/** What a sheet would change. */
export interface AppliedSheet {
  given: GivenTranslation[];
  /** What keeps the sheet from being taken over. */
  problems: Problem[];
  /** What whoever takes it over should know of. */
  notes: Problem[];
}

/** Finds what a translator has changed: an empty translation changes nothing, nor does one that is as it was exported. */
export function applySheet(units: readonly TranslationUnit[], sheet: ReturnedSheet): AppliedSheet {
  const { found, problems } = findRows(units, sheet);
  const changed = found.flatMap(({ row, returned }): GivenTranslation[] => {
    const { translation: text, before, source } = returned.cells;
    const untouched = [before, row.translation, ''].some((known) => isSame(known, text));
    return untouched ? [] : [{ row, text: straight(text), source, returned }];
  });
  const faults = changed.flatMap((one) => faultsOf(one, sheet, formsBeside(one, units, changed)));
  return {
    given: changed,
    problems: [...problems, ...faults],
    notes: changed.flatMap((one) => [
      ...changedSource(one, sheet),
      ...changedMeanwhile(one, sheet),
    ]),
  };
}

/** The texts of all plural forms of a translation, as they will be; of a paragraph it alone. */
function formsBeside(
  { row, text }: GivenTranslation,
  units: readonly TranslationUnit[],
  changed: readonly GivenTranslation[],
): string[] {
  if (row.section === 'pages') return [text];
  const unit = units.find(({ section, name }) => section === row.section && name === row.name);
  return (unit?.rows ?? []).map(
    (form) => changed.find((one) => one.row === form)?.text ?? form.translation,
  );
}

/** Spreadsheets curl quotes also between braces, where they are signs. */
function straight(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/g, (all) => all.replace(/[‘’‚‛′]/g, "'"));
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .normalize()
      .replace(/[^\S\n]+\n/g, '\n')
      .trim();
  return plain(one) === plain(other);
}

function changedSource(
  { row, source, returned }: GivenTranslation,
  sheet: ReturnedSheet,
): Problem[] {
  if (!isOtherSource(source, row.source, sheet.from)) return [];
  const { was, now } = showDifference(
    publishedPart(source, sheet.from),
    publishedPart(row.source, sheet.from),
  );
  return [
    {
      ...placeIn(sheet, returned),
      what: 'source that has changed since the export',
      value: row.key,
      mend: `was: "${was}"\n  now: "${now}"\n  the translation is taken over, and told to be out of date`,
    },
  ];
}

function changedMeanwhile({ row, returned }: GivenTranslation, sheet: ReturnedSheet): Problem[] {
  const { before } = returned.cells;
  if (row.translation === '' || isSame(before, row.translation)) return [];
  return [
    {
      ...placeIn(sheet, returned),
      what: 'translation that somebody has changed since the export',
      value: row.translation,
      mend: 'it is replaced by that of the sheet',
    },
  ];
}

/** The place of a translation in a sheet: its row and its column. */
function placeIn({ file }: Pick<ReturnedSheet, 'file'>, { line, column }: ReturnedRow) {
  return { file, line, column };
}
