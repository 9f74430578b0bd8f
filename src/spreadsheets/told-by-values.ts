import { countryOf, isRegion, meantCountries } from '#countries/country-names.ts';
import { namesGroups, wordsOf } from '#findings/columns/measure-words.ts';
import type { Dimension } from './dimensions.ts';
import { namesTotal } from './table-words.ts';
import type { TidyColumn } from './understood.ts';

const groupHeader =
  /^(?:sexes?|genres?|gender|sex|genero|gen|tranche|ages?|age|edad|idade|varsta|regions?|departements?|district|zone|territoire|csp|pcs|diplome|education|niveau|statut|groupes?|groups?|grupo|profil|type|situation|nationality|nationalite|العمر|الجنس|المنطقة)$/;
const groupValue =
  /^(?:hommes?|femmes?|men|women|man|woman|males?|females?|masculin|feminin|garcons?|filles?|boys?|girls?|hombres?|mujeres?|homens?|mulheres?|barbati|femei|رجال|نساء|ذكور|اناث|urbain|rural|urban|manner|frauen)(?: |$)/;
const age =
  /\d{1,2}\s*(?:-|–|—|à|to|a|et|y)\s*\d{1,2}\b|\d{1,2}\s*(?:ans|years|años|anos|ani|سنة|\+)|[<≥>]\s*\d{1,2}/i;
const answerHeader =
  /^(?:reponses?|answers?|respuestas?|respostas?|raspuns\w*|responses?|modalites?|modalities|options?|opinion|avis|niveau de satisfaction|الاجابة|الاجابات)$/;
const answerValue =
  /^(?:oui|non|yes|no|si|nao|sim|da|nu|nsp|nspp|ne sait pas|don t know|no sabe|nao sabe|nu stiu|tout a fait|plutot|pas du tout|tres|assez|plutot|peu|jamais|souvent|parfois|rarement|toujours|never|often|sometimes|rarely|always|agree|disagree|strongly|satisfied|dissatisfied|very|d accord|satisfait|autre|other|sans reponse|no answer|nunca|siempre|muy|muito|نعم|لا|ابدا|دائما)(?: |$)/;

/** What a dimension tells apart, by its name and its values: years, countries or groups; absent where nothing tells. */
export function tellsOf(
  { header = '', values }: Dimension,
  languages: readonly string[],
): TidyColumn['tells'] {
  const own = values.filter((value) => !namesTotal(value));
  if (own.length > 0 && own.every(isTime)) return 'time';
  const countries = own.filter((value) => countryOf(value, languages) !== undefined);
  const others = own.filter((value) => !countries.includes(value));
  const isPlace = (value: string) =>
    isRegion(value, languages) || meantCountries(value, languages).length > 0;
  if (
    countries.length > 1 &&
    countries.length * 2 > own.length &&
    others.filter(isPlace).length * 2 >= others.length
  )
    return 'countries';
  const plain = own.map(plainWords);
  if (wordsOf(header).some((word) => answerHeader.test(word))) return 'answers';
  if (/^(?:questions?|items?|indicat|pregunta|pergunta|[îi]ntreb|السؤال)/i.test(header))
    return 'questions';
  if (wordsOf(header).some((word) => groupHeader.test(word)) || namesGroups(header))
    return 'groups';
  if (most(own, (value) => age.test(value)) || most(plain, (value) => groupValue.test(value)))
    return 'groups';
  if (plain.some((value) => answerValue.test(value))) return 'answers';
  return undefined;
}

/** Whether a text names a year, a quarter or a wave. */
function isTime(text: string): boolean {
  return /^(?:(?:19|20)\d\d(?:\s*[-/–]\s*(?:19|20)?\d\d)?|(?:vague|wave|ola|vaga|val|round|t|q)\s?\d{1,2}(?:\s(?:19|20)\d\d)?|(?:19|20)\d\d\s?-?[tq]\d)$/i.test(
    text.trim(),
  );
}

function plainWords(text: string): string {
  return wordsOf(text).join(' ');
}

function most(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(test).length * 2 > texts.length;
}
