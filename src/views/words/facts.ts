import { baseOf } from '#findings/model/base-of.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { ofEdition } from '#findings/specs/editions.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from './cell-text.ts';
import { periodText } from './period.ts';
import { sourceWords } from './study-texts.ts';

/** One thing that a reader must know with a number. */
export interface Fact {
  /** Names it for programs. */
  id: FactName;
  name: string;
  text: string;
  /** Both in one line: "Base: 1,718 respondents". */
  line: string;
  /** As short as it is still true, among others in one line: "1,718 respondents", "self-selected sample: describes only those who answered". */
  brief: string;
  /** The same with its limit, where it has one. */
  summary: string;
  /** A sentence on what follows from it. */
  limit?: string;
  /** Where it can be looked up. */
  href?: string | undefined;
}

export type FactName =
  | 'base'
  | 'period'
  | 'sample'
  | 'source'
  | 'countries'
  | 'publisher'
  | 'licence'
  | 'contact';

/** What some rows of a finding rest on: base, period, sample and source. They travel with each chart, wherever it goes. */
export function basis(
  site: Site,
  translator: Translator,
  finding: Finding,
  rows: readonly Row[] = finding.rows,
): Fact[] {
  const { t } = translator;
  const { study } = site;
  const { sample } = ofEdition(study.spec, finding.edition);
  const base = baseText(finding, translator, rows);
  return [
    ...(base === undefined ? [] : [baseFact(translator, base)]),
    fact(translator, 'period', periodText(site, translator, finding, rows)),
    {
      ...limited(fact(translator, 'sample', t(`sample.${sample}`)), t(`sample.${sample}.limit`)),
      brief: t(`sample.${sample}.brief`),
    },
    {
      ...fact(translator, 'source', sourceText(study, translator, finding)),
      href: finding.source.url,
    },
  ];
}

/** What a number rests on in few lines: the short facts in one, and in a line of its own each that has a limit. */
export function basisLines(facts: readonly Fact[]): string[] {
  const { short, limited } = byLimit(facts);
  const line = short.map((known) => known.line).join(' · ');
  return [line, ...limited.map(({ summary }) => summary)].filter(Boolean);
}

/** Facts that stand side by side, and those that have a limit, which stand in lines of their own. */
export function byLimit(facts: readonly Fact[]): { short: Fact[]; limited: Fact[] } {
  return {
    short: facts.filter(({ limit }) => limit === undefined),
    limited: facts.filter(({ limit }) => limit !== undefined),
  };
}

/** What several findings rest on alike; the base is told of each. */
export function sharedFacts([first = [], ...others]: readonly Fact[][]): Fact[] {
  return first
    .filter(({ id }) => id !== 'base')
    .filter(({ summary }) =>
      others.every((facts) => facts.some((fact) => fact.summary === summary)),
    );
}

/** What is told of one of them: all that it does not share, in short. */
export function ownFacts(facts: readonly Fact[], shared: readonly Fact[]): string[] {
  const told = shared.map(({ summary }) => summary);
  return facts.filter(({ summary }) => !told.includes(summary)).map(({ brief }) => brief);
}

/** Whether a fact is among the three that stand in one line where there is little room: base, period and sample. */
export function isInShort({ id }: Fact): boolean {
  return id === 'base' || id === 'period' || id === 'sample';
}

/** A fact by the name that the interface has for it. */
export function fact({ t }: Translator, id: FactName, text: string): Fact {
  const name = t(`fact.${id}`);
  const line = t('fact.line', { name, text });
  return { id, name, text, line, brief: text, summary: line };
}

/** Without its name, only a number says by itself what it is. */
function baseFact(translator: Translator, text: string): Fact {
  const known = fact(translator, 'base', text);
  return /\p{N}/u.test(text) ? known : { ...known, brief: known.line };
}

function limited(known: Fact, limit: string): Fact {
  return { ...known, limit, summary: `${known.line}. ${limit}` };
}

/** The respondents some rows of a finding refer to, counted in words of the language; absent where they have no base. */
export function baseText(
  finding: Finding,
  translator: Translator,
  rows: readonly Row[] = finding.rows,
): string | undefined {
  const bases = rows.map((row) => baseOf(finding, row));
  const [base] = bases;
  if (base === undefined)
    return finding.base === 'unknown' ? translator.t('base.unknown') : undefined;
  if (new Set(bases.map((other) => (isNumber(other) ? other.value : undefined))).size > 1)
    return differingBase(finding, translator, rows);
  return isNumber(base) ? baseWords(base.value, translator) : translator.t(`symbol.${base.symbol}`);
}

/** Where rows have bases of their own, that of the headline is told if it is one of them. */
function differingBase(finding: Finding, translator: Translator, rows: readonly Row[]): string {
  const { row } = finding.headline;
  const base = rows.includes(row) ? baseOf(finding, row) : undefined;
  if (!isNumber(base)) return translator.t('base.rows');
  return translator.t('base.headline', { base: baseWords(base.value, translator) });
}

/** A number of respondents: "1,718 respondents". */
export function baseWords(base: number, { t, format }: Translator): string {
  return t('base.respondents', { n: format.number(base) }, { count: base });
}

/** When people answered, and how they came in: a sentence on what numbers do not say. */
export function limitsText(
  { t }: Translator,
  { period, sample }: { period: string; sample: StudySpec['sample'] },
): string {
  return t('describe.limits', { period, sample: t(`sample.${sample}`) });
}

function sourceText(study: Site['study'], translator: Translator, finding: Finding): string {
  const quote = quoter(study, translator, finding);
  const own = `${finding.id}.source`;
  const source = translator.has('findings', own)
    ? translator.text('findings', own, quote)
    : sourceWords({ study }, translator, finding.edition);
  const { date } = finding.source;
  return date === undefined
    ? source
    : translator.t('source.dated', { source, date: translator.format.date(date) });
}
