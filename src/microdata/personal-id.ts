import { countDistinct } from '#tables/table.ts';
import type { ColumnTexts } from './column-texts.ts';
import type { TableTexts } from './table-texts.ts';
import type { Evidence } from './evidence.ts';
import { institutions } from './institutions.ts';
import { isDay } from './personal-patterns.ts';

const identifier = 'id|uuid|guid|token|key|identifiant|numero|matricule';
const person =
  '(?:respondent|participant|person|user|patient|individual|panelist|repondant|personne|usager|utilisateur|beneficiaire|adherent|individu|enquete)e?s?';
const record =
  '(?:response|record|case|submission|interview|questionnaire|row|entry|instance|subject|member|client|contact|student|employee|household|reponse|dossier|entretien|ligne|sujet|membre|eleve|etudiant|salarie|menage)s?';
const link = '(?:de|du|des|la|le|l|of)*';

const personName = new RegExp(
  `^(?:${person}(?:${identifier}|code)|(?:${identifier}|code)${link}${person})$`,
);
const recordName = new RegExp(
  `^(?:(?:${record})?(?:${identifier})|(?:${identifier})${link}${record})$`,
);

/** So many persons have a number of their own, though each may have several rows. */
const manyPersons = 20;

/**
 * A column that numbers persons. One that is named after them is enough; a plain `id` numbers
 * persons only where nothing is counted and it alone tells rows apart: a published table may number
 * its rows, or its questions.
 */
export function personalId(texts: TableTexts): Evidence | undefined {
  const found = texts.columns.find(
    (column) =>
      (personName.test(column.joined) && numbersPersons(column, texts)) ||
      (recordName.test(column.joined) && numbersRows(column, texts)),
  );
  return (
    found && { what: 'a number or code for each person', ...nameOf(found), place: found.place }
  );
}

const nameName =
  /^(?:prenoms?|nomdefamille|nom(?:et)?prenom|prenom(?:et)?nom|(?:first|last|given|family|full)names?|surnames?)$/;

/** First names that are common where studies are made; a few of them in a column tell what it holds. */
const firstNames = new Set(
  `adam ahmed aicha alain alexandre ali alice amina ana andre andrea anna anne anthony antoine antonio aya ben camille
carlos caroline catherine charlotte chloe christian christine claire clara daniel david elena elise elizabeth emma emily
eric eva fatima fatou florian francois gabriel george hannah hassan helene hugo ibrahim ines isabelle jack jade james jan
jean jessica joao john jose juan julia julie karim kevin laura lea leo leila leon lina lisa lola louis louise lucas lucie
luis luc manon marc maria marie marion mark martin mary mathilde maxime mehdi mia michael michel mohamed moussa nadia
nathalie nicolas nina nina noah noemie olivia omar oscar paul pedro peter philippe pierre quentin rachid robert romain
samir samuel sara sarah simon sofia sophie stephane susan theo thomas tom valerie victor yasmine youssef yves zoe
محمد فاطمة أحمد عائشة يوسف علي مريم خديجة حسن خالد`.split(/\s+/),
);

/** A column of first names or family names, unless they are counted. */
export function personalNames(texts: TableTexts): Evidence | undefined {
  const found = texts.columns.find(
    ({ joined, worded, distinct }) =>
      worded && distinct.length > 1 && (nameName.test(joined) || isMostNames(distinct)),
  );
  if (
    found === undefined ||
    texts.measured ||
    institutions(texts).isList ||
    texts.counted.isOfGroups
  )
    return undefined;
  return { what: 'names of people', ...nameOf(found), place: found.place };
}

/** How persons are addressed, and family names with an initial. */
const addressed =
  /^(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Herr|Frau|Sr\.?|Sra\.?|Srta\.?) ?\p{Lu}|^\p{Lu}[\p{L}'’-]+,? \p{Lu}\.$|^\p{Lu}\. ?\p{Lu}[\p{L}'’-]+$/u;

function isMostNames(texts: readonly string[]): boolean {
  if (texts.length >= 5 && texts.filter((text) => addressed.test(text)).length > texts.length * 0.8)
    return true;
  const known = texts.filter((text) =>
    firstNames.has(
      (text.split(/[\s-]/)[0] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    ),
  );
  return known.length >= 3 && known.length >= texts.length * 0.4;
}

function numbersPersons(column: ColumnTexts, { size }: TableTexts): boolean {
  return column.distinct.length >= manyPersons || (size > 1 && isUnique(column, size));
}

function numbersRows(column: ColumnTexts, { columns, size, measured }: TableTexts): boolean {
  if (measured || size < 2 || !isUnique(column, size)) return false;
  const worded = columns.filter(
    (other) => other.worded && other !== column && !holdsMoments(other),
  );
  if (worded.length === 0) return columns.length > 1 && size >= manyPersons;
  return countDistinct(worded, size) < size;
}

/** When each answer came in tells rows apart as well, but names no group. */
function holdsMoments({ distinct }: ColumnTexts): boolean {
  return distinct.length > 0 && distinct.every(isDay);
}

function isUnique({ distinct }: ColumnTexts, rows: number): boolean {
  return distinct.length === rows;
}

function nameOf({ shown }: ColumnTexts): { column?: string } {
  return shown === undefined ? {} : { column: shown };
}
