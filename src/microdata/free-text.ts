import type { ColumnTexts, TableTexts } from './column-texts.ts';
import type { Evidence } from './evidence.ts';

const remarkName =
  /comment|verbatim|remark|remarque|feedback|suggestion|temoignage|testimon|specify|precise|openended|opentext|freetext|textelibre|reponselibre|questionouverte/;

const labelName =
  /question|label|libelle|intitule|wording|definition|description|note|item|statement|affirmation|enonce|proposition|answer|^reponse|modalit|indicat|source|title|titre/;

/**
 * What people wrote in their own words. Labels may be long as well, so it takes many, nearly all
 * different, in a table that counts nobody; shorter and fewer are enough in a column named after
 * remarks.
 */
export function freeText({ columns, measured }: TableTexts): Evidence | undefined {
  const found = columns.find((column) => {
    if (remarkName.test(column.joined))
      return holdsTexts(column, { atLeast: measured ? 20 : 5, length: 30 });
    if (measured || labelName.test(column.joined)) return false;
    return holdsTexts(column, { atLeast: 20, length: 60 });
  });
  const place = found?.distinct.values().next().value;
  if (found === undefined || place === undefined) return undefined;
  return { what: 'free text', ...(found.shown && { column: found.shown }), place };
}

function holdsTexts(
  { distinct, filled }: ColumnTexts,
  { atLeast, length }: { atLeast: number; length: number },
): boolean {
  if (distinct.size < atLeast || distinct.size < filled * 0.9) return false;
  const long = [...distinct.keys()].filter(
    (text) => text.length >= length && text.split(/\s+/).length >= 4,
  );
  return long.length * 2 > distinct.size;
}
