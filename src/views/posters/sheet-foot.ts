import type { Translator } from '#i18n/translator.ts';
import { type Fact, isInShort } from '#views/words/facts.ts';
import { spokenAddress } from '#views/words/short-address.ts';

/** What stands beside the code of a sheet. */
export interface SheetFoot {
  /** What to do with the code: "Scan". */
  scan: string;
  /** What is found there. */
  more: string;
  /** Where it leads, as people type it. */
  address: string;
  /** Base, period and kind of sample in one line. */
  basis: string;
  /** What follows from them, the source, and what else must be known. */
  limits: string[];
}

/** The foot of a sheet whose code leads to an address; `facts` are what its numbers rest on. */
export function sheetFoot(
  { t }: Pick<Translator, 't'>,
  address: string,
  facts: readonly Fact[],
): SheetFoot {
  const short = facts.filter(isInShort);
  const others = facts.filter((fact) => !isInShort(fact)).map(({ line }) => line);
  return {
    scan: t('poster.scan'),
    more: t('poster.more'),
    address: spokenAddress(address),
    basis: short.map(({ id, line, brief }) => (id === 'sample' ? line : brief)).join(' · '),
    limits: [
      ...short.flatMap(({ limit }) => limit ?? []),
      ...(others.length === 0 ? [] : [others.join(' · ')]),
    ],
  };
}
