import { paragraphPattern } from '#study/translations/translated-texts.ts';
import type { TranslationRow, TranslationUnit } from './sheet-row.ts';

/** The text of a page with translations that are new, by their rows; what stays keeps its line breaks. */
export function pageText(
  page: string,
  { parts, rows }: TranslationUnit,
  given: ReadonlyMap<TranslationRow, string>,
): string {
  const lineEnd = page.includes('\r\n') ? '\r\n' : '\n';
  const plain = page.replaceAll('\r\n', '\n');
  const textOf = (row: TranslationRow) => given.get(row) ?? row.translation;
  const [whole] = rows;
  const now =
    whole?.key === 'all'
      ? [textOf(whole)]
      : parts.map((source, part) => {
          const row = rows.find((known) => known.part === part);
          return row === undefined ? source : textOf(row);
        });
  const paragraphs = now.filter((text) => text !== '');
  const old = [...plain.matchAll(paragraphPattern)];
  const isCutAlike = old.length === paragraphs.length && whole?.key !== 'all';
  const text = isCutAlike
    ? replaceParagraphs(plain, old, paragraphs)
    : `${paragraphs.join('\n\n')}\n`;
  return text.replaceAll('\n', lineEnd);
}

function replaceParagraphs(
  page: string,
  old: readonly RegExpExecArray[],
  paragraphs: readonly string[],
): string {
  return old.reduceRight((text, { 0: was, index }, at) => {
    const now = paragraphs[at] ?? '';
    const end = index + was.trimEnd().length;
    return text.slice(0, index) + now + text.slice(end);
  }, page);
}

/** The numbers of paragraphs that have no translation: a page is translated whole. */
export function untranslatedParagraphs(
  { rows }: TranslationUnit,
  given: ReadonlyMap<TranslationRow, string>,
): string[] {
  return rows.filter((row) => (given.get(row) ?? row.translation) === '').map(({ key }) => key);
}
