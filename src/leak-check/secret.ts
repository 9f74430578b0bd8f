import type { Problem } from '#errors.ts';
import type { Row } from '#findings/model/finding.ts';

/** A number of a row, as it would be recognised. */
export interface Figure {
  finding: string;
  value: number;
  /** Whether it is a percentage: then it is written with its sign, or stands in a table. */
  isPercent: boolean;
  decimals: number;
  /** What its row is called, by dimension: its code and its label in each language, in small letters. */
  names: { all: string[]; isTotal: boolean; others: string[] }[];
}

/** A number that disclosure control took away, or that was withdrawn. */
export interface Secret extends Figure {
  /** Whether it was withdrawn: then no words about its finding may have it, whatever stands beside it. Default: no. */
  isWithdrawn?: true;
  /** Its finding, row and measure, for whoever must find the leak; never the number. */
  name: string;
}

/** How a secret is told, never by its number. */
export function secretName(finding: string, values: Row['values'], measure: string): string {
  return [finding, Object.values(values).join(' / '), measure]
    .filter((part) => part !== '')
    .join(': ');
}

/** A text as it is compared: in small letters, with plain blanks, and one blank for several. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Ends the name of a secret that was withdrawn. */
export const withdrawnMark = ' (withdrawn)';

/** What is told of a secret by its name, where somebody can take it out. */
export function toldOf(name: string): Pick<Problem, 'what' | 'mend'> {
  if (name.endsWith(withdrawnMark))
    return {
      what: `withdrawn number of ${name.slice(0, -withdrawnMark.length)}`,
      mend: 'take the number out: it was withdrawn, and may stand nowhere any more',
    };
  return {
    what: `suppressed number of ${name}`,
    mend: 'take the number out: it is hidden so that nobody can be recognised',
  };
}
