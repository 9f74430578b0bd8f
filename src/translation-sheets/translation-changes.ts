import { counted, showInvisible } from '#errors.ts';
import { sourcesFile } from '#i18n/sources.ts';
import { showDifference } from '#study/translations/differences.ts';
import type { GivenTranslation } from './find-rows.ts';
import type { SheetImport } from './import-sheet.ts';
import { fileOfRow } from './sheet-row.ts';

/** What translations into `tag` change, one line for each text, or for a file that is new; their number at the end. */
export function translationChanges({ files, given }: SheetImport, tag: string): string[] {
  const shown = files.filter(({ file }) => file !== sourcesFile(tag));
  const texts = Map.groupBy(given, ({ row }) => `locales/${tag}/${fileOfRow(row)}`);
  return [
    ...shown.flatMap(({ file, before }) => {
      const own = texts.get(file) ?? [];
      if (own.length === 0) return [`${file}: the language "${tag}" is added`];
      if (before === undefined) return [`${file}: new, ${counted(own.length, 'text')}`];
      return own.map((one) => `${file} ${changeOf(one)}`);
    }),
    `${counted(given.length, 'text')} in ${counted(texts.size, 'file')}`,
  ];
}

/** As many letters as are shown of a text. */
const most = 100;

function changeOf({ row, text }: GivenTranslation): string {
  const { section, key, translation: before } = row;
  const isShort = Math.max(before.length, text.length) <= most;
  const { was, now } = isShort ? { was: before, now: text } : showDifference(before, text);
  const place = section === 'pages' && key !== 'all' ? `paragraph ${key}` : key;
  return `${place}: ${before === '' ? 'none' : quoted(was)} → ${quoted(now)}`;
}

/** A text on one line, and what is too long without its middle. */
function quoted(text: string): string {
  const letters = [...text.replaceAll('\n', ' ')];
  const [start, end] = [letters.slice(0, most / 2), letters.slice(-most / 2)];
  const isShort = letters.length <= most;
  const shown = isShort ? letters.join('') : `${start.join('').trim()} … ${end.join('').trim()}`;
  return `"${showInvisible(shown)}"`;
}
