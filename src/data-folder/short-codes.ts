import { createHash } from 'node:crypto';
import type { Document } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import { allIds, formerIds } from '#findings/model/former-names.ts';
import {
  emptyRecord,
  publishedAddresses,
  publishedCodes,
  type PublishedRecord,
} from '#record/published-record.ts';

/** A finding as its short link is made from: `short` is the team's own word, `formerly` what it was called. */
interface Shortened {
  id: string;
  short?: string | undefined;
  formerly?: string[] | undefined;
}

/** The codes of short links. */
export interface ShortCodes {
  /** The code of each finding, by its id. */
  current: Map<string, string>;
  /** Codes that it had before, or may have had, by its id: they lead to it for ever. */
  former: Map<string, string[]>;
}

/**
 * Letters and digits of a code that nobody chose. None is taken for another in print or by hand (0 o, 1 l i, 2 z, 5 s,
 * 8 b, 9 g q, u v, vv w, rn m), and without vowels no word comes about.
 */
const alphabet = '23456789cdfhjknprtvx';

/** Of 500 findings, two have the same code of this length in fewer than one study in 500. */
const codeLength = 6;

/**
 * The codes of a study's findings. That of a finding is the team's own word; else the one that it had when it was last
 * published; else one derived from the ids of study and finding, of which the first that it had counts. So it stays
 * when the finding is called otherwise, and nobody gets the code of another. Where two that are derived are alike, the
 * later id has a longer one.
 */
export function shortCodes(
  study: string,
  findings: readonly Shortened[],
  record: PublishedRecord = emptyRecord,
): ShortCodes {
  const published = publishedCodes(record);
  const known = findings.flatMap((finding) => {
    const code = finding.short ?? allIds(finding).flatMap((id) => published.get(id) ?? [])[0];
    return code === undefined ? [] : [[finding.id, code] as const];
  });
  const current = new Map(known);
  const taken = new Set([...current.values(), ...[...published.values()].flat()]);
  const others = findings.filter(({ id }) => !current.has(id));
  for (const finding of others.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const code = freeCode(study, formerIds(finding)[0] ?? finding.id, taken);
    current.set(finding.id, code);
    taken.add(code);
  }
  return { current, former: formerCodes(study, findings, record, current) };
}

/**
 * Where no record tells what a finding was published with that had other names, each of them may have been printed; what
 * a site served for that is on record among its addresses.
 */
function formerCodes(
  study: string,
  findings: readonly Shortened[],
  record: PublishedRecord,
  current: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const [published, served] = [publishedCodes(record), new Set(publishedAddresses(record))];
  const taken = new Set(current.values());
  return new Map(
    findings.map((finding) => {
      const names = allIds(finding);
      const isUnknown = names.length > 1 && !names.some((id) => published.has(id));
      const derived = names.map((id) => freeCode(study, id, new Set()));
      const all = new Set([
        ...names.flatMap((id) => published.get(id) ?? []),
        ...derived.filter((code) => isUnknown || served.has(`s/${code}/`)),
      ]);
      const free = [...all].filter((code) => !taken.has(code));
      for (const code of free) taken.add(code);
      return [finding.id, free.toSorted()];
    }),
  );
}

/** Tells of words for short links that two findings have chosen, or that another was published with. */
export function shortProblems(
  findings: readonly { id: string; value?: Omit<Shortened, 'id'>; document?: Document }[],
  record: PublishedRecord = emptyRecord,
): Problem[] {
  const published = publishedCodes(record);
  return findings.flatMap(({ id, value, document }, index) => {
    const { short } = value ?? {};
    if (document === undefined || short === undefined) return [];
    const first = findings.slice(0, index).find((other) => other.value?.short === short);
    const names = allIds({ id, ...value });
    const before = [...published].find(
      ([other, codes]) => codes.includes(short) && !names.includes(other),
    )?.[0];
    if (first === undefined && before !== undefined)
      return [{ ...document.place(['short']), ...shortOfAnother(id, short, before) }];
    if (first === undefined) return [];
    return [
      {
        ...document.place(['short']),
        what: 'short link of two findings',
        value: short,
        mend: `${first.document?.file ?? first.id} has it too: choose another word for ${id}, or leave it out and one is made`,
      },
    ];
  });
}

function shortOfAnother(id: string, short: string, before: string) {
  return {
    what: 'short link that another finding was published with',
    value: short,
    mend: `it leads to ${before}, also where it is printed: choose another word for ${id}, or leave it out and one is made`,
  };
}

function freeCode(study: string, id: string, taken: ReadonlySet<string>): string {
  const all = digits(createHash('sha256').update(`${study}/${id}`).digest('hex'));
  let length = codeLength;
  while (taken.has(all.slice(0, length))) length += 1;
  return all.slice(0, length);
}

/** A hexadecimal number in the digits of the alphabet, the last first. */
function digits(hexadecimal: string): string {
  const size = BigInt(alphabet.length);
  let rest = BigInt(`0x${hexadecimal}`);
  let text = '';
  for (; rest > 0n; rest /= size) text += alphabet[Number(rest % size)] ?? '';
  return text;
}
