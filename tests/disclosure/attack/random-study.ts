import { numbersFrom } from '../tables.ts';

/** A column that tells rows apart. */
interface Dimension {
  name: string;
  /** Without the total. */
  values: readonly string[];
  /** Whether there are rows for all of its values together, named "all". */
  hasTotal: boolean;
}

/** What a row counts, before anything is hidden. */
export interface TrueRow {
  values: Readonly<Record<string, string>>;
  /** How many people it counts; absent where the table counts none, as one of means. */
  count: number | undefined;
  /** How many people were asked. */
  people: number;
  mean: string;
  /** The source shows a symbol in its place. */
  isWithheld: boolean;
}

/** One finding and its true numbers. */
export interface TrueTable {
  id: string;
  groups: readonly Dimension[];
  answers: (Dimension & { choice: 'one' | 'several' }) | undefined;
  columns: readonly ('n' | 'percent' | 'base' | 'mean')[];
  decimals: number;
  /** In the order of the file. */
  rows: readonly TrueRow[];
  /** Whether rows stand by size, within each group. */
  order: 'size' | 'file';
  /** Whether the YAML says which rows are totals. */
  isDeclared: boolean;
}

/** A study made up from a number. */
export interface RandomStudy {
  seed: number;
  minimum: number;
  /** Bases are rounded to so many. */
  baseStep: number;
  /** All who took part. */
  people: number;
  /** Those whom its tables are about. */
  whole: number;
  /** The dimension `place` of several tables is about the same people. */
  tables: readonly TrueTable[];
}

type Random = (limit: number) => number;

/** Whether nothing in a study falls under its rule: no count, base or rest of a base below the minimum, nothing that the source hides. */
export function hasNothingSmall({ tables, minimum, baseStep }: RandomStudy): boolean {
  const isSmall = (count: number) => count > 0 && count < minimum;
  // A rounded base may stand for fewer than it is.
  const isFew = (people: number) =>
    people > 0 && people < (baseStep === 1 ? minimum : minimum + baseStep);
  return !tables.some(({ rows, columns }) =>
    rows.some(
      ({ count = 0, people, isWithheld }) =>
        isWithheld ||
        isSmall(count) ||
        (isShare(columns) && (isFew(people) || isSmall(people - count))),
    ),
  );
}

/** Whether a table counts some of those who were asked. */
export function isShare(columns: TrueTable['columns']): boolean {
  return columns.includes('percent') || columns.includes('base');
}

/** The same study for the same seed. */
export function randomStudy(seed: number): RandomStudy {
  const random = numbersFrom(Math.imul(seed + 1, 2654435761) >>> 0);
  const minimum = 3 + random(4);
  const baseStep = random(6) === 0 ? 10 : 1;
  const place = randomDimension(random, 'place', 2 + random(6));
  const people = new Map(place.values.map((value) => [value, randomCount(random, minimum, 8)]));
  const linked = random(4) === 0;
  const whole = add([...people.values()]);
  const table = (id: string) => randomTable(id, random, { minimum, place, people, whole, linked });
  const tables = linked ? [table('q1'), table('q2')] : [table('q1')];
  const isAsked = tables.some(({ columns }) => isOfAll(columns)) || random(2) === 0;
  return { seed, minimum, baseStep, people: isAsked ? whole : whole + 300, whole, tables };
}

/** Without a column of bases, percentages rest on all who took part. */
function isOfAll(columns: TrueTable['columns']): boolean {
  return columns.includes('percent') && !columns.includes('base');
}

interface Given {
  minimum: number;
  place: Dimension;
  people: ReadonlyMap<string, number>;
  whole: number;
  linked: boolean;
}

const kinds = [
  ['n'],
  ['n'],
  ['n', 'percent'],
  ['n', 'percent', 'base'],
  ['percent', 'base'],
  ['n', 'base'],
  ['base', 'mean'],
  ['percent'],
] as const;

