import { pasted, yamlLine } from '#documents/yaml-line.ts';
import { counted, type Problem, quoteSome } from '#errors.ts';
import type { Remember } from '#remember.ts';
import { type AppliedSheet, applySheet } from './apply-sheet.ts';
import { changedFiles, type FileChange } from './changed-files.ts';
import type { GivenTranslation } from './find-rows.ts';
import { listedLanguage } from './listed-language.ts';
import { untranslatedParagraphs } from './page-text.ts';
import type { ReturnedSheet } from './returned-sheet.ts';
import { fileOfRow, type TranslationRow, type TranslationUnit } from './sheet-row.ts';
import { otherSource, readTranslatedStudy } from './translated-study.ts';
import { translationUnits } from './translation-units.ts';

/** What a sheet makes of a study. */
export interface SheetImport extends AppliedSheet {
  files: FileChange[];
  /** How many rows have no translation still. */
  missing: number;
}

/** Finds out what a sheet changes in the study in `folder`; writes nothing. Throws an `InputError` where it cannot be read. */
export function importSheet(
  folder: string,
  sheet: ReturnedSheet,
  remember?: Remember,
): SheetImport {
  const study = readTranslatedStudy(folder, sheet.to, remember);
  const { languages, missingTranslations } = study.spec;
  if (sheet.from !== languages[0])
    return { ...nothing, problems: [otherSource(sheet.file, sheet.from, languages)] };
  const units = translationUnits(study);
  const applied = applySheet(units, sheet);
  const { given } = applied;
  const isNew = given.length > 0 && !languages.includes(sheet.to);
  const missing = missingRows(units, given);
  const isWhole = isNew && missingTranslations === 'refuse';
  return {
    ...applied,
    problems: [
      ...applied.problems,
      ...halfPages(units, given, sheet),
      ...(isWhole ? unfinishedLanguage(missing, sheet) : []),
    ],
    files: [
      ...(isNew ? listedLanguage(folder, languages, sheet.to) : []),
      ...changedFiles(folder, study, units, given),
    ],
    missing: missing.length,
  };
}

const nothing = { given: [], problems: [], notes: [], files: [], missing: 0 };

/** A page that is new is translated whole, or not at all: nobody is to read half of it. */
function halfPages(
  units: readonly TranslationUnit[],
  given: readonly GivenTranslation[],
  sheet: ReturnedSheet,
): Problem[] {
  const texts = new Map(given.map(({ row, text }) => [row, text]));
  return units
    .filter(
      ({ section, rows }) => section === 'pages' && rows.every((row) => row.translation === ''),
    )
    .flatMap((unit): Problem[] => {
      const first = given.find(({ row }) => unit.rows.includes(row));
      const lacking = untranslatedParagraphs(unit, texts);
      if (first === undefined || lacking.length === 0) return [];
      const { line, column } = first.returned;
      return [
        {
          ...{ file: sheet.file, line, column },
          what: `page of which ${lacking.length} of ${unit.rows.length} paragraphs are not translated`,
          value: unit.name,
          mend: `translate them too, or leave the whole page empty: paragraphs ${lacking.slice(0, 12).join(', ')}`,
        },
      ];
    });
}

/** A language that is new to a study comes whole: until then nothing of it could be published, nor the rest. */
function unfinishedLanguage(missing: readonly TranslationRow[], sheet: ReturnedSheet): Problem[] {
  const [first] = missing;
  if (first === undefined) return [];
  const isOfInterface = missing.every(({ section }) => section === 'ui');
  const standIn = isOfInterface
    ? `\n  or begin with the words of another language: add "${sheet.to}" to languages in data/study.yaml, and below them:${pasted(yamlLine({ fallback: { [sheet.to]: 'en' } }))}`
    : '';
  const returned = sheet.rows.find(
    ({ cells }) => cells.file === fileOfRow(first) && cells.key === first.key,
  );
  return [
    {
      ...{ file: sheet.file, line: returned?.line ?? 1, column: returned?.column ?? 1 },
      what: `language of which ${counted(missing.length, 'text')} ${missing.length === 1 ? 'is' : 'are'} not translated yet`,
      value: sheet.to,
      mend: `it is taken over once it is whole; translate ${quoteSome(missing.map(({ key, section, name }) => (section === 'pages' ? `${name} ${key}` : key)))}${standIn}`,
    },
  ];
}

function missingRows(
  units: readonly TranslationUnit[],
  given: readonly GivenTranslation[],
): TranslationRow[] {
  return units
    .flatMap((unit) => unit.rows)
    .filter((row) => row.translation === '' && !given.some((one) => one.row === row));
}
