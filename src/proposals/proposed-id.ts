import { idOf } from './keys.ts';

/** Names that programs give to sheets and files, which say nothing. */
const nameless =
  /^(?:sheet|feuil(?:le)?|tabelle|hoja|planilha|folha|foaie|blad|ورقة|table(?:au)?|untitled|sans titre|classeur|book|data|export)[ _-]*\d*$/i;

/** An id for the finding of a table: from the sheet where that has a name of its own, else from the file. */
export function proposedId(file: string, sheet: string, sheets: number): string {
  const stem = file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const named = sheets > 1 && !nameless.test(sheet) ? sheet : stem;
  return idOf(named);
}
