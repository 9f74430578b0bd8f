/** How a file marks decimals. */
export type DecimalMark = '.' | ',';

/** A number as written, cut into its parts; not yet decided what its marks mean. */
export interface Digits {
  negative: boolean;
  /** The digits before the decimal mark, without what groups them. */
  integer: string;
  /** What stands between groups of three digits; undefined where nothing does. */
  group?: string | undefined;
  /** What stands before the last digits, and these; both undefined for a number without. */
  mark?: DecimalMark | undefined;
  fraction?: string | undefined;
}

const blanks = ' \\u00a0\\u202f\\u2009';
const numberPattern = new RegExp(
  `^([+\\-\\u2212]?)(\\d+|[1-9]\\d{0,2}([${blanks}'’.,])\\d{3}(?:\\3\\d{3})*)(?:([.,])(\\d+))?(?:[${blanks}]?%)?$`,
);

/**
 * Cuts a number into its parts; undefined where a text is no number, however its marks are read.
 */
export function readDigits(text: string): Digits | undefined {
  const [, sign, whole = '', group, mark, fraction] = numberPattern.exec(text) ?? [];
  if (whole === '' || (mark !== undefined && mark === group)) return undefined;
  const integer = group === undefined ? whole : whole.replaceAll(group, '');
  const negative = sign === '-' || sign === '\u2212';
  return { negative, integer, group, mark: mark as DecimalMark | undefined, fraction };
}

/** Whether a number such as `1,718` may be 1.718 as well as 1718. */
export function hasTwoReadings({ integer, group, mark, fraction }: Digits): boolean {
  return (
    mark !== undefined &&
    group === undefined &&
    fraction?.length === 3 &&
    integer.length <= 3 &&
    !integer.startsWith('0')
  );
}

/**
 * The decimal mark that a number proves by the way it is written, e.g. `,` by 12,5 or by 1.234.567.
 */
export function provenMark(digits: Digits): DecimalMark | undefined {
  if (hasTwoReadings(digits)) return undefined;
  if (digits.mark !== undefined) return digits.mark;
  if (digits.group === '.') return ',';
  return digits.group === ',' ? '.' : undefined;
}
