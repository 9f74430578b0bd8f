import type { FigureHeadline } from '#views/words/figure-headline.ts';

/** A headline as a sheet sets it: its number by itself. One that quotes none is all `after`. */
export interface HeadlineParts {
  before: string;
  number?: NumberParts | undefined;
  /** The marks of the number's flags. */
  mark?: string | undefined;
  /** The punctuation that follows the number. */
  sign: string;
  after: string;
}

/** Digits, and the signs before and after them, which are raised and smaller: "", "86", " %". */
export interface NumberParts {
  before: string;
  digits: string;
  after: string;
}

export function headlineParts(headline: string, figure: FigureHeadline | undefined): HeadlineParts {
  if (figure === undefined) return { before: '', sign: '', after: headline };
  return { ...figure, number: numberParts(figure.figure) };
}

/** Parts a number from its signs. */
export function numberParts(figure: string): NumberParts {
  const [, before = '', digits = figure, after = ''] =
    /^([^\p{N}+\-−–]*)(.*?)([^\p{N}]*)$/su.exec(figure) ?? [];
  return { before, digits, after };
}
