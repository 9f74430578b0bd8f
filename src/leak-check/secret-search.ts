import escapeRegExp from 'escape-string-regexp';
import type { Statement } from '#contents/content.ts';
import { numberSieve, numbersOf, type RecordNumber } from './record-numbers.ts';
import { comparable, type Figure, type Secret } from './secret.ts';
import type { StudySecrets } from './secrets.ts';

/** Finds the secrets that a record tells. */
export type SecretSearch = (said: Statement, scope?: Scope) => Secret[];

/** Where a record stands. */
interface Scope {
  /** The finding that a file is about alone: what others publish explains none of its numbers. */
  finding?: string | undefined;
  /** Whether the generator made it: its sentences say facts of the study. */
  isOurs?: boolean;
}

/** A record, its names told apart from its numbers. */
interface Read {
  /** Everything in it that a row of the study is called. */
  names: Set<string>;
  /** Its cells without these names: in their places stands a tab for each letter. */
  cells: { text: string; isName: boolean | undefined }[];
  isSentence: boolean;
}

/**
 * Makes the search for what a study hides. A record tells a secret where it holds all names of its row, each as a whole
 * and none as part of a longer one, and beside them its number, as a whole and of its kind; unless the number is that
 * of a row which the record names and the study publishes.
 */
export function searchFor(told: StudySecrets): SecretSearch {
  const secrets = told.secrets.map((secret) => ({ secret, bare: bareNames(secret) }));
  const byValue = Map.groupBy(secrets, ({ secret }) => secret.value);
  const published = Map.groupBy(told.published, ({ value }) => value);
  const facts = new Set(told.facts);
  const mayHold = numberSieve([...byValue.keys()]);
  const pattern = namePattern(told.labels.filter((label) => !isBareNumber(label)));
  return (said, scope = {}) => {
    if (!said.some(({ text }) => mayHold(text))) return [];
    const read = readNames(said, pattern);
    const found = numbersIn(read, mayHold).flatMap(({ value }) => byValue.get(value) ?? []);
    const telling = [...new Set(found)].filter(({ secret, bare }) => {
      const own = withoutBare(read, bare);
      if (!isNamed(secret, own.names)) return false;
      const isFact = scope.isOurs === true && facts.has(secret.value);
      const numbers = numbersIn(own, mayHold).filter(
        (number) =>
          number.value === secret.value &&
          isOf(secret, number, own) &&
          !(isFact && isWorded(own, number)),
      );
      const explained = (published.get(secret.value) ?? []).filter(
        (figure) =>
          (scope.finding === undefined || figure.finding === scope.finding) &&
          isNamed(figure, own.names),
      );
      return numbers.length > explained.length;
    });
    return telling.map(({ secret }) => secret);
  };
}

/** What a row is called by bare numbers, e.g. "3" of as many children. */
function bareNames({ names }: Figure): Set<string> {
  return new Set(names.flatMap(({ all }) => all.filter(isBareNumber)));
}

function isBareNumber(label: string): boolean {
  return /^\p{Nd}+([.,٫٬]\p{Nd}+)*$/u.test(label);
}

function namePattern(labels: readonly string[]): RegExp {
  const longest = labels.filter((label) => label !== '').toSorted((a, b) => b.length - a.length);
  const any = longest.map((label) => escapeRegExp(label)).join('|') || '(?!)';
  return new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${any})(?![\\p{L}\\p{Nd}])`, 'gu');
}

function readNames(said: Statement, pattern: RegExp): Read {
  const names = new Set<string>();
  const cells = said.map(({ text, isName }) => ({
    isName,
    text: comparable(text).replace(pattern, (name) => {
      names.add(name);
      return '\t'.repeat(name.length);
    }),
  }));
  return { names, cells, isSentence: said.length === 1 };
}

/** Takes names that are bare numbers out of a row: where names stand; else where each stands first. */
function withoutBare(read: Read, bare: ReadonlySet<string>): Read {
  if (bare.size === 0) return read;
  const isHeaded = read.cells.some(({ isName }) => isName === true);
  const names = new Set(read.names);
  const taken = new Set<string>();
  const cells = read.cells.map((cell) => {
    const { text, isName } = cell;
    const [name] = read.isSentence ? barely(text, bare) : [text].filter((all) => bare.has(all));
    if (name === undefined || isName === false || (isHeaded && !isName)) return cell;
    if (isName !== true && taken.has(name)) return cell;
    taken.add(name);
    names.add(name);
    return { isName, text: text.replace(name, '\t'.repeat(name.length)) };
  });
  return { ...read, names, cells };
}

/** The first number of a sentence that is a name of a row. */
function barely(text: string, bare: ReadonlySet<string>): string[] {
  return (text.match(/\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu) ?? []).filter((number) => bare.has(number));
}

/** Whether all names of a row are there. What is all together is often not said: then no part of it may be. */
function isNamed({ names }: Figure, there: ReadonlySet<string>): boolean {
  const has = (all: readonly string[]) => all.some((name) => there.has(name));
  const isSome = names.some(({ all }) => has(all));
  return isSome && names.every(({ all, isTotal, others }) => has(all) || (isTotal && !has(others)));
}

/** Words before a number that make it the number of a thing. */
const numberedThing =
  /(?:figures?|figs?|tables?|tableaux?|graphiques?|pages?|pp?|annexes?|appendix|chapters?|chapitres?|sections?|questions?|q|waves?|vagues?|steps?|étapes?|notes?|n°|no|nr|№|#|version|v)[\s.]*$/u;

/** Whether a number is said of a row that is named in the record. */
function isOf(
  { isPercent, names }: Secret,
  number: RecordNumber,
  { cells, isSentence }: Read,
): boolean {
  const cell = cells[number.cell];
  if (cell === undefined || (number.isPercent && !isPercent)) return false;
  if (!isSentence) return isNumberCell(cell.text);
  if (isPercent && !number.isPercent && number.decimals === 0) return false;
  if (numberedThing.test(cell.text.slice(0, number.start))) return false;
  return names.filter(({ isTotal }) => !isTotal).length > 1 || isBeside(cell.text, number);
}

/** Whether a number stands among words, as in a sentence or a short headline in each row of a table. */
function isWorded({ cells, isSentence }: Read, { cell }: RecordNumber): boolean {
  return isSentence || /\p{L}{2}/u.test(cells[cell]?.text ?? '');
}

/** Whether a cell of several is little else than a number. */
function isNumberCell(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).length <= 3 && numbersOf(text, 0).length === 1;
}

/** Whether a name, which is tabs by now, stands at most three words from a number, and no end of a sentence between. */
function isBeside(text: string, { start, end }: RecordNumber): boolean {
  const between = /^[^\t.;!?]*$/u;
  const isNear = (gap: string) =>
    between.test(gap) && (gap.match(/[\p{L}\p{Nd}]+/gu) ?? []).length <= 3;
  const before = text.slice(0, start);
  const after = text.slice(end);
  return (
    (before.includes('\t') && isNear(before.slice(before.lastIndexOf('\t') + 1))) ||
    (after.includes('\t') && isNear(after.slice(0, after.indexOf('\t'))))
  );
}

/** The numbers of those cells that hold a sought one. */
function numbersIn({ cells }: Read, mayHold: (text: string) => boolean): RecordNumber[] {
  return cells.flatMap(({ text, isName }, index) =>
    (isName === true && !/[\s:(]/.test(text)) || !mayHold(text) ? [] : numbersOf(text, index),
  );
}
