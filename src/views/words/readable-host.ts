import { domainToUnicode } from 'node:url';

/**
 * The name of a host as browsers show it: "xn--tude-9oa.example" is "étude.example". A label stays as machines read it
 * where it could be taken for another one, or where no shipped typeface may have its letters.
 */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => {
      const shown = label.startsWith('xn--') ? domainToUnicode(label) : label;
      return isPlain(shown) ? shown : label;
    })
    .join('.');
}

/** Letters of one alphabet: those of Latin that languages write, those of the others that do not all look like Latin ones. */
function isPlain(label: string): boolean {
  if (/^[a-z0-9ß-öø-įĵ-ķĺ-ľł-ňŋ-žș-țạ-ỹ-]+$/u.test(label)) return true;
  const isOne =
    /^[\p{Script=Cyrillic}0-9-]+$/u.test(label) || /^[\p{Script=Greek}0-9-]+$/u.test(label);
  return isOne && !alike.test(label);
}

/** What looks like a word of Latin letters, as Chromium lists them (`idn_spoof_checker.cc`). */
const alike = /^[асԁеһіјӏорԛѕԝхуъҽпгѵѡαικνρυωηοτχ0-9-]+$/u;
