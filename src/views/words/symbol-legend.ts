import { isNumber } from '#findings/model/cell.ts';
import type { Row } from '#findings/model/finding.ts';
import { defaultFlags, type FlagName } from '#findings/specs/flags.ts';
import { type MeasureName, measureNames } from '#findings/specs/measures.ts';
import {
  codeNamed,
  defaultSymbols,
  type SymbolName,
  symbolNames,
} from '#findings/specs/symbols.ts';
import type { Translator } from '#i18n/translator.ts';

/** What a symbol or a flag means. */
export interface Meaning {
  /** How files write it, whatever the table of the study has, e.g. "[c]" or "*". */
  code: string;
  name: string;
  meaning: string;
}

/** Marks that stand in some cells. */
export interface Legend {
  /** In the place of numbers. */
  symbols: Meaning[];
  /** Beside numbers. */
  flags: Meaning[];
}

/** Explains each symbol and each flag in the cells of some rows. */
export function legend(
  { t }: Translator,
  rows: readonly Row[],
  measures: readonly MeasureName[] = measureNames,
): Legend {
  const cells = rows.flatMap((row) => measures.map((measure) => row.cells[measure]));
  const flags = rows.flatMap((row) => measures.flatMap((measure) => row.flags[measure] ?? []));
  const symbols = cells.flatMap((cell) => (!cell || isNumber(cell) ? [] : [cell.symbol]));
  return {
    symbols: [...new Set(symbols)].toSorted().map((name) => symbolMeaning({ t }, name)),
    flags: [...new Set(flags)].toSorted().map((name) => ({
      code: flagCode(name),
      name: t(`flag.${name}`),
      meaning: t(`flag.${name}.meaning`),
    })),
  };
}

/** Explains every symbol that files of a site may have. */
export function allSymbols(translator: Translator): Meaning[] {
  return symbolNames.map((name) => symbolMeaning(translator, name));
}

function symbolMeaning({ t }: Pick<Translator, 't'>, name: SymbolName): Meaning {
  return {
    code: symbolCode(name),
    name: t(`symbol.${name}`),
    meaning: t(`symbol.${name}.meaning`),
  };
}

/** A legend in sentences. */
export function legendLines({ t }: Translator, { symbols, flags }: Legend): string[] {
  return [...symbols, ...flags].map((meaning) => t('note.meaning', { ...meaning }));
}

/** The flags of a number, by their names; absent where it has none. */
export function flagText(
  { t, format }: Translator,
  row: Row,
  measure: MeasureName,
): string | undefined {
  const flags = row.flags[measure] ?? [];
  return flags.length === 0 ? undefined : format.list(flags.map((flag) => t(`flag.${flag}`)));
}

/** A text with the flags of a number behind it: "71% (small sample)". */
export function withFlags(
  translator: Translator,
  text: string,
  row: Row,
  measure: MeasureName,
): string {
  const flags = flagText(translator, row, measure);
  return flags === undefined ? text : translator.t('flag.marked', { text, flags });
}

/** How files write a symbol. */
export function symbolCode(name: SymbolName): string {
  return codeNamed(defaultSymbols, name) ?? '';
}

/** How files write a flag. */
export function flagCode(name: FlagName): string {
  return codeNamed(defaultFlags, name) ?? '';
}
