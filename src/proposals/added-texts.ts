import type { JsonTexts } from '#documents/insert-json.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Understood } from '#spreadsheets/understood.ts';
import type { KeyedDimension, KeyedTable } from './keyed-table.ts';

/** The texts that a finding adds to the files of a language. */
export interface AddedTexts {
  findings: JsonTexts;
  terms: JsonTexts;
}

/** Stands for words that somebody has to write: nothing is published before. */
const unwritten = '…';

/**
 * Proposes the texts of a finding: what the spreadsheet says, in the language it is in; in any other, and where it says
 * nothing, a text to be written. The headline quotes its cell already.
 */
export function addedTexts(
  id: string,
  understood: Understood,
  { dimensions }: KeyedTable,
  spec: FindingSpec,
  isOwnLanguage: boolean,
): AddedTexts {
  const { title, question } = wordsAbove(understood);
  const say = (text: string | undefined) =>
    isOwnLanguage && text !== undefined ? text : unwritten;
  return {
    findings: {
      [id]: {
        title: say(title),
        headline: `{{${spec.headline.measure}}} ${unwritten}`,
        ...(isClaimed(spec) && { claim: unwritten }),
        ...(question !== undefined && { question: say(question) }),
      },
    },
    terms: Object.fromEntries(
      dimensions
        .filter(({ name }) => !Object.hasOwn(spec.filter ?? {}, name))
        .map((dimension) => [dimension.name, terms(dimension, spec, say)]),
    ),
  };
}

/** Whether the number of the headline needs words beside it: the name of one row alone says what it counts. */
function isClaimed({ headline: { row } }: FindingSpec): boolean {
  return row === undefined || row.includes(' / ');
}

function terms(
  { name, header, keys, total }: KeyedDimension,
  { countries, waves }: FindingSpec,
  say: (text: string | undefined) => string,
): JsonTexts {
  const namesItself = (key: string) =>
    key !== total && (name === countries || (name === waves?.column && /^\d+$/.test(key)));
  const values = [...keys].filter(([, key]) => !namesItself(key));
  return {
    label: say(header),
    ...(values.length > 0 && {
      values: Object.fromEntries(values.map(([text, key]) => [key, say(text)])),
    }),
  };
}

/** A title has so few words that it can stand in a menu. */
const titleWords = 3;

/** The question as it was asked, and a title, as far as they stand above the table. */
function wordsAbove({ above }: Pick<Understood, 'above'>): {
  title?: string;
  question?: string;
} {
  const texts = above
    .map(({ text }) => withoutUnit(text.replace(/\s+/g, ' ').trim()))
    .filter(Boolean);
  const question = texts.findLast((text) => /[?؟]/.test(text));
  const title = texts.findLast(
    (text) => text.split(' ').length <= titleWords && /^[^\p{Nd}?؟:{}<]+$/u.test(text),
  );
  return {
    ...(title !== undefined && { title }),
    ...(question !== undefined && { question: asAsked(question) }),
  };
}

/** What says only what the numbers are: "en %", "n = 640", "base : 1 718 répondants". */
const unit =
  /^(?:(?:(?:en|in|em|în) )?(?:%|٪|percent(?:ages?)?|pour ?cent(?:age)?s?|pourcentages?|porcentajes?|percentagens?|procente?)|(?:base|bases|basis|bază|n)(?: ?[:=].*| \p{Nd}.*)?|\p{Nd}[\p{Nd} .]*)$/iu;

/** Without a bracket, or an end behind the question, that only tells percentages and their base. */
function withoutUnit(text: string): string {
  const isUnit = (words: string) =>
    words.split(/[,;–—-]/).every((part) => unit.test(part.trim().replace(/\s+/g, ' ')));
  return text
    .replace(/\s*(?:\(([^()]*)\)|\[([^[\]]*)\])/g, (all, round?: string, square?: string) =>
      isUnit(round ?? square ?? '') ? '' : all,
    )
    .replace(/(?<=[?؟])[\s,;:–—-]+([^?؟]+)$/, (all, end: string) => (isUnit(end) ? '' : all))
    .trim();
}

/** Without the number of the question; digits in it are words as they are, and no results. */
function asAsked(text: string): string {
  const asked = text.replace(/^\s*(?:q(?:uestion)?\s*)?\p{Nd}+\p{L}?\s*[.):–-]\s*/iu, '');
  return asked
    .replace(/[{}<>]/g, '')
    .replace(/\p{Nd}+(?:[.,/-]\p{Nd}+)*/gu, (digits) => `{{'${digits}'}}`);
}
