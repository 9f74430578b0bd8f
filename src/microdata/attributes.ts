import { ageName, type ColumnKind } from './column-kinds.ts';

/** What is asked of persons about themselves, by the words of a column's name. */
const attributeWord =
  /^(?:genders?|genres?|sex|sexe|sexo|geschlecht|identite|ages?|edad|alter|idade|dob|birth\w*|born|geb|naiss|naissance|ddn|nationalit\w*|nationality|job|profession|occupation|metier|diplom\w*|education|marital\w*|statut|civil\w*|town|city|ville|commune|quartier|municipality|postcode|cp|zip\w*|residence|domicile|ethnic\w*|religion|orientation|income|revenus?|weight|poids|height|taille|bmi|imc|hiv\w*|vih|diagnosis|diagnostic|symptom\w*|maladie|disease|pregnan\w*|enceinte|children|enfants|household|menage)$/;

const genders =
  /^(?:f|m|h|w|x|nb|male|female|man|woman|men|women|homme|femme|hommes|femmes|masculin|feminin|féminin|trans\w*|trans (?:man|woman|homme|femme)|femme trans|homme trans|non[- ]?binary|non[- ]?binaire|other|autre|hombre|mujer|homem|mulher|mann|frau)$/i;

/** Whether a column says something of a person: by its name, or as it holds genders or years of age. */
export function isAttribute({ column, numbers, isUnnamedAge }: ColumnKind): boolean {
  if (column.words.some((word) => attributeWord.test(word))) return true;
  const texts = column.distinct;
  return (
    (texts.length > 1 && texts.every((text) => genders.test(text))) ||
    (numbers !== undefined && ageName.test(column.joined)) ||
    isUnnamedAge
  );
}

/** Whether a column tells persons finely apart: their very age, their day or year of birth, where they live. */
export function isFine({ column, numbers }: ColumnKind): boolean {
  if (numbers === undefined) return false;
  const isAge = column.words.some((word) => /^(?:ages?|edad|alter|idade)$/.test(word));
  const isYear = column.words.some((word) =>
    /^(?:birth\w*|naissance|dob|born|ne|nee|yob)$/.test(word),
  );
  return (isAge || isYear) && column.distinct.length >= 5;
}
