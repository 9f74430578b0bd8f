interface Damage {
  sign: RegExp;
  what: string;
  mend: string;
}

const months =
  'jan|f[eé]v|feb|m[aä]r|a[vbp]r|ma[iyg]|jui|jun|jul|ao[uû]|a[gu][og]|sep|set|o[ck]t|ott|out|nov|d[eéi][czs]|ene|gen|giu|lug';
const month = `(?:${months})\\p{L}{0,7}\\.?`;
const day = '\\d{1,4}';
const between = '[-/. ]';
const time = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?';

const damages: readonly Damage[] = [
  {
    sign: /^#+$/,
    what: 'number that the spreadsheet did not show',
    mend: 'widen the column in the spreadsheet and export the file again',
  },
  {
    sign: /^(?:#[\p{L}¡¿][^\s]{0,20}|Err:\d{1,4})$/u,
    what: 'error value of a spreadsheet',
    mend: 'mend the formula in the spreadsheet and export the file again',
  },
  {
    sign: /^[+\-\u2212]?\d{1,30}(?:[.,]\d{1,30})?E[+\-\u2212]?\d{1,4}$/i,
    what: 'number in scientific notation',
    mend: 'format the column as a number in the spreadsheet, so that all digits show, and export the file again',
  },
  {
    sign: new RegExp(
      `^(?:${day}([-/.])${day}\\1${day}${time}|${day}${between}${month}(?:${between}${day})?|${month}${between}${day})$`,
      'iu',
    ),
    what: 'date instead of a number',
    mend: 'format the column as text in the spreadsheet, type the value again and export the file again',
  },
];

/**
 * What a spreadsheet may have made of a cell: `####`, an error value such as `#REF!`, scientific
 * notation, or a date such as `5-Mar` or `24/10/2018` (typed as `18-24`). For numeric cells; a
 * dimension may hold a date on purpose.
 */
export function spreadsheetDamage(text: string): { refused: string; mend: string } | undefined {
  const damage = damages.find(({ sign }) => sign.test(text));
  return damage && { refused: damage.what, mend: damage.mend };
}
