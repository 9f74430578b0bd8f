import type { Problem } from '#errors.ts';
import { placeholders } from '#i18n/placeholders.ts';
import type { Text, Words } from '#i18n/read-words.ts';
import { textForms } from '#study/texts/expected-texts.ts';
import { placeInText } from '#study/texts/place-in-text.ts';
import { findQuote, type Quotable, type Quote } from './quotes.ts';

/**
 * A headline that quotes numbers of its finding quotes the one that its picture puts forward; others may stand beside
 * it, and the base, which stands below each picture. Told once for all languages.
 */
export function misquotedHeadlines(languages: readonly Words[], study: Quotable): Problem[] {
  const spoken = languages.map((words) => textForms(words, 'findings'));
  return study.findings.flatMap((finding) =>
    spoken
      .flatMap((texts) => texts.get(`${finding.id}.headline`) ?? [])
      .flatMap((text) => misquoted(text, study, finding))
      .slice(0, 1),
  );
}

function misquoted(text: Text, study: Quotable, finding: Quotable['findings'][number]): Problem[] {
  const { headline, id, settings: file } = finding;
  const quotes = placeholders(text.text).flatMap(({ name, offset }) => {
    const quote = findQuote(study, name, finding);
    return isNumberOf(quote, id) ? [{ name, offset, ...quote }] : [];
  });
  const isOwn = ({ row, measure }: (typeof quotes)[number]) =>
    row === headline.row && measure === headline.measure;
  const [first] = quotes;
  if (first === undefined || quotes.some(isOwn)) return [];
  const settings = [
    ...(first.row === headline.row ? [] : [`row: ${JSON.stringify(first.row.key)}`]),
    ...(first.measure === headline.measure ? [] : [`measure: ${first.measure}`]),
  ];
  return [
    {
      ...placeInText(text, first.offset),
      what: 'headline that quotes another number than its picture shows',
      value: `{{${first.name}}}`,
      mend: `quote that of the picture as well, {{${headline.measure}}}; or write below "headline" in ${file}: ${settings.join(', ')}`,
    },
  ];
}

function isNumberOf(
  quote: Quote | undefined,
  id: string,
): quote is Extract<Quote, { kind: 'cell' }> {
  return quote?.kind === 'cell' && quote.finding.id === id && quote.measure !== 'base';
}
