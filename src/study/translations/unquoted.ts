import type { Problem } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import { measures } from '#findings/specs/measures.ts';
import { createFormat } from '#i18n/format.ts';
import { literal, placeholders } from '#i18n/placeholders.ts';
import { nameOfFact } from '#study/quotes/quoted-facts.ts';
import { findQuote, type Quotable, type Quote, quotedValue } from '#study/quotes/quotes.ts';
import { placeOfPart, textParts, type TranslatedText } from './translated-texts.ts';

/**
 * Tells of what a source quotes and its translation does not. All plural forms count together: a form for one may spell
 * the number out. Of a translation that is out of date, `stored` is the source it was made from: what the source
 * quotes since then is told with the change.
 */
export function unquoted(
  text: TranslatedText,
  study: Quotable,
  { tag, stored }: { tag: string; stored?: readonly string[] | undefined },
): Problem[] {
  const own = study.findings.find(({ id }) => text.name.startsWith(`${id}.`));
  const quotes = (parts: readonly string[]) =>
    parts.flatMap((part, index) =>
      placeholders(part)
        .filter(({ name }) => literal(name) === undefined)
        .map(({ name }) => ({ name, part, index, quote: findQuote(study, name, own) })),
    );
  const cells = (parts: readonly string[]) =>
    new Set(quotes(parts).flatMap(({ name, quote }) => cellsOf(name, quote)));
  const present = cells(text.translation.map((form) => form.text));
  const before = stored && cells(stored);
  const parts = textParts(text.source);
  const missing = quotes(parts).filter(({ name, quote }) =>
    cellsOf(name, quote).some((cell) => !present.has(cell) && (before?.has(cell) ?? true)),
  );
  const once = new Map(missing.map((found) => [cellsOf(found.name, found.quote).join(), found]));
  return [...once.values()].map(({ name, part, index, quote }) => ({
    ...placeOfPart(text, index, parts.length),
    what: `${nameOfKind(name, quote, study)} and its translation does not`,
    value: `{{${name}}}`,
    mend: `write {{${name}}} in the translation${valueToday(quote, study, tag)}; the source: "${excerpt(part, name)}"`,
  }));
}

/** What a name quotes, whatever it is called: `{{percent}}` of services is `{{services:percent}}`. */
function cellsOf(name: string, quote: Quote | undefined): string[] {
  if (quote?.kind === 'cell') return [`${quote.finding.id}: ${quote.row.key}: ${quote.measure}`];
  if (quote?.kind === 'base') return [`${quote.finding.id}: base`];
  if (quote?.kind === 'wave') return [`${quote.finding.id}: wave ${quote.wave}`];
  if (quote?.kind !== 'study') return [name];
  const facts =
    quote.fact === 'study.period' ? (['study.start', 'study.end'] as const) : [quote.fact];
  return facts.map((fact) => nameOfFact({ ...quote, fact }));
}

function nameOfKind(name: string, quote: Quote | undefined, { findings }: Quotable): string {
  if (quote?.kind === 'study') return 'fact that the source quotes';
  if (quote?.kind === 'wave') return 'wave that the source names';
  return findings.some(({ id }) => id === name)
    ? 'finding that the source shows'
    : 'cell that the source quotes';
}

function valueToday(quote: Quote | undefined, study: Quotable, tag: string): string {
  const value = quote && quotedValue(quote, study);
  if (quote === undefined || value === undefined) return '';
  const format = createFormat(tag);
  if (quote.kind !== 'cell') return `, now "${format.number(value)}"`;
  const cell = quote.row.cells[quote.measure];
  const decimals = cell !== undefined && isNumber(cell) ? cell.decimals : 0;
  return `, now "${format.figure(measures[quote.measure], value, decimals)}"`;
}

/** As many characters as are shown before and after a quote. */
const around = 60;

/** The words around a quote, in a paragraph that may be long. */
function excerpt(part: string, name: string): string {
  const { offset = 0 } = placeholders(part).find((placeholder) => placeholder.name === name) ?? {};
  const end = part.indexOf('}}', offset) + 2;
  const before = part.slice(0, offset);
  const after = part.slice(end);
  return [
    before.length > around ? `… ${before.slice(-around).replace(/^\S*\s/, '')}` : before,
    part.slice(offset, end),
    after.length > around ? `${after.slice(0, around).replace(/\s\S*$/, '')} …` : after,
  ]
    .join('')
    .replace(/\s+/g, ' ');
}
