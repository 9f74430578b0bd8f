import { createHash } from 'node:crypto';
import type { Document } from '#documents/document.ts';
import type { Problem } from '#errors.ts';

/** A finding as its short link is made from: `short` is the team's own word. */
interface Shortened {
  id: string;
  short?: string | undefined;
}

/**
 * Letters and digits of a code that nobody chose. None is taken for another in print or by hand (0 o, 1 l i, 2 z, 5 s,
 * 8 b, 9 g q, u v, vv w, rn m), and without vowels no word comes about.
 */
const alphabet = '23456789cdfhjknprtvx';

/** Of 500 findings, two have the same code of this length in fewer than one study in 500. */
const codeLength = 6;

/**
 * The code of each finding's short link, by its id: the team's own word, or one derived from the ids of study and
 * finding, so that it stays the same as long as they do. Where two are alike, the later id has a longer one.
 */
export function shortCodes(study: string, findings: readonly Shortened[]): Map<string, string> {
  const own = findings.flatMap(({ id, short }) => (short === undefined ? [] : [[id, short]]));
  const codes = new Map(own as [string, string][]);
  const others = findings.map(({ id }) => id).filter((id) => !codes.has(id));
  for (const id of others.toSorted()) codes.set(id, freeCode(study, id, [...codes.values()]));
  return codes;
}

/** Tells of words for short links that two findings have chosen. */
export function shortProblems(
  findings: readonly { id: string; value?: Omit<Shortened, 'id'>; document?: Document }[],
): Problem[] {
  return findings.flatMap(({ id, value, document }, index) => {
    const { short } = value ?? {};
    const first = findings.slice(0, index).find((other) => other.value?.short === short);
    if (document === undefined || short === undefined || first === undefined) return [];
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

function freeCode(study: string, id: string, taken: readonly string[]): string {
  const all = digits(createHash('sha256').update(`${study}/${id}`).digest('hex'));
  let length = codeLength;
  while (taken.includes(all.slice(0, length))) length += 1;
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
