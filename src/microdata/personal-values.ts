import { readDigits } from '#tables/digits.ts';
import type { ColumnTexts } from './column-texts.ts';
import type { TableTexts } from './table-texts.ts';
import type { Evidence } from './evidence.ts';
import { institutions } from './institutions.ts';
import { hasEmail, isAccount, isDay, isIpAddress, isPhone } from './personal-patterns.ts';

/** A column whose texts are about persons, whatever it is called. */
export function personalValues(table: TableTexts): Evidence | undefined {
  const { columns, size } = table;
  const { isList } = institutions(table);
  for (const column of columns)
    for (const kind of kinds) {
      if (isList && kind.ofInstitutions === true) continue;
      const texts = column.distinct;
      const text = kind.holds(column, texts, size) ? texts.find(kind.test) : undefined;
      const place = text === undefined ? undefined : column.placeOf(text);
      if (place === undefined) continue;
      return {
        what: kind.what,
        ...(column.shown && { column: column.shown }),
        place,
        ...(kind.ofInstitutions && { otherwise: ofInstitutions }),
      };
    }
  return undefined;
}

const ofInstitutions =
  'where each row is an organisation, name it in a column "organisation" and write its own address or number, not that of somebody who works there; of your own team, say the role of each in a column "role"';

interface Kind {
  what: string;
  /** Whether organisations have such values as well. */
  ofInstitutions?: true;
  test: (text: string) => boolean;
  /** Whether a column of these distinct texts holds such values. */
  holds: (column: ColumnTexts, texts: readonly string[], rows: number) => boolean;
}

const kinds: readonly Kind[] = [
  {
    what: 'e-mail addresses',
    ofInstitutions: true,
    test: hasEmail,
    // The same address in every row is whom to ask about the table.
    holds: ({ filled }, texts, rows) =>
      texts.some(hasEmail) && !(texts.length === 1 && filled === rows && rows > 1),
  },
  {
    what: 'IP addresses',
    test: isIpAddress,
    holds: (_, texts) => isMost(texts, isIpAddress),
  },
  {
    what: 'telephone numbers',
    ofInstitutions: true,
    test: (text) => isPhone(text) || isLongNumber(text) || isPartOfNumber(text),
    holds: ({ words }, texts) =>
      words.some((word) => phoneWord.test(word))
        ? isMost(texts, isLongNumber) || isMost(texts, isPartOfNumber)
        : texts.length > 1 && texts.filter(isPhone).length > texts.length * 0.6,
  },
  {
    what: 'accounts or insurance numbers',
    ofInstitutions: true,
    test: isAccount,
    holds: ({ filled }, texts) => filled > 1 && isMost(texts, isAccount),
  },
  {
    what: 'dates of birth',
    test: isDay,
    holds: ({ words, joined }, texts) =>
      (words.some((word) => birthWord.test(word)) || /dateofbirth|datenais/.test(joined)) &&
      isMost(texts, isDay),
  },
];

const phoneWord = /^(?:(?:tele)?phones?|tel|mobile|cell|portable|gsm|whatsapp|(?:tele)?phone\w*)$/;
const birthWord =
  /^(?:births?|birthda(?:y|te)|born|dob|naiss|naissance|ddn|ne|nee|geb|geburt\w*|nac|nacimiento|nascimento)$/;

/** In a column that is named after telephones: so many digits that they are hardly a count. */
function isLongNumber(text: string): boolean {
  const number = readDigits(text);
  if (number?.mark !== undefined || number?.group !== undefined) return false;
  if (!/^[+\d\s\u00a0\u202f().\-/]{7,24}$/.test(text)) return false;
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= 9 || (digits >= 7 && /^[+0(]|\d\D\d/.test(text));
}

/** The ends of a telephone number, the rest of it masked. */
function isPartOfNumber(text: string): boolean {
  return /^(?=.*\d{2})[+\d\s.()-]*[x*•_…]{2}[+\d\s.()x*•_…-]*$|^(?:\.{2,}|…)\d{2,4}$/i.test(text);
}

function isMost(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(test).length * 2 > texts.length;
}
