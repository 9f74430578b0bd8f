import { placeholders, withoutPlaceholders } from '#i18n/placeholders.ts';
import { publishedPart } from '#study/translations/outdated.ts';
import { type Filled, figuresFiller } from './filled-text.ts';
import { rowNote } from './row-note.ts';
import {
  fileOfRow,
  type SheetRow,
  type TranslationRow,
  type TranslationState,
} from './sheet-row.ts';
import type { TranslatedStudy } from './translated-study.ts';
import { translationUnits } from './translation-units.ts';
import { whereSeen } from './where-seen.ts';

/** What a translator is given of a study, in the order of its source. */
export function sheetRows(study: TranslatedStudy): SheetRow[] {
  const fill = figuresFiller(study);
  return translationUnits(study)
    .flatMap(({ rows }) => rows)
    .map((row) => sheetRow(row, study, fill));
}

function sheetRow(row: TranslationRow, { source, words }: TranslatedStudy, fill: Filled): SheetRow {
  const state = stateOf(row, source.tag);
  const { key, translation } = row;
  return {
    file: fileOfRow(row),
    key,
    where: whereSeen(row),
    filled: placeholders(row.source).length === 0 ? '' : fill(row, row.source),
    source: row.source,
    before: translation,
    translation,
    state,
    note: rowNote(row, state, words.tag, (text) => fill(row, text)),
  };
}

/** How far a translation is; a text without letters, such as a year, may well be the same everywhere. */
function stateOf({ source, stored, translation }: TranslationRow, from: string): TranslationState {
  if (translation === '') return 'missing';
  const published = publishedPart(source, from);
  if (stored !== undefined && publishedPart(stored, from) !== published) return 'outdated';
  const isSame = publishedPart(translation, from) === published;
  const words = withoutPlaceholders(source).replace(/\]\(.*?\)/g, '');
  return isSame && /\p{L}/u.test(words) ? 'same as the source' : 'fine';
}
