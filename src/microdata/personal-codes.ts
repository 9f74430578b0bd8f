import type { ColumnKind } from './column-kinds.ts';
import type { ColumnTexts } from './column-texts.ts';
import type { TableTexts } from './table-texts.ts';
import type { Evidence } from './evidence.ts';

/** One person, in the singular: a column of many is named in the plural. */
const person =
  /^(?:respondent|participant|patiente?|panelist|panellist|repondante?|participante|usagere?|beneficiaire|enquetee?|encuestad[oa]|paciente|befragter?|proband|pid|sid|rid)$/;

/** What may be one person, or a kind of them. */
const maybePerson =
  /^(?:person|persona|personne|user|individual|individu|utilisat(?:eur|rice)|adherente?|uid|subject|sujet|interview|entretien|entrevista|questionnaire|dossier|case|cas|caseno|casenumber|interviewno|interviewnumber|numerodentretien|submission|tester|client|cliente|eleve|student|employee|salariee?|member|membre|row|record)$/;

const numbered = /^\p{L}{0,14}[ _.#n°-]*\d+$/iu;

const personPrefix =
  /^(?:respondent|participant|person|patient|interview|entretien|subject|user|usager|repondant|répondant|personne|enquêté|enquete|proband|paciente)\w{0,2}[ _.#n°-]*\d+$/i;

/** A device, a browser or a session: what is kept of somebody's visit. */
const tracker =
  /hash|device|appareil|cookie|session|fingerprint|token|ipadd|adresseip|browserid|deviceid|imei|mac|uuid|guid|visitor/;
const file = /sha|md5|checksum|digest|file|fichier|version|commit/;

const hash =
  /^(?:[0-9a-f]{12,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2})$/i;
const initials = /^(?:\p{Lu}\.[ -]?){2,3}$/u;
const initialsAndNumber = /^\p{Lu}{2,3}[ -]?\d{1,4}$/u;

/** So many codes are hardly of groups. */
const manyCodes = 8;

/** Codes that stand for one person, visit or device each, whatever is told beside them. */
export function personalCodes({ kinds, counted, size }: TableTexts): Evidence | undefined {
  const { isOfGroups } = counted;
  const found = kinds.find(
    (kind) =>
      isPersonColumn(kind, size, isOfGroups) ||
      isTracker(kind.column) ||
      (!isOfGroups && isRandom(kind.column, size)) ||
      (!isOfGroups && isInitials(kind.column)),
  );
  if (found === undefined) return undefined;
  const { shown, place } = found.column;
  return { what: 'a number or code for each person', ...(shown && { column: shown }), place };
}

function isPersonColumn(
  { column, isNumbering }: ColumnKind,
  rows: number,
  isOfGroups: boolean,
): boolean {
  const texts = column.distinct;
  if (texts.length >= 5 && texts.every((text) => personPrefix.test(text))) return true;
  const isEach =
    rows > 2 && (column.distinct.length === rows || column.distinct.length >= manyCodes);
  if (!isEach) return false;
  const isCode = isNumbering || (column.worded && texts.every((text) => numbered.test(text)));
  return person.test(column.joined)
    ? isCode || !isOfGroups
    : isCode && maybePerson.test(column.joined);
}

function isTracker({ distinct, joined }: ColumnTexts): boolean {
  const texts = distinct;
  if (texts.length < 3 || file.test(joined)) return false;
  if (texts.filter((text) => /^Mozilla\/\d/.test(text)).length > texts.length / 2) return true;
  const codes = texts.filter((text) => hash.test(text) && /\d/.test(text) && /[a-f:-]/i.test(text));
  if (codes.length > texts.length * 0.8) return texts.length >= manyCodes || tracker.test(joined);
  const opaque = texts.filter((text) => /^(?=.*\d)(?=.*\p{L})[\w+/=-]{6,}$/u.test(text));
  return tracker.test(joined) && texts.length >= 5 && opaque.length > texts.length * 0.8;
}

/** Codes of letters and digits without any order in them: a classification has one. */
function isRandom({ distinct, joined }: ColumnTexts, rows: number): boolean {
  const texts = distinct;
  if (texts.length < manyCodes || texts.length < rows * 0.9 || file.test(joined)) return false;
  if (!texts.every((text) => /^[\w+/=-]{6,}$/.test(text))) return false;
  const mixed = texts.filter((text) => /\d/.test(text) && /[A-Za-z]/.test(text));
  const shapes = new Set(
    texts.map((text) => text.replace(/\d/g, '0').replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a')),
  );
  const starts = new Set(texts.map((text) => text.slice(0, 2)));
  return (
    mixed.length > texts.length * 0.9 &&
    shapes.size > texts.length * 0.6 &&
    starts.size > texts.length * 0.2
  );
}

function isInitials({ distinct, joined }: ColumnTexts): boolean {
  const texts = distinct;
  const most = (pattern: RegExp, least: number) =>
    texts.length >= least && texts.filter((text) => pattern.test(text)).length > texts.length * 0.8;
  if (/^initiales?$|^initials?$/.test(joined)) return texts.length > 2;
  return (
    most(initials, manyCodes) ||
    (/^(?:code|id|who|qui|nom|name|anonym\w*|pseudo\w*)$/.test(joined) &&
      most(initialsAndNumber, manyCodes) &&
      prefixesVary(texts))
  );
}

/** Persons have initials of their own; a classification begins alike. */
function prefixesVary(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.replace(/[\d -]+$/, ''))).size > texts.length / 2;
}