function randomTable(id: string, random: Random, given: Given): TrueTable {
  const kind = kinds[random(kinds.length)] ?? ['n'];
  const columns = kind as TrueTable['columns'];
  const isMean = columns.includes('mean');
  // Without a column of bases, all rows rest on those who took part: then there are no groups.
  const isWhole = isOfAll(columns);
  const hasAnswers = isWhole || (!isMean && random(3) > 0);
  const choice = columns.includes('base') && random(3) === 0 ? 'several' : 'one';
  // Another one in each table: no two of them may count the same people in two ways.
  const extra = randomDimension(random, id === 'q1' ? 'age' : 'job', 2 + random(3));
  const isGrouped = !isWhole && (given.linked || !hasAnswers || random(3) > 0);
  const groups = isGrouped ? [given.place, ...(random(4) === 0 ? [extra] : [])] : [];
  const answers = hasAnswers
    ? {
        ...randomDimension(random, `answer-${id}`, 2 + random(groups.length > 1 ? 3 : 6)),
        choice: choice as 'one' | 'several',
        hasTotal: choice === 'one' && columns.includes('n') && random(3) === 0,
      }
    : undefined;
  const isVisible = columns.includes('n') || isMean || hasAnswers;
  const order = isVisible && random(3) === 0 ? ('size' as const) : ('file' as const);
  const rows = sortRows(
    withheldRows(trueRows({ groups, answers, columns, order }, random, given), random),
    order,
    { answers, descends: random(2) === 0, totalsFirst: random(2) === 0 },
  );
  return {
    id,
    groups,
    answers,
    columns,
    decimals: random(2),
    rows,
    order,
    isDeclared: random(12) > 0,
  };
}

function randomDimension(random: Random, name: string, size: number): Dimension {
  const values = Array.from({ length: size }, (_, i) => `${name.slice(0, 1)}${i + 1}`);
  return { name, values, hasTotal: random(5) > 1 };
}

function randomCount(random: Random, minimum: number, smallOneIn: number): number {
  if (random(smallOneIn) === 0) return random(minimum);
  return random(6) === 0 ? minimum + random(4) : minimum + random(90);
}

/** The rows of each group and answer, and those of their totals, which are added up. */
function trueRows(
  { groups, answers, columns }: Pick<TrueTable, 'groups' | 'answers' | 'columns' | 'order'>,
  random: Random,
  { minimum, people, whole: all }: Given,
): TrueRow[] {
  const innermost = product(groups.map(({ name, values }) => values.map((value) => [name, value])));
  const shares = new Map<string, number>();
  const inner = innermost.map((values) => {
    const { place, age = values['job'] } = values;
    const whole = place === undefined ? all : (people.get(place) ?? 0);
    const asked =
      age === undefined
        ? whole
        : partOf(random, { whole, place: place ?? '', shares, isLast: isLast(groups, age) });
    return { values, asked, counts: randomAnswers(random, asked, { answers, columns, minimum }) };
  });
  const keys = product(
    groups.map(({ name, values, hasTotal }) =>
      [...values, ...(hasTotal ? ['all'] : [])].map((value) => [name, value]),
    ),
  );
  return keys.flatMap((values) => {
    const members = inner.filter((each) =>
      Object.entries(values).every(
        ([name, value]) => value === 'all' || each.values[name] === value,
      ),
    );
    const asked = add(members.map((each) => each.asked));
    const mean = (1 + random(80) / 10).toFixed(1);
    const row = (count: number | undefined, answer?: string): TrueRow => ({
      values: answer === undefined ? values : { ...values, [answers?.name ?? '']: answer },
      count,
      people: asked,
      mean,
      isWithheld: false,
    });
    if (answers === undefined) {
      const isCounted = columns.includes('n') || columns.includes('percent');
      return [row(isCounted ? add(members.map(({ counts }) => counts[0] ?? 0)) : undefined)];
    }
    return [
      ...answers.values.map((answer, i) =>
        row(add(members.map(({ counts }) => counts[i] ?? 0)), answer),
      ),
      ...(answers.hasTotal ? [row(asked, 'all')] : []),
    ];
  });
}

