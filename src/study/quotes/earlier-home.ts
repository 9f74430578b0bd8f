import { furtherLines, type Problem } from '#errors.ts';
import { editionsOf } from '#findings/specs/editions.ts';
import { placeholders } from '#i18n/placeholders.ts';
import type { Words } from '#i18n/read-words.ts';
import { placeInText } from '#study/texts/place-in-text.ts';
import { editionFacts } from './quoted-facts.ts';
import type { Quotable } from './quotes.ts';

/** Facts of an earlier edition on a home page that shows the latest first: to be noted, since they may be meant. */
export function earlierFacts(
  languages: readonly Words[],
  { spec, findings }: Pick<Quotable, 'spec' | 'findings'>,
): Problem[] {
  const [latest] = editionsOf(spec, findings);
  if (latest === undefined) return [];
  return languages.flatMap(({ pages }) => {
    const home = pages.get('home');
    if (home === undefined) return [];
    const found = placeholders(home.text)
      .filter(({ name }) => (editionFacts as readonly string[]).includes(name))
      .map(({ name, offset }) => ({ name, ...placeInText(home, offset) }));
    return found.slice(0, 1).map(({ name, ...place }) => ({
      ...place,
      what: 'home page that speaks of an earlier edition than it shows first',
      value: `{{${name}}}`,
      mend: `quote the latest: {{${latest}:${name}}}${furtherLines(found)}`,
    }));
  });
}
