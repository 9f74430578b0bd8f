import type { ColumnTexts } from './column-texts.ts';
import type { TableTexts } from './table-texts.ts';
import type { Evidence } from './evidence.ts';

const remarkName =
  /comment|verbatim|remark|remarque|feedback|suggestion|temoignage|testimon|specify|precise|openended|opentext|freetext|textelibre|reponselibre|questionouverte/;

const labelName =
  /question|label|libelle|intitule|wording|definition|description|note|item|statement|affirmation|enonce|proposition|answer|^reponse|modalit|indicat|source|title|titre/;

/** What people say of themselves. */
const firstPerson =
  /(?:^|[\s('’"])(?:I|I['’](?:m|ve|d|ll)|my|me|je|j['’]\p{L}+|m['’]\p{L}+|mon|ma|mes|moi|yo|mi|ich|mein\w*|eu|meu|minha)(?=[\s,.!?'’]|$)/iu;

const saidName =
  /^(?:answers?|responses?|reponses?|replies|reply|text|texte|respuestas?|antwort(?:en)?|respostas?|avis|said|citations?|quotes?|quotations?)$/;

/**
 * What people wrote in their own words. Labels may be long as well, so it takes many, nearly all
 * different, in a table that counts nobody; shorter and fewer are enough in a column named after
 * remarks, and where nothing is measured in one of answers, or where many speak of themselves.
 */
export function freeText({ columns, measured, kinds, counted }: TableTexts): Evidence | undefined {
  const found = columns.find((column) => {
    if (remarkName.test(column.joined))
      return holdsTexts(column, { atLeast: measured ? 20 : 5, length: 30 });
    const isCounted = counted.isMeasured || kinds.some(({ isMeasure }) => isMeasure);
    if (!isCounted && (saidName.test(column.joined) || isOfThemselves(column)))
      return holdsTexts(column, { atLeast: 5, length: 25 }) && !columns.some(isAsked);
    if (measured || labelName.test(column.joined)) return false;
    return holdsTexts(column, { atLeast: 20, length: 60 }) && !columns.some(isTerm);
  });
  const [first] = found?.distinct ?? [];
  if (found === undefined || first === undefined) return undefined;
  const { shown, placeOf } = found;
  return { what: 'free text', ...(shown && { column: shown }), place: placeOf(first) };
}

function isOfThemselves({ distinct }: ColumnTexts): boolean {
  const texts = distinct;
  return texts.filter((text) => firstPerson.test(text)).length > texts.length * 0.3;
}

/** Short names of things, each with what is said of it. */
function isTerm({ distinct, filled, worded, words }: ColumnTexts): boolean {
  const texts = distinct;
  return (
    worded &&
    texts.length === filled &&
    texts.every((text) => text.length <= 40 && /\p{L}{3}/u.test(text)) &&
    words.some((word) => /^(?:terme?s?|name|nom|title|titre|word|mot|key|cle|variable)$/.test(word))
  );
}

/** Questions, each with one answer: of those who publish. */
function isAsked({ distinct, filled }: ColumnTexts): boolean {
  const texts = distinct;
  return (
    texts.length === filled && texts.filter((text) => /[?؟]$/.test(text)).length > texts.length / 2
  );
}

function holdsTexts(
  { distinct, filled }: ColumnTexts,
  { atLeast, length }: { atLeast: number; length: number },
): boolean {
  if (distinct.length < atLeast || distinct.length < filled * 0.9) return false;
  const long = distinct.filter((text) => text.length >= length && text.split(/\s+/).length >= 4);
  return long.length * 2 > distinct.length;
}
