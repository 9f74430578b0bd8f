import assigned from 'i18n-iso-countries/codes.json' with { type: 'json' };

/** A country or territory that ISO 3166-1 lists, or Kosovo. */
interface Country {
  /** Its two letters. */
  code: string;
  /** Its three letters. */
  long: string;
  /** Its three digits. */
  number: string;
}

const countries: readonly Country[] = assigned.flatMap(([code, long, number]) =>
  code !== undefined && long !== undefined && number !== undefined ? [{ code, long, number }] : [],
);

const byCode = new Map(countries.map((country) => [country.code, country]));
const byNumber = new Map(countries.map((country) => [country.number, country]));

/** The codes of two letters that are in use: those of ISO 3166-1, and XK. */
export const countryCodes: readonly string[] = [...byCode.keys()];

/** Whether a text is such a code as it stands: no alias, no code that was given up, no small letters. */
export function isCountryCode(text: string): boolean {
  return byCode.has(text);
}

/** The two letters of a country by its three digits; absent where there is no such country. */
export function codeOf(number: string): string | undefined {
  return byNumber.get(number)?.code;
}

/** Codes that others use, or that were given up, and what they stand for today; several where a country broke up. */
const otherCodes: Record<string, readonly string[]> = {
  AC: ['SH'],
  AN: ['BQ', 'CW', 'SX'],
  BU: ['MM'],
  CP: ['FR'],
  CS: ['ME', 'RS'],
  DD: ['DE'],
  DG: ['IO'],
  DY: ['BJ'],
  EA: ['ES'],
  EL: ['GR'],
  FX: ['FR'],
  HV: ['BF'],
  IC: ['ES'],
  KOS: ['XK'],
  NH: ['VU'],
  RH: ['ZW'],
  TA: ['SH'],
  TP: ['TL'],
  UK: ['GB'],
  VD: ['VN'],
  XKX: ['XK'],
  YD: ['YE'],
  ZR: ['CD'],
};

/** The codes that another code stands for: of three letters, of digits, in small letters, an alias, or one given up. */
export function codesFor(text: string): readonly string[] {
  const capital = text.replaceAll('.', '').toUpperCase();
  if (byCode.has(capital)) return [capital];
  const digits = /^\d{1,3}$/.test(text) ? text.padStart(3, '0') : undefined;
  const same = countries.find(({ long, number }) => long === capital || number === digits);
  return same ? [same.code] : (otherCodes[capital] ?? []);
}
