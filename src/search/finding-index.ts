import MiniSearch, { type Options } from 'minisearch';
import { textWords } from './text-words.ts';

/** The words of a finding that it is found by, each part with its words once. */
export interface SearchWords {
  title: string[];
  headline: string[];
  /** The question, what else is said of it, and its theme. */
  told: string[];
  /** What the rows of its table are called. */
  labels: string[];
}

const parts = ['title', 'headline', 'told', 'labels'] as const;

/** Words in the title of a finding say more of it than those in its table. */
const boost = { title: 4, headline: 3, told: 2, labels: 1 };

const options: Options<SearchWords & { id: number }> = {
  fields: [...parts],
  tokenize: (text) => textWords(text).map(({ word }) => word),
  processTerm: (word) => word,
  // What is indexed was cut into words before.
  extractField: (document, field) => {
    const value = document[field as keyof typeof document];
    return (Array.isArray(value) ? value.join(' ') : value) as string;
  },
  searchOptions: {
    boost,
    prefix: true,
    fuzzy: (word) => (word.length > 3 && !/^\d/.test(word) ? 0.2 : false),
    combineWith: 'AND',
  },
};

/** A finding that was found, by its place in the list of all, and the words that it was found by. */
export interface FoundFinding {
  place: number;
  words: string[];
}

export type SearchIndex = MiniSearch<SearchWords & { id: number }>;

/** The findings that all words of a query lead to, or else any of them, the best first. */
export function searchIn(index: SearchIndex, query: string): FoundFinding[] {
  const all = index.search(query);
  const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
  return found.map(({ id, terms }) => ({ place: id as number, words: terms }));
}

/**
 * The index of all findings as a text: a line for each word, with the places of the findings that have it in each part. It
 * holds no digit but those of words, so that whoever searches it for hidden numbers takes no place for one.
 */
export function writeIndex(findings: readonly SearchWords[]): string {
  const index: SearchIndex = new MiniSearch(options);
  index.addAll(findings.map((words, id) => ({ id, ...words })));
  const { index: words } = index.toJSON();
  const lines = words.map(([word, found]) => {
    const lists = parts.map((_, part) => placesText(Object.keys(found[part] ?? {}).map(Number)));
    return `${word} ${lists.join('.').replace(/\.+$/, '')}`;
  });
  return [numberText(findings.length), ...lines.toSorted()].join('\n');
}

/** The index that was written. */
export function readIndex(text: string): SearchIndex {
  const [size = '', ...lines] = text.split('\n');
  const count = numbersIn(size)[0] ?? 0;
  const lengths = Array.from({ length: count }, () => parts.map(() => 0));
  const index = lines.map((line) => {
    const [word = '', lists = ''] = line.split(' ');
    const found = lists.split('.').map((list, part) => {
      const places = placesIn(list);
      for (const place of places) {
        const own = lengths[place] ?? [];
        own[part] = (own[part] ?? 0) + 1;
      }
      return [part, Object.fromEntries(places.map((place) => [place, 1]))] as const;
    });
    return [word, Object.fromEntries(found.filter(([, all]) => Object.keys(all).length > 0))];
  });
  const places = lengths.map((_, place) => place);
  return MiniSearch.loadJS<SearchWords & { id: number }>(
    {
      documentCount: count,
      nextId: count,
      documentIds: Object.fromEntries(places.map((place) => [place, place])),
      fieldIds: Object.fromEntries(parts.map((part, id) => [part, id])),
      fieldLength: Object.fromEntries(lengths.entries()),
      averageFieldLength: parts.map(
        (_, part) => lengths.reduce((sum, own) => sum + (own[part] ?? 0), 0) / Math.max(count, 1),
      ),
      storedFields: {},
      dirtCount: 0,
      index: index as [string, Record<string, Record<string, number>>][],
      serializationVersion: 2,
    },
    options,
  );
}

/** Places in their order, each as its distance from the one before. */
function placesText(places: readonly number[]): string {
  return places.map((place, at) => numberText(place - (places[at - 1] ?? 0))).join('');
}

function placesIn(text: string): number[] {
  let place = 0;
  return numbersIn(text).map((step) => (place += step));
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A number in letters, the last of them a small one. */
function numberText(number: number): string {
  const rest = Math.floor(number / letters.length);
  const last = letters[number % letters.length] ?? '';
  return rest === 0 ? last : numberText(rest).toUpperCase() + last;
}

function numbersIn(text: string): number[] {
  return (text.match(/[A-Z]*[a-z]/g) ?? []).map((number) =>
    [...number.toLowerCase()].reduce(
      (so, letter) => so * letters.length + letters.indexOf(letter),
      0,
    ),
  );
}
