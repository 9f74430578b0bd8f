import { type Document, expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import { endOfChain } from '#findings/model/former-names.ts';
import { addressOfFile, isMail } from '#urls.ts';
import type { Site } from '#views/site/site.ts';
import { leadsOf } from './leads.ts';
import { addressesOf } from './site-addresses.ts';

/** What is known of the addresses of a site. */
interface Known {
  /** Those that are there. */
  there: ReadonlySet<string>;
  /** Those of other names, each with the one that it leads to. */
  leads: ReadonlyMap<string, string>;
}

/**
 * Addresses that a study says have moved, and that are still there or lead to what is not. `files` are what the study
 * publishes itself, e.g. "public/report.pdf".
 */
export function movedProblems(site: Site, document: Document, files: Iterable<string>): Problem[] {
  const { study } = site;
  const { moved } = study.spec;
  const others = { ...site, study: { ...study, spec: { ...study.spec, moved: {} } } };
  const published = [...files].map((file) => file.replace(/^public\//, ''));
  const known = {
    there: new Set([...addressesOf(others, { pdf: true }), ...published.map(addressOfFile)]),
    leads: new Map(leadsOf(others).map(({ from, to }) => [from, to])),
  };
  return Object.entries(moved).flatMap(([from, to]) => {
    const wrong = wrongFrom(from, known);
    if (wrong) return [{ ...document.place(['moved', from], 'key'), value: from, ...wrong }];
    const amiss = wrongTo(from, endOfChain(moved, from), known);
    return amiss ? [{ ...document.place(['moved', from]), value: to, ...amiss }] : [];
  });
}

type Fault = Pick<Problem, 'what' | 'mend'>;

function wrongFrom(from: string, { there, leads }: Known): Fault | undefined {
  const lead = leads.get(from);
  const above = from.split('/').map((_, index, parts) => parts.slice(0, index).join('/'));
  if (there.has(from))
    return { what: 'moved address that is still there', mend: 'take it out, or take that away' };
  if (lead !== undefined)
    return {
      what: 'address that leads elsewhere already',
      mend: `take it out: it leads to ${lead}`,
    };
  if (above.some((path) => path !== '' && there.has(path)))
    return { what: 'address below a file', mend: 'take it out: nothing can be there' };
  return undefined;
}

function wrongTo(from: string, end: string | undefined, { there }: Known): Fault | undefined {
  if (end === undefined)
    return {
      what: 'addresses that lead to one another',
      mend: 'say of each what is there in its place today',
    };
  if (!there.has(end))
    return { what: 'address that is not there', mend: expectedOneOf(end, [...there].toSorted()) };
  if (kindOf(from) === kindOf(end)) return undefined;
  return {
    what: `address of another kind than ${from}`,
    mend: 'a page, whose address ends in "/", leads to a page; what others show in a frame to such; and a file to one that ends alike',
  };
}

/** "frame", "page", or how a file ends. */
function kindOf(address: string): string {
  if (/^[^/]+\/embed\/[^/]+\/(?:.*\/)?$/.test(address)) return 'frame';
  if (/(?:\/|\.html?)$/.test(address) && !isMail(address)) return 'page';
  return /\.[^./]+$/.exec(address)?.[0].toLowerCase() ?? '';
}
