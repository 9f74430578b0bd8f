import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { rowCalled } from '#findings/model/headline-row.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { factQuotes, factValue, nameOfFact, type StudyQuote } from './quoted-facts.ts';

/** What a text can quote: a cell of a table, or a fact of the study. */
export type Quote =
  | { kind: 'cell'; finding: Finding; row: Row; measure: MeasureName }
  | { kind: 'base'; finding: Finding; base: number }
  | { kind: 'wave'; finding: Finding; column: string; wave: string }
  | StudyQuote;

/** What quotes are looked up in. */
export interface Quotable {
  /** Without what is wrong in it. */
  spec: Partial<StudySpec>;
  findings: readonly Finding[];
  /** Findings that cannot be looked into, because they have problems of their own. */
  broken: readonly string[];
}

/**
 * Finds what a name between braces quotes. `{{percent}}` is the cell of the headline's row, `{{row.percent}}` that of
 * another row, `{{base}}` the base, `{{year}}` the name of a wave, where its column is called so, and `{{row.year}}` that
 * of another row; before a colon stands another finding, `{{services:percent}}`; `{{study.period}}` is a fact of the
 * study, of `edition` or of that of the finding, and `{{2027:study.period}}` one of another edition.
 */
export function findQuote(
  study: Quotable,
  name: string,
  own?: Finding,
  edition = own?.edition,
): Quote | undefined {
  const fact = factQuotes(study.spec).find((quote) => nameOfFact(quote) === name);
  if (fact !== undefined) return { edition, ...fact };
  const colon = name.indexOf(':');
  const other = colon === -1 ? undefined : findingOf(study, { id: name.slice(0, colon) });
  const languages = study.spec.languages ?? [];
  if (other !== undefined) return findCell(other, name.slice(colon + 1), languages);
  return own && findCell(own, name, languages);
}

/** Every name that a text may quote; `own` is the finding that the text belongs to. */
export function quotableNames(study: Quotable, own?: Finding): string[] {
  const others = study.findings.filter((finding) => finding !== own);
  return [
    ...(own ? [...cellNames(own), ...waveNames(own)] : []),
    ...others.flatMap((finding) =>
      [...cellNames(finding), ...waveNames(finding)].map((name) => `${finding.id}:${name}`),
    ),
    ...factQuotes(study.spec).map(nameOfFact),
  ];
}

/** The names that quote `value`, best first: for a digit typed where a cell should be quoted. */
export function namesOfValue(study: Quotable, value: number, own?: Finding): string[] {
  return quotableNames(study, own).filter((name) => {
    const quote = findQuote(study, name, own);
    return quote !== undefined && quotedValue(quote, study) === value;
  });
}

/** The names of cells whose number could not be read: one of them may be meant by a number that no other cell holds. */
export function unreadNames(study: Quotable, own?: Finding): string[] {
  return quotableNames(study, own).filter((name) => {
    const quote = findQuote(study, name, own);
    return quote?.kind === 'cell' && quote.row.cells[quote.measure] === undefined;
  });
}

function findCell(finding: Finding, name: string, languages: readonly string[]): Quote | undefined {
  const dot = name.lastIndexOf('.');
  const measure = finding.measures.find((known) => known === name.slice(dot + 1));
  const row = dot === -1 ? finding.headline.row : rowCalled(name.slice(0, dot), finding, languages);
  if (measure !== undefined && row !== undefined) return { kind: 'cell', finding, row, measure };
  const column = finding.waves?.column;
  if (column !== undefined && name.slice(dot + 1) === column) {
    const wave = row ? row.values[column] : waveCalled(name.slice(0, Math.max(dot, 0)), finding);
    return wave === undefined ? undefined : { kind: 'wave', finding, column, wave };
  }
  const { base } = finding;
  return name === 'base' && typeof base === 'number' ? { kind: 'base', finding, base } : undefined;
}

/** A wave is named by itself too, since it is no cell of one row alone. */
function waveCalled(name: string, { rows, waves }: Finding): string | undefined {
  return rows.map(({ values }) => values[waves?.column ?? '']).find((wave) => wave === name);
}

/** The names that quote a wave: `{{year}}` that of the headline, `{{2021.year}}` any. */
export function waveNames({ rows, waves, headline }: Finding): string[] {
  if (waves === undefined) return [];
  const { column } = waves;
  const named = [...new Set(rows.flatMap(({ values }) => values[column] ?? []))];
  const others = named.filter((wave) => wave !== headline.row.values[column]);
  return [column, ...others.map((wave) => `${wave}.${column}`)];
}

/** The name that quotes a wave, for one that was typed. */
export function nameOfWave(wave: string, study: Quotable, own?: Finding): string | undefined {
  return [...(own ? [own] : []), ...study.findings.filter((finding) => finding !== own)]
    .flatMap((finding) =>
      waveNames(finding).map((name) => (finding === own ? name : `${finding.id}:${name}`)),
    )
    .find((name) => {
      const quote = findQuote(study, name, own);
      return quote?.kind === 'wave' && quote.wave === wave;
    });
}

function cellNames({ measures, rows, headline, base }: Finding): string[] {
  const others = rows.filter((row) => row !== headline.row);
  return [
    ...measures,
    ...(typeof base === 'number' && !measures.includes('base') ? ['base'] : []),
    ...others.flatMap(({ key }) => measures.map((measure) => `${key}.${measure}`)),
  ];
}

/** The number that a quote gives; absent where it gives none. */
export function quotedValue(quote: Quote, { spec }: Quotable): number | undefined {
  if (quote.kind === 'cell') {
    const cell = quote.row.cells[quote.measure];
    return isNumber(cell) ? cell.value : undefined;
  }
  if (quote.kind === 'base') return quote.base;
  return quote.kind === 'wave' ? undefined : factValue(quote, spec);
}

/** The finding that a text belongs to; it may be one that cannot be looked into. */
export interface Own extends Pick<Finding, 'id'> {
  /** Whether the text says what was corrected in it. */
  corrects?: boolean;
}

/** The finding that a text belongs to, where it can be looked into. */
export function findingOf({ findings }: Quotable, own: Own | undefined): Finding | undefined {
  return findings.find(({ id }) => id === own?.id);
}
