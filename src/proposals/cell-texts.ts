import { type FlagName, defaultFlags, flagNames, isFlagColumn } from '#findings/specs/flags.ts';
import {
  codeNamed,
  defaultSymbols,
  type SymbolName,
  symbolNames,
} from '#findings/specs/symbols.ts';
import { englishWords } from '#i18n/interface.ts';
import type {
  MarkFound,
  Question,
  SymbolFound,
  TidyColumn,
  Understood,
} from '#spreadsheets/understood.ts';
import type { Decisions } from './decisions.ts';
import type { CellText } from './keyed-table.ts';
import type { StudyAround } from './study-around.ts';

/** What symbols and marks become in the table of the study, as it writes them. */
export interface CellTexts {
  cellText: CellText;
  /** What the settings of the study need to say before these can be read: lines to paste. */
  missing: { symbols: Record<string, SymbolName>; flags: Record<string, FlagName> };
}

/**
 * Decides what stands in the place of numbers, and at them. A symbol of the source becomes that of the study with the
 * same meaning; an empty cell, one that says that the source gives no number.
 */
export function decideCellTexts(
  { symbols: found, marks, columns, rows }: Understood,
  { study }: StudyAround,
  decisions: Decisions,
): CellTexts {
  const { symbols = defaultSymbols, flags = defaultFlags } = study;
  const missing: CellTexts['missing'] = { symbols: {}, flags: {} };
  const symbolOf = new Map<string, string>();
  for (const symbol of found) {
    const meaning = decisions.decide(askSymbol(symbol, symbols[symbol.text])) as SymbolName;
    const code = codeNamed(symbols, meaning);
    if (code === undefined) missing.symbols[symbol.text] = meaning;
    symbolOf.set(symbol.text, code ?? symbol.text);
  }
  const isMarked = columns.some(({ role }) => isFlagColumn(role));
  const markOf = new Map<string, string>();
  for (const mark of isMarked ? marks : []) {
    const meaning = decisions.decide(askMark(mark, flags[mark.text]));
    const code = meaning === nothing ? '' : codeNamed(flags, meaning as FlagName);
    if (code === undefined) missing.flags[mark.text] = meaning as FlagName;
    markOf.set(mark.text, code ?? mark.text);
  }
  const gap = codeNamed(symbols, 'unavailable');
  const hasGaps = rows.some((row) =>
    columns.some(({ role }, index) => isNumeric(role) && row[index]?.text === ''),
  );
  if (gap === undefined && hasGaps) missing.symbols['[x]'] = 'unavailable';
  return {
    missing,
    cellText: (text, { role }) => {
      if (!isFlagColumn(role)) return text === '' ? (gap ?? '[x]') : (symbolOf.get(text) ?? text);
      const codes = text.split(/\s+/).map((mark) => markOf.get(mark) ?? mark);
      return [...new Set(codes)].filter(Boolean).join(' ');
    },
  };
}

type Choice = Question['choices'][number];

const nothing = 'nothing';

/** What sources mean by some symbols; of any other, that they give no number. */
const usual: readonly (readonly [RegExp, SymbolName])[] = [
  [/^(?:c|s|x|\[c\]|<\s*\d+|n<\d+)$/i, 'suppressed'],
  [/^(?:s\.?o\.?|n\/?a|n\.a\.?|\[z\]|\/)$/i, 'not-applicable'],
  [/^(?:ε|0\*|<\s*0[.,]\d+|\[low\])$/i, 'rounds-to-zero'],
];

function askSymbol({ text, addresses }: SymbolFound, known: SymbolName | undefined) {
  const likely = known ?? usual.find(([pattern]) => pattern.test(text))?.[1] ?? 'unavailable';
  return {
    id: `symbol ${text}`,
    asks: `What does "${text}" mean in the place of a number?`,
    because: `it stands in ${listed(addresses)}`,
    choices: likeliestFirst(symbolNames.map(choice('symbol')), likely),
  };
}

const noteWords: readonly (readonly [RegExp, FlagName])[] = [
  [/few|small|faible|petit|moins de|pequeñ|pouc|puțin|reduc/i, 'small-sample'],
  [/break|rupture|ruptura|comparab/i, 'break-in-series'],
  [/provis/i, 'provisional'],
  [/reliab|fiab|confiab/i, 'unreliable'],
];

function askMark({ text, addresses, note }: MarkFound, known: FlagName | undefined) {
  const likely = noteWords.find(([pattern]) => pattern.test(note ?? ''))?.[1] ?? known ?? nothing;
  return {
    id: `mark ${text}`,
    asks: `What does the mark "${text}" say of a number?`,
    because: `it stands in ${listed(addresses)}${note === undefined ? '' : `, and below the table: "${note}"`}`,
    choices: likeliestFirst(
      [
        ...flagNames.map(choice('flag')),
        { id: nothing, says: 'nothing that readers need: it is left out' },
      ],
      likely,
    ),
  };
}

/** A meaning to choose, in the words that readers see. */
function choice(kind: 'symbol' | 'flag') {
  return (id: string) => ({ id, says: englishWords[`${kind}.${id}.meaning`] ?? id });
}

function likeliestFirst(choices: readonly Choice[], likely: string): Choice[] {
  return choices.toSorted((a, b) => Number(b.id === likely) - Number(a.id === likely));
}

function listed(addresses: readonly string[], most = 4): string {
  const rest = addresses.length - most;
  return addresses.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more cells` : '');
}

function isNumeric(role: TidyColumn['role']): boolean {
  return role !== 'dimension' && role !== 'ignored' && !isFlagColumn(role);
}
