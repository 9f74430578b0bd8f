import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { type MeasureName, measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { ofEdition } from '#findings/specs/editions.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { StudyFact, StudyQuote } from '#study/quotes/quoted-facts.ts';
import { findQuote, type Quotable } from '#study/quotes/quotes.ts';
import { valueLabel } from '#study/texts/value-labels.ts';

/** Writes a cell as its language does; a symbol by its name. */
export function formatCell(cell: Cell, measure: MeasureName, { format, t }: Translator): string {
  if (!isNumber(cell)) return t(`symbol.${cell.symbol}`);
  return format.figure(measures[measure], cell.value, cell.decimals);
}

/** A study whose settings are whole, so that what its texts quote can be written. */
interface Quoted extends Quotable {
  spec: StudySpec;
}

/** Gives what a placeholder quotes, written in the language; names have been checked when the study was opened. Facts of the study are those of `edition`. */
export function quoter(
  study: Quoted,
  translator: Translator,
  own?: Finding,
  edition?: string,
): (name: string) => string {
  return (name) => {
    const quote = findQuote(study, name, own, edition);
    if (quote === undefined) throw new Error(`unknown placeholder: {{${name}}}`);
    if (quote.kind === 'study') return formatFact(study, quote, translator);
    if (quote.kind === 'base') return translator.format.number(quote.base);
    if (quote.kind === 'wave')
      return valueLabel(translator, quote.finding, quote.column, quote.wave);
    const cell = quote.row.cells[quote.measure];
    if (cell === undefined) throw new Error(`no ${quote.measure} in the row "${quote.row.key}"`);
    return formatCell(cell, quote.measure, translator);
  };
}

function formatFact(
  study: Quoted,
  { fact, edition }: StudyQuote,
  { format, t }: Translator,
): string {
  const spec = ofEdition(study.spec, edition);
  const { period, countries = [] } = spec;
  const names = () => countries.map(format.country).toSorted(format.compare);
  const facts: Record<StudyFact, () => string> = {
    'study.base': () => format.number(spec.base),
    'study.start': () => format.date(period.start),
    'study.end': () => format.date(period.end),
    'study.period': () => format.period(period.start, period.end),
    'study.countries': () => format.number(countries.length),
    'study.country-names': () => format.list(names()),
    'study.contact': () => spec.contact,
    'study.publisher': () => spec.publisher.name,
    'study.sample': () => t(`sample.${spec.sample}`),
    'study.limits': () => t(`sample.${spec.sample}.limit`),
    'study.minimum-cell': () => format.number(spec.minimumCell),
  };
  return facts[fact]();
}
