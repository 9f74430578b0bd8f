import type { ColumnKind } from './column-kinds.ts';
import type { ReadColumns } from './column-texts.ts';

/** Names of a number of people. */
const countName =
  /^(?:n|nb|ncases|counts?|totals?|effectifs?|nombre(?:depersonnes)?|numbers?|freq|frequency|frequence|frequencies|headcount|respondents|repondant(?:e|es|s)?|participants?n|participants|people|personnes|persons|cases|cas|casos|anzahl|aantal|numero|fallzahl|votes?|voix|suffrages|stimmen|votos|voters|votants|base|bases|basen|total(?:n|base)|(?:unweighted|weighted|group)(?:n|base|count)|nbase|nweighted|nunweighted)$/;

/** Names of a share, among which one that is all or nothing in each row is no share. */
const shareWord =
  /^(?:percent(?:age)?s?|pct|perc|pourcent(?:age)?s?|prozent|porcentaje|porcentagem|proportions?|shares?|parts?|rates?|taux|prevalence|%)$/;

/** How a table counts people, as far as names and numbers tell. */
export interface PeopleCounts {
  /** The columns that are named like a number of people. */
  counts: ColumnKind[];
  /** Whether rows surely stand for groups: people are counted in it by more than ones, or it has shares. */
  isOfGroups: boolean;
  /** Whether any column has numbers that could measure a group. */
  isMeasured: boolean;
}

/** Looks for what counts people in a table. */
export function countedIn(kinds: readonly ColumnKind[], { size }: ReadColumns): PeopleCounts {
  const counts = kinds.filter(({ column }) => countName.test(column.joined));
  const shares = kinds.filter(({ column }) => column.words.some((word) => shareWord.test(word)));
  const grouped = counts.filter(
    ({ numbers }) => numbers !== undefined && !isOnes(numbers) && numbers.every(Number.isInteger),
  );
  const shared = shares.filter(
    ({ numbers }) =>
      numbers !== undefined &&
      !(size >= 10 && numbers.every((n) => n === 0 || n === 100 || n === 1)),
  );
  return {
    counts,
    isOfGroups: grouped.length + shared.length > 0,
    isMeasured: grouped.length + shared.length > 0 || kinds.some(({ isMeasure }) => isMeasure),
  };
}

/** Whether numbers of people are all 1: then each row is one of them. */
export function isOnes(numbers: readonly number[]): boolean {
  return numbers.length > 0 && numbers.every((number) => number === 1);
}