function isLast(groups: readonly Dimension[], age: string): boolean {
  return groups.at(-1)?.values.at(-1) === age;
}

/** How many of a place are in one of its classes, so that all classes make it. */
function partOf(
  random: Random,
  given: { whole: number; place: string; shares: Map<string, number>; isLast: boolean },
): number {
  const { whole, place, shares, isLast: last } = given;
  const left = whole - (shares.get(place) ?? 0);
  const part = last ? left : random(3) === 0 ? Math.min(left, random(5)) : random(left + 1);
  shares.set(place, (shares.get(place) ?? 0) + part);
  return part;
}

function randomAnswers(
  random: Random,
  asked: number,
  { answers, columns, minimum }: Pick<TrueTable, 'answers' | 'columns'> & { minimum: number },
): number[] {
  if (answers === undefined) {
    return [isShare(columns) ? randomShare(random, asked, minimum) : asked];
  }
  if (answers.choice === 'several')
    return answers.values.map(() => randomShare(random, asked, minimum));
  let left = asked;
  return answers.values.map((_, i) => {
    const rest = answers.values.length - i;
    const most = Math.min(left, Math.ceil((2 * left) / rest));
    const count =
      rest === 1 ? left : random(3) === 0 ? Math.min(left, random(minimum)) : random(most + 1);
    left -= count;
    return count;
  });
}

/** Few of them, nearly all, or any number. */
function randomShare(random: Random, asked: number, minimum: number): number {
  const few = Math.min(asked, random(minimum + 2));
  return [few, asked - few, random(asked + 1), random(asked + 1)][random(4)] ?? 0;
}

/** Some studies come with symbols in the place of numbers. */
function withheldRows(rows: TrueRow[], random: Random): TrueRow[] {
  if (random(5) > 0) return rows;
  return rows.map((row) => {
    const { count = 0 } = row;
    const isWithheld = count > 0 && (count < 5 ? random(4) > 0 : random(9) === 0);
    return { ...row, isWithheld };
  });
}

function sortRows(
  rows: readonly TrueRow[],
  order: TrueTable['order'],
  given: { answers: TrueTable['answers']; descends: boolean; totalsFirst: boolean },
): TrueRow[] {
  const { answers, descends, totalsFirst } = given;
  const isTotal = ({ values }: TrueRow) => Object.values(values).includes('all');
  const bySize = (a: TrueRow, b: TrueRow) => (sizeOf(a) - sizeOf(b)) * (descends ? -1 : 1);
  const sorted = [...Map.groupBy(rows, (row) => groupOf(row, answers)).values()].flatMap((group) =>
    order === 'size' ? group.toSorted(bySize) : group,
  );
  const [totals, others] = [sorted.filter(isTotal), sorted.filter((row) => !isTotal(row))];
  return totalsFirst ? [...totals, ...others] : [...others, ...totals];
}

/** What a row is sorted by. */
export function sizeOf({ count, people }: TrueRow): number {
  return count ?? people;
}

/** The rows that are sorted among one another: the answers of a group; or all groups, where each has one row. */
export function groupOf(
  { values }: Pick<TrueRow, 'values'>,
  answers: TrueTable['answers'],
): string {
  const { [answers?.name ?? '']: _, ...group } = values;
  const isTotal = Object.values(values).includes('all') ? 'total ' : '';
  return answers === undefined ? isTotal : `${isTotal}${Object.values(group).join(' / ')}`;
}

function product(lists: readonly (readonly (readonly string[])[])[]): Record<string, string>[] {
  return lists.reduce<Record<string, string>[]>(
    (all, list) =>
      all.flatMap((values) =>
        list.map(([name = '', value = '']) => ({ ...values, [name]: value })),
      ),
    [{}],
  );
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
