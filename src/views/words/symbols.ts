import { defaultSymbols } from '#findings/model/cell.ts';
import type { Translator } from '#i18n/translator.ts';

/** What a file writes where there is no number. */
export interface SymbolView {
  /** As in the file, e.g. "[c]". */
  text: string;
  name: string;
  meaning: string;
}

/** The symbols of every file that is published, whatever the tables of the study write. */
export function symbolViews({ t }: Translator): SymbolView[] {
  return Object.entries(defaultSymbols).map(([text, symbol]) => ({
    text,
    name: t(`symbol.${symbol}`),
    meaning: t(`symbol.${symbol}.meaning`),
  }));
}
