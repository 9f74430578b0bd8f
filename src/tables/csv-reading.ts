import type { QuoteFault } from './quote-faults.ts';
import type { CutText, Delimiter } from './csv-records.ts';

/** A text cut into cells at one of the delimiters. */
export interface Reading extends Omit<CutText, 'badQuote'> {
  /** The text that was cut: lines end with LF, the last one too. */
  text: string;
  /** The number that the first line of the text has in its file: 2 after a line such as `sep=;`. */
  firstLine: number;
  delimiter: Delimiter;
  /** Positions of the records that do not fit under the header. */
  uneven: number[];
  /** What kept the text from being cut; the records are then of no use. */
  fault?: QuoteFault | undefined;
}
