import { type Document, expectedOneOf } from '#documents/document.ts';
import type { Place, Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { endOfChain } from '#findings/model/former-names.ts';
import { addressedBreakdowns } from '#findings/shape/breakdown.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { placeOfSite, reservedNames } from '#urls.ts';

/** Settings that may name what a finding was called before. */
interface Renamed {
  id: string;
  place: Place;
  value?: FindingSpec;
  document?: Document;
}

/** Names that findings give as former ones and that lead elsewhere already; `specs` are all findings of the study. */
export function formerNameProblems(
  specs: readonly Renamed[],
  findings: readonly Finding[],
): Problem[] {
  const claimed = new Map<string, Renamed>();
  const living = new Map(specs.map((spec) => [spec.id, spec]));
  const embeds = new Set(findings.flatMap(embedNames));
  return specs.flatMap((spec) =>
    (spec.value?.formerly ?? []).flatMap((name, index) => {
      const first = claimed.get(name);
      claimed.set(name, first ?? spec);
      const fault =
        first === undefined ? namedToday(name, living, embeds) : claimedTwice(spec, first);
      const place = spec.document?.place(['formerly', index]) ?? spec.place;
      return fault === undefined ? [] : [{ ...place, value: name, ...fault }];
    }),
  );
}

function embedNames(finding: Finding): string[] {
  return addressedBreakdowns(finding).map((id) => `${finding.id}/${id}`);
}

function namedToday(
  name: string,
  living: ReadonlyMap<string, Renamed>,
  embeds: ReadonlySet<string>,
): Pick<Problem, 'what' | 'mend'> | undefined {
  const today = living.get(name)?.place;
  if (today !== undefined)
    return {
      what: 'former name that a finding has today',
      mend: `take it out: ${today.file}${today.line === 1 ? '' : `:${today.line}`} is called so, and its addresses lead there`,
    };
  if (embeds.has(name))
    return {
      what: 'breakdown that is still there',
      mend: 'take it out: its address shows it',
    };
  if ((reservedNames as readonly string[]).includes(name))
    return {
      what: 'former name that is that of a page of the site',
      mend: 'take it out: no finding was ever called so',
    };
  return undefined;
}

function claimedTwice(spec: Renamed, first: Renamed): Pick<Problem, 'what' | 'mend'> {
  if (first === spec) return { what: 'former name that is given twice', mend: 'give it once' };
  return {
    what: 'former name of two findings',
    mend: `give it to one: its addresses lead to ${first.id} already`,
  };
}

/** Languages and addresses of a site that it is said to have had before and that do not lead to those of today. */
export function formerPlaceProblems(document: Document, spec: Partial<StudySpec>): Problem[] {
  return [...formerLanguageProblems(document, spec), ...formerUrlProblems(document, spec)];
}

function formerLanguageProblems(
  document: Document,
  { languages = [], formerLanguages = {} }: Partial<StudySpec>,
): Problem[] {
  return Object.entries(formerLanguages).flatMap(([from, to]) => {
    const end = endOfChain(formerLanguages, from);
    if (languages.includes(from))
      return [
        {
          ...document.place(['formerLanguages', from], 'key'),
          what: 'former language that the site has today',
          value: from,
          mend: 'take it out here, or out of "languages"',
        },
      ];
    if (end !== undefined && languages.includes(end)) return [];
    return [
      {
        ...document.place(['formerLanguages', from]),
        what: end === undefined ? 'languages that lead to one another' : 'unknown language',
        value: to,
        mend: expectedOneOf(to, languages),
      },
    ];
  });
}

function formerUrlProblems(
  document: Document,
  { url, formerUrls = [] }: Partial<StudySpec>,
): Problem[] {
  const known = [url, ...formerUrls].map((address) => address && placeOfSite(address));
  return formerUrls.flatMap((address, index) => {
    const first = known.indexOf(placeOfSite(address));
    if (first === index + 1) return [];
    return [
      {
        ...document.place(['formerUrls', index]),
        what: first === 0 ? 'former address that is that of today' : 'address that is given twice',
        value: address,
        mend:
          first === 0
            ? 'take it out, or change "url" to where the site is published now'
            : 'give it once',
      },
    ];
  });
}
