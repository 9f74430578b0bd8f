import { type Problem, quoteList } from '#errors.ts';
import { literal, placeholders } from '#i18n/placeholders.ts';
import type { GivenTranslation } from './find-rows.ts';
import type { ReturnedSheet } from './returned-sheet.ts';

/** What is wrong with a translation that can be seen in the sheet alone. `forms` are the texts of all its plural forms. */
export function faultsOf(
  given: GivenTranslation,
  sheet: ReturnedSheet,
  forms: readonly string[],
): Problem[] {
  return [...damages(given), ...otherPlaceholders(given, forms)].map((fault) => ({
    file: sheet.file,
    line: given.returned.line,
    column: given.returned.column,
    ...fault,
  }));
}

type Fault = Pick<Problem, 'what' | 'value' | 'mend'>;

/** What spreadsheets make of words. */
function damages({ text }: GivenTranslation): Fault[] {
  if (/^#(?:[A-Z/0]+[!?]|N\/A|NOM\?|VALEUR!|¡?[A-ZÁÉÍÓÚ]+[!?])$|^Err:\d+$/.test(text))
    return [
      {
        what: 'error of the spreadsheet where a translation should be',
        value: text,
        mend: 'write the translation anew; where it begins with "=", write an apostrophe before it',
      },
    ];
  const lost = /\S*(?:\p{L}\?\p{L}|(?<=^|\s)\?\p{L}|\?{3,}|\uFFFD)\S*/u.exec(text)?.[0];
  if (lost === undefined) return [];
  return [
    {
      what: 'letters that are lost',
      value: lost,
      mend: 'the sheet was saved in an encoding that does not have them: save it as a workbook (.xlsx), or as "CSV UTF-8"',
    },
  ];
}

/** Placeholders are the same as in the source; a plural form may leave out what another form of the text has. */
function otherPlaceholders(given: GivenTranslation, forms: readonly string[]): Fault[] {
  const own = namesIn(given.text);
  const source = namesIn(given.source);
  const present = forms.flatMap(namesIn);
  const missing = source.filter((name) => !present.includes(name));
  const added = own.filter((name) => !source.includes(name));
  return [
    ...missing.map((name) => ({
      what: 'placeholder of the source that is missing',
      value: `{{${name}}}`,
      mend: `put it where your language needs it; the source: "${given.source}"`,
    })),
    ...added.map((name) => ({
      what: 'placeholder that the source does not have',
      value: `{{${name}}}`,
      mend:
        source.length === 0
          ? 'take it out: the source has none'
          : `write it as the source does: ${quoteList(source.map((known) => `{{${known}}}`))}`,
    })),
  ];
}

function namesIn(text: string): string[] {
  const names = placeholders(text).map(({ name }) => name);
  return [...new Set(names.filter((name) => literal(name) === undefined))];
}
