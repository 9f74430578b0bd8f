import { type DecimalMark, type Digits, hasTwoReadings, provenMark, readDigits } from './digits.ts';
import { spreadsheetDamage } from './spreadsheet-damage.ts';

/** A number with the decimals it was printed with, so that `47.0` is shown as 47.0. */
export interface PrintedNumber {
  value: number;
  decimals: number;
}

/** Why a cell is not read as a number: what is wrong with it, and what to do. */
export interface RefusedNumber {
  refused: string;
  mend: string;
}

/**
 * What proves how decimals are marked: another number in the same column, one elsewhere in the
 * file, or nothing. A proof is a number that can be read in one way only, e.g. `12,5`, `0,718` or
 * `1.234.567`.
 */
export type DecimalProof = 'column' | 'file' | 'none';

/**
 * Parses the number in a cell, or says why not. `decimal` is the mark of the file; thousands may be
 * grouped by a blank (also U+00A0, U+202F, U+2009), an apostrophe or the other mark; a percent sign
 * may follow and is left out.
 *
 * Three digits after a lone mark, as in `1,718`, are read only with proof: if the mark is the
 * file's decimal mark, they are decimals where a number of the same column has decimals too; if it
 * is the other mark, they are thousands where the file has proof of its own mark. Anything else is
 * refused, as is what has more digits than a number can keep.
 */
export function parseNumber(
  text: string,
  decimal: DecimalMark,
  proof: DecimalProof = 'none',
): PrintedNumber | RefusedNumber {
  const digits = readDigits(text);
  if (digits === undefined) return spreadsheetDamage(text) ?? refuse('not a number', decimal);
  const proven = provenMark(digits);
  if (proven !== undefined && proven !== decimal)
    return refuse(`decimals are not marked by "${decimal}" as in the rest of the file`, decimal);
  if (isTooLong(digits))
    return {
      refused: 'number of more than 15 digits',
      mend: 'round it to the decimals that are to be shown',
    };
  if (!hasTwoReadings(digits)) return printed(digits);
  if (digits.mark === decimal)
    return proof === 'column' ? printed(digits) : refuseTwoReadings(digits);
  return proof === 'none' ? refuseTwoReadings(digits) : printed(asThousands(digits));
}

// A number keeps 15 digits for sure.
function isTooLong({ integer, fraction = '' }: Digits): boolean {
  return fraction.length > 15 || `${integer}${fraction}`.replace(/^0+/, '').length > 15;
}

function printed({ negative, integer, fraction = '' }: Digits): PrintedNumber {
  const size = Number(`${integer}.${fraction}`);
  return { value: negative && size !== 0 ? -size : size, decimals: fraction.length };
}

function asThousands({ negative, integer, fraction = '' }: Digits): Digits {
  return { negative, integer: integer + fraction };
}

function refuse(refused: string, decimal: DecimalMark): RefusedNumber {
  return {
    refused,
    mend: `expected digits, with "${decimal}" before decimals, e.g. "12${decimal}5"`,
  };
}

function refuseTwoReadings({ integer, mark = '.', fraction = '' }: Digits): RefusedNumber {
  const mend = `write "${integer}${fraction}" if "${mark}" groups thousands, "${integer}${mark}${fraction}0" if it marks decimals`;
  return { refused: 'number that can be read in two ways', mend };
}
