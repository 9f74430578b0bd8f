import type { TableTexts } from './table-texts.ts';

/** What a column is called that names organisations, each of which is reached at an address of its own. */
const institutionName =
  /^(?:(?:nom|name)?(?:d|de|dela|of)?(?:organi[sz]ations?|organismes?|etablissements?|institutions?|associations?|structures?|centres?|centers?|hopital|hopitaux|hospitals?|clinics?|cliniques?|schools?|ecoles?|universit\w*|services?|pharmac\w*|libraries|library|einrichtung\w*|verein\w*|asociacion\w*|centros?|office|bureau|mairies?|publisher|editeur|editor|source|press|presse)(?:name|nom)?)$/;

/** A word of the name of an organisation. */
const institution =
  /(?:^|[\s'’-])(?:h[oô]pital|hospital|clini\w+|cent(?:re|er|ro)|ch[ru]u?|cegidd|planning|school|school of|[ée]cole|coll[èe]ge|lyc[ée]e|universit\w+|institut\w*|association|asociaci[oó]n|verein|mairie|town hall|office|bureau|service|minist\w+|agenc[ey]|foundation|fondation|stiftung|library|biblioth[èe]que|museum|mus[ée]e|laborato\w+|pharmac\w+|press|presse|مستشفى|مدرسة|جمعية|مركز)(?=[\s'’-]|$)/iu;

/** What is said of persons only. */
const ofPersons =
  /^(?:gender|genre|sexe?|age|birth\w*|naissance|dob|first ?name|prenom|last ?name|surname|answers?|reponses?|responses?|respondent|participant|patiente?)$/;

const someone =
  /^\p{L}+[._-]\p{L}+@|@(?:gmail|hotmail|outlook|yahoo|proton|icloud|free|orange|wanadoo|gmx)\b/iu;
const role =
  /^(?:contact|info|press|presse|accueil|office|secretariat|secr[ée]tariat|service|hello|bonjour|kontakt|mail|admin)\w*[._-]\p{L}+@/iu;

/** What those do who made the study, as they choose to say. */
const roleName = /^(?:roles?|functions?|fonctions?|funktion|funcion)$/;

/** Whether a table lists organisations or the team of a study with where to reach them: each row names one, and nothing tells of a person. */
export function institutions({ columns, size }: TableTexts): { isList: boolean } {
  const isTeam = columns.some(({ joined, worded }) => worded && roleName.test(joined));
  if (columns.some(({ joined }) => ofPersons.test(joined))) return { isList: false };
  const isSomeones = columns.some(({ distinct }) =>
    distinct.some((text) => someone.test(text) && !role.test(text)),
  );
  const names = columns.filter(
    ({ worded, distinct }) => worded && distinct.length >= size * 0.9 && size > 0,
  );
  const isNamed = names.some(({ joined, distinct }) => {
    const texts = distinct.filter((text) => !text.includes('@'));
    if (texts.length < distinct.length) return false;
    const known = texts.filter((text) => institution.test(text)).length;
    return institutionName.test(joined) || known > texts.length * 0.8;
  });
  return { isList: (isTeam && size < 30) || (isNamed && !isSomeones) };
}
