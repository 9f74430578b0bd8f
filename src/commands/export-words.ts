import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { counted } from '#errors.ts';
import type { Remember } from '#remember.ts';
import { canonicalTag } from '#study/translations/check-languages.ts';
import { sheetCsv } from '#translation-sheets/sheet-csv.ts';
import { sheetRows } from '#translation-sheets/sheet-rows.ts';
import type { SheetRow } from '#translation-sheets/sheet-row.ts';
import { sheetXlsx } from '#translation-sheets/sheet-xlsx.ts';
import { languagesOf, readTranslatedStudy } from '#translation-sheets/translated-study.ts';
import { readPatterns } from './kept-patterns.ts';
import type { Command } from './request.ts';
import { UsageError } from './usage.ts';

/** Writes a sheet for translators, as a workbook and as CSV, for one language or each that the study is translated into. */
export const exportWords: Command = async ({ study, lang, out, yes }) => {
  const { from, into } = languagesOf(study);
  const tags = lang === undefined ? into : [checkTag(lang, from)];
  if (tags.length === 0)
    throw new UsageError('study in one language', from, 'name the other one: --lang <tag>');
  const { remember } = readPatterns(study);
  const made = await Promise.all(tags.map((tag) => sheetsOf(study, from, tag, remember)));
  const files = made.flatMap(({ files: own }) =>
    own.map((file) => ({ ...file, path: join(out, file.name) })),
  );
  if (!yes) checkKept(files);
  mkdirSync(out, { recursive: true });
  for (const { path, bytes } of files) writeFileSync(path, bytes);
  for (const { tag, rows } of made) console.log(report(join(out, `words-${tag}`), rows));
  return 0;
};

async function sheetsOf(study: string, from: string, tag: string, remember: Remember) {
  const rows = sheetRows(readTranslatedStudy(study, tag, remember));
  const files = [
    { name: `words-${tag}.xlsx`, bytes: await sheetXlsx(rows, from, tag) },
    { name: `words-${tag}.csv`, bytes: new TextEncoder().encode(sheetCsv(rows, from, tag)) },
  ];
  return { tag, rows, files };
}

/** A language as BCP 47 writes it, and another than the source. */
function checkTag(tag: string, from: string): string {
  const canonical = canonicalTag(tag.replaceAll('_', '-'));
  if (canonical === undefined)
    throw new UsageError(
      'unknown language',
      tag,
      'expected its code (BCP 47), e.g. "es", "ar" or "pt-BR"',
    );
  if (canonical !== tag)
    throw new UsageError(
      'language tag that browsers do not know',
      tag,
      `write --lang ${canonical}`,
    );
  if (tag === from)
    throw new UsageError(
      'source language of the study',
      tag,
      'name the language to translate into',
    );
  return tag;
}

/** A sheet that lies there may hold the work of a translator. */
function checkKept(files: readonly { path: string; bytes: Uint8Array }[]): void {
  const other = files.find(
    ({ path, bytes }) => existsSync(path) && !readFileSync(path).equals(bytes),
  );
  if (other === undefined) return;
  throw new UsageError(
    'sheet that is there already, and may hold translations',
    relative('.', other.path),
    'import it first, name another folder with --out, or add --yes to write over it',
  );
}

function report(path: string, rows: readonly SheetRow[]): string {
  const count = (state: SheetRow['state']) => rows.filter((row) => row.state === state).length;
  return `${relative('.', path)}.xlsx and .csv: ${counted(rows.length, 'text')}, ${count('missing')} missing, ${count('outdated')} out of date, ${count('same as the source')} the same as the source`;
}
