import { placeOfAddress } from '#record/address-place.ts';
import {
  publishedAddresses,
  publishedCodes,
  type PublishedRecord,
} from '#record/published-record.ts';
import { breakdownAt } from './lost-places.ts';

/** What is lost of a study, by which its lost addresses are told apart. */
export interface Lost {
  /** Tags of languages. */
  languages: readonly string[];
  /** The ids of findings, each with the one that it had last. */
  findings: ReadonlyMap<string, string>;
  /** Breakdowns, as "services/by-age". */
  breakdowns: readonly string[];
}

/** Why addresses are lost: one thing that somebody can mend. */
export interface Cause {
  kind: 'language' | 'finding' | 'breakdown' | 'printed' | 'feeds' | 'other';
  /** Of the language or the finding; of others, the address or its folder. */
  name: string;
  addresses: readonly string[];
}

/** The published addresses that are not among those of today, by why they are lost. */
export function lostAddresses(
  record: PublishedRecord,
  there: ReadonlySet<string>,
  lost: Lost,
): Cause[] {
  const codes = new Map(
    [...publishedCodes(record)].flatMap(([id, own]) => own.map((code) => [code, id] as const)),
  );
  const gone = publishedAddresses(record).filter((address) => !there.has(address));
  const cause = (address = '') => causeOf(address, lost, codes);
  return [...Map.groupBy(gone, (address) => cause(address).join('\n')).values()].map(
    (addresses) => {
      const [kind, name] = cause(addresses[0]);
      return { kind, name, addresses };
    },
  );
}

function causeOf(
  address: string,
  { languages, findings, breakdowns }: Lost,
  codes: ReadonlyMap<string, string>,
): [Cause['kind'], string] {
  const language = languageAt(address, languages);
  if (language !== undefined) return ['language', language];
  const { tag, name } = placeOfAddress(address);
  const id = tag === 's' ? codes.get(name) : name;
  const finding = findings.get(id ?? '');
  if (finding !== undefined) return ['finding', finding];
  const breakdown = breakdownAt(address);
  if (breakdown !== undefined && breakdowns.includes(breakdown)) return ['breakdown', id ?? ''];
  if (/\/(?:poster(?:-a3)?|report)\.pdf$/.test(address)) return ['printed', ''];
  if (/^[^/]+\/feed\.xml$/.test(address)) return ['feeds', ''];
  return ['other', /^(.*\/)[^/]+\/?$/.exec(address)?.[1] ?? address];
}

/** The lost language of an address. Where one is left, short links do not tell languages apart, and lose its name too. */
function languageAt(address: string, languages: readonly string[]): string | undefined {
  const [first = '', , third] = address.split('/');
  if (first !== 's') return languages.find((tag) => tag === first);
  return third ? (languages.find((tag) => tag === third) ?? languages[0]) : undefined;
}
