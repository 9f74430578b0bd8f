import { escapeMarkup } from '#markup.ts';
import { asRead, foreignTexts, type LanguageOf } from './foreign-texts.ts';
import { direction } from './format.ts';
import type { SpokenWords } from './translator.ts';

/** Another language than what is around it, and its direction. */
interface Foreign {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** A part of a text; where it is in another language, with that. */
export interface LanguageRun {
  text: string;
  foreign?: Foreign;
}

/** Parts texts of a language into runs by what they are in: all own, or lent by another language. */
export type LanguageRuns = (text: string) => LanguageRun[];

/** What lines are joined of: sentences, facts behind their names, cells. */
const joint = /([ \u00a0\u202f]?[:·] |(?<=[.!?؟]) |[,،] |\t)/;

/** No joint stands in what fills a place of a text: else it would hold the texts beside it. */
const filled = '(?:(?![:·] |[.!?؟] |\\t).)+';

/** The runs of texts in a language; `asMarkup` makes of such a text what stands in markup. */
export function languageRuns(
  words: SpokenWords | undefined,
  asMarkup: (text: string) => string = escapeMarkup,
): LanguageRuns {
  const known = words && foreignTexts(words, filled);
  if (known === undefined) return (text) => [{ text }];
  const languageOf: LanguageOf = (text) => {
    const read = asRead(asMarkup(text));
    return known(read) ?? known(read.replace(/\.$/, ''));
  };
  return (text) => {
    const runs = runsIn(text.split(joint), languageOf);
    return joined(runs).map(({ text: part, lang }) => ({
      text: part,
      ...(lang !== undefined && { foreign: { lang, dir: direction(lang) } }),
    }));
  };
}

interface MarkedPart {
  text: string;
  lang?: string | undefined;
}

/** From each part on, as many as are one text; `parts` and their joints take turns. */
function runsIn(parts: readonly string[], languageOf: LanguageOf): MarkedPart[] {
  const runs: MarkedPart[] = [];
  for (let at = 0; at < parts.length;) {
    const ends = parts.map((_, end) => end).filter((end) => end >= at && (end - at) % 2 === 0);
    const end = ends.findLast((one) => languageOf(parts.slice(at, one + 1).join('')) !== undefined);
    const text = parts.slice(at, (end ?? at) + 1).join('');
    runs.push({ text, lang: end === undefined ? undefined : languageOf(text) });
    at = (end ?? at) + 1;
    if (at < parts.length) runs.push({ text: parts[at] ?? '' });
    at += 1;
  }
  return runs;
}

/** Parts of one language, and the joints between them, as one. */
function joined(parts: readonly MarkedPart[]): MarkedPart[] {
  return parts.reduce<MarkedPart[]>((runs, { text, lang }, at) => {
    const last = runs.at(-1);
    const isJoint = at % 2 === 1;
    const next = isJoint && parts[at + 1]?.lang === last?.lang ? last?.lang : lang;
    if (last === undefined || last.lang !== next) return [...runs, { text, lang: next }];
    last.text += text;
    return runs;
  }, []);
}
