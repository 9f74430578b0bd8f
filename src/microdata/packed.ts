import type { ColumnTexts } from './column-texts.ts';
import type { TableTexts } from './table-texts.ts';
import type { Evidence } from './evidence.ts';
import { institutions } from './institutions.ts';

/** So many cells alike are no chance. */
const fewest = 8;

const gender =
  /^(?:f|m|h|w|x|women?|woman|man|male|female|homme|femme|mann|frau|hombre|mujer|other|autre)$/i;

const street =
  /^\d{1,4} ?(?:bis|ter|[a-d])?,? (?:rue|avenue|av\.?|bd|boulevard|place|chemin|impasse|all[ée]e|quai|route|cours)\s|^\d{1,5} [\p{L} .'-]+ (?:street|st|road|rd|lane|drive|avenue|ave)\b|^(?:calle|avenida|av\.|rua) .*\d|^[\p{L} .-]+(?:stra(?:ß|ss)e|str\.|weg|platz) \d/iu;

/** Where somebody lives, or all that was said of somebody in one cell: as an object, or as gender, age and more. */
export function packed(texts: TableTexts): Evidence | undefined {
  if (texts.size < fewest || texts.counted.isOfGroups) return undefined;
  const { isList } = institutions(texts);
  for (const column of texts.columns) {
    const what =
      isList || !isMost(column, isStreet) ? packedIn(column) : 'addresses where people live';
    const [first] = column.distinct;
    if (what !== undefined && first !== undefined)
      return { what, ...(column.shown && { column: column.shown }), place: column.placeOf(first) };
  }
  return undefined;
}

function packedIn(column: ColumnTexts): string | undefined {
  const isPacked =
    isMost(column, isRecord) || (isMost(column, isPerson) && agesOf(column).size >= 5);
  return isPacked ? 'all that is known of a person in one cell' : undefined;
}

function isMost({ distinct }: ColumnTexts, test: (text: string) => boolean): boolean {
  const texts = distinct;
  return texts.length >= fewest && texts.filter(test).length > texts.length * 0.8;
}

function isStreet(text: string): boolean {
  return street.test(text);
}

function isRecord(text: string): boolean {
  return /^\{\s*"[^"]+"\s*:/.test(text) && text.includes(',') && text.endsWith('}');
}

const partsOf = (text: string) => text.split(/[\s,;|/_-]+/);

function isPerson(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 2 && parts.some((part) => gender.test(part)) && ageIn(parts) !== undefined;
}

/** The one number that may be an age; two of them are a group of ages. */
function ageIn(parts: readonly string[]): string | undefined {
  const ages = parts.filter((part) => /^(?:1[2-9]|[2-9]\d|10\d)$/.test(part));
  return ages.length === 1 ? ages[0] : undefined;
}

function agesOf({ distinct }: ColumnTexts): Set<string> {
  return new Set(distinct.flatMap((text) => ageIn(partsOf(text)) ?? []));
}
