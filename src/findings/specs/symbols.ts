/**
 * What stands in a cell instead of a number, after the UK Government Analysis Function, and why there is none. It is shown
 * by its name, never as 0 and never as nothing. The only list of them: a new one is a line here, and its words
 * `symbol.<name>` and `symbol.<name>.meaning` in each `src/interface/<tag>/ui.json`.
 */
const presets = {
  '[c]': 'suppressed',
  '[x]': 'unavailable',
  '[z]': 'not-applicable',
  '[low]': 'rounds-to-zero',
} as const;

export type SymbolName = (typeof presets)[keyof typeof presets];

/** How a table writes each symbol. */
export type Symbols = Readonly<Record<string, SymbolName>>;

export const defaultSymbols: Symbols = presets;

export const symbolNames = Object.values(presets);

/** How a table writes what has this name; absent where it does not know it. */
export function codeNamed<Name extends string>(
  codes: Readonly<Record<string, Name>>,
  name: Name,
): string | undefined {
  return Object.keys(codes).find((code) => codes[code] === name);
}

/** Codes with their names for a message: `"[c]" suppressed, "[x]" unavailable`. */
export function codeList(codes: Readonly<Record<string, string>>): string {
  return Object.entries(codes)
    .map(([code, name]) => `"${code}" ${name}`)
    .join(', ');
}
