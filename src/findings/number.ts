/** A number with the decimals it was printed with, so that `47.0` is shown as 47.0. */
export interface PrintedNumber {
  value: number;
  decimals: number;
}

/** Parses the number in a cell, or says why not. */
export function parseNumber(
  text: string,
  decimal: '.' | ',',
): PrintedNumber | { refused: string; mend: string } {
  const plain = decimal === ',' ? text.replace(',', '.') : text;
  if (!/^-?\d+(\.\d+)?$/.test(plain))
    return { refused: 'not a number', mend: `expected digits, with "${decimal}" before decimals` };
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}
