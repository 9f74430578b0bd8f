import { readDigits } from '#tables/digits.ts';

/** An e-mail address, also inside a longer text. */
export function hasEmail(text: string): boolean {
  return (
    (text.includes('@') && /[^\s@,;<>]@[^\s@,;<>]+\.\p{L}{2,}/u.test(text)) ||
    /[\w.+-](?:＠|\s?[[({](?:at|a|arobase|ät|@)[\])}]\s?)[\w-]+(?:\.|\s?[[({](?:dot|point|punkt|\.)[\])}]\s?)\p{L}{2,}/iu.test(
      text,
    )
  );
}

/** An account with a bank (ISO 13616), a number of a social insurance, or an account on a social network. */
export function isAccount(text: string): boolean {
  return (
    (/^[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}$/.test(text) && (text.match(/\d/g) ?? []).length > 9) ||
    /^[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2])[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})$/.test(
      text,
    ) ||
    /^\d{3}-\d{2}-\d{4}$/.test(text) ||
    /^@[\w.-]{3,}(?:@[\w-]+\.[\w.-]+)?$/.test(text) ||
    /^(?:https?:\/\/)?(?:www\.)?(?:instagram|facebook|tiktok|twitter|x|snapchat|linkedin|t|bsky)\.(?:com|me|app)\/\S{2,}$/i.test(
      text,
    )
  );
}

/** An IP address. One of small numbers only, e.g. `1.2.3.4`, may as well number a question. */
export function isIpAddress(address: string): boolean {
  const text = address.replace(/^(\d+(?:\.\d+){3}):\d{1,5}$/, '$1');
  if (/^(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$/i.test(text)) return true;
  if (/^[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?$/i.test(text))
    return true;
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return false;
  const parts = text.split('.').map(Number);
  return parts.every((part) => part < 256) && parts.some((part) => part > 99);
}

/** A telephone number as written abroad, in France or in North America; no number with decimals or groups. */
export function isPhone(text: string): boolean {
  const digits = readDigits(text);
  if (digits?.mark !== undefined || digits?.group !== undefined) return false;
  return (
    /^(?:\+|00)[1-9](?:[\s\u00a0\u202f().-]*\d){7,13}$/.test(text) ||
    /^0[1-9](?:[\s\u00a0\u202f.-]?\d{2}){4}$/.test(text) ||
    /^(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}$/.test(text)
  );
}

/** A day with its year, e.g. `1985-03-12`, `12/03/85` or `12 mars 1985`. */
export function isDay(text: string): boolean {
  return /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}(?:er)?[ -]\p{L}{3,9}\.?[ -]\d{4}|\p{L}{3,9} \d{1,2}, \d{4})(?:[ T]\d{1,2}:\d{2}\S*)?$/u.test(
    text,
  );
}

/** Whether a text alone may be about a person: an address, a telephone number or a day. */
export function isPersonal(text: string): boolean {
  return hasEmail(text) || isAccount(text) || isIpAddress(text) || isPhone(text) || isDay(text);
}
