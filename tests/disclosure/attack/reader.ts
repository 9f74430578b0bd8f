import loadHighs from 'highs';
import type { PublishedRow } from './published.ts';
import { groupOf, isShare, type RandomStudy, sizeOf, type TrueTable } from './random-study.ts';

const highs = await loadHighs();

/** Something that a reader can work out and should not. */
export interface Disclosure {
  /** Finding, row and what of it. */
  cell: string;
  /** `derived`: only one number is possible. `small`: it is below the minimum for certain. `printed`: a small number stands there. */
  kind: 'derived' | 'small' | 'printed';
  low: number;
  high: number;
}

/** Whole numbers that must add up: low ≤ Σ factor × variable ≤ high. */
interface Sum {
  terms: Map<string, number>;
  low: number;
  high: number;
}

/** All that a reader of a study knows, without knowing how it was made: no line of this is taken from the generator. */
interface Knowledge {
  ranges: Map<string, { low: number; high: number }>;
  sums: Sum[];
  /** What must stay unknown: a name for it, and the variables whose sum (or difference) it is. */
  secrets: { cell: string; terms: [variable: string, factor: number][]; mayBeKnown: boolean }[];
  printed: Disclosure[];
}

const most = 100_000;

/** What a reader works out from the tables of a study, by an integer program for each hidden cell. */
export function disclosures(
  study: RandomStudy,
  tables: ReadonlyMap<string, readonly PublishedRow[]>,
): Disclosure[] {
  const knowledge = knowledgeOf(study, tables);
  const found = knowledge.secrets.length === 0 ? [] : attack(knowledge, study.minimum);
  return [...knowledge.printed, ...found];
}

function knowledgeOf(
  study: RandomStudy,
  tables: ReadonlyMap<string, readonly PublishedRow[]>,
): Knowledge {
  const knowledge: Knowledge = { ranges: new Map(), sums: [], secrets: [], printed: [] };
  for (const table of study.tables)
    readTable(knowledge, { study, table, rows: tables.get(table.id) ?? [] });
  if (study.people === study.whole)
    narrow(knowledge, everyone(knowledge), rounded(study.people, study));
  return knowledge;
}

/**
 * Whether something becomes known of a study although all is hidden that can be: to any reader, or to one who guesses which
 * numbers are hidden because they are small.
 */
export function isHopeless(study: RandomStudy): boolean {
  const everything = new Map(
    study.tables.map((table) => [table.id, table.rows.map((row) => allHidden(row, table, study))]),
  );
  if (disclosures(study, everything).length > 0) return true;
  const guessing = knowledgeOf(study, everything);
  for (const table of study.tables)
    for (const { values, people, count } of table.rows) {
      guess(guessing, peopleOf(guessing, values, table), people, study);
      if (count !== undefined) guess(guessing, countOf(guessing, values, table), count, study);
    }
  return attack(guessing, study.minimum).some(({ kind }) => kind === 'derived');
}

function guess(knowledge: Knowledge, name: string, number: number, { minimum }: RandomStudy): void {
  if (number >= minimum) narrow(knowledge, name, { low: minimum, high: most });
  else if (number > 0) narrow(knowledge, name, { low: 1, high: minimum - 1 });
}

/** Zeros are printed, unless they go with their base; the base of the study is known. */
function allHidden(
  { values, count = 0, people }: TrueTable['rows'][number],
  { columns }: TrueTable,
  study: RandomStudy,
): PublishedRow {
  const isKnownBase = people === 0 || people === study.people || !columns.includes('base');
  const cells = columns.map((column) => {
    const number = column === 'base' || column === 'mean' ? people : count;
    const isZero = number === 0 && (column === 'base' || isKnownBase);
    if (number !== study.people && people > 0 && !isZero) return [column, '[c]'];
    return [column, column === 'percent' && number > 0 ? '100' : String(number)];
  });
  return { ...values, ...Object.fromEntries(cells) };
}

interface Reading {
  study: RandomStudy;
  table: TrueTable;
  rows: readonly PublishedRow[];
}

function readTable(knowledge: Knowledge, reading: Reading): void {
  for (const row of reading.rows) readRow(knowledge, row, reading);
  addAnswers(knowledge, reading);
  addTotals(knowledge, reading);
  if (reading.table.order === 'size') readOrder(knowledge, reading);
}

function readRow(knowledge: Knowledge, row: PublishedRow, { study, table }: Reading): void {
  const { n, percent, base } = row;
  const people = peopleOf(knowledge, row, table);
  const count = countOf(knowledge, row, table);
  const name = [table.id, ...namesOf(table).map((dimension) => row[dimension])].join(' / ');
  if (isNumber(base)) narrow(knowledge, people, rounded(Number(base), study));
  if (isHidden(base)) hide(knowledge, `${name} base`, people, study.baseStep > 1 ? 0 : 1);
  if (isNumber(n)) narrow(knowledge, count, { low: Number(n), high: Number(n) });
  // A printed zero says that nobody is there; where a hidden base takes all of its row along, nobody may be.
  if (isHidden(n)) hide(knowledge, `${name} n`, count, isHidden(base) ? 0 : 1);
  for (const text of [n, base])
    if (
      isNumber(text) &&
      Number(text) > 0 &&
      Number(text) < study.minimum &&
      (text === n || study.baseStep === 1)
    )
      knowledge.printed.push({
        cell: name,
        kind: 'printed',
        low: Number(text),
        high: Number(text),
      });
  if (n === undefined && isHidden(percent)) hide(knowledge, `${name} percent`, count, 0);
  if (isNumber(percent)) addShare(knowledge, { count, people, percent });
  if (n === undefined && isNumber(percent))
    knowledge.secrets.push({ cell: `${name} share`, terms: [[count, 1]], mayBeKnown: true });
  if (count === people) return;
  atMost(knowledge, count, people);
  if (table.answers?.choice !== 'one')
    knowledge.secrets.push({
      cell: `${name} rest`,
      terms: [
        [people, 1],
        [count, -1],
      ],
      mayBeKnown: true,
    });
}

/** A percentage is count ÷ people, rounded, halves either way. */
function addShare(
  knowledge: Knowledge,
  { count, people, percent }: { count: string; people: string; percent: string },
): void {
  if (count === people) return;
  const places = 10 ** (percent.split('.')[1]?.length ?? 0);
  const units = Math.round(Number(percent) * places);
  knowledge.sums.push(
    {
      terms: new Map([
        [count, 200 * places],
        [people, -(2 * units - 1)],
      ]),
      low: -0.2,
      high: Infinity,
    },
    {
      terms: new Map([
        [count, 200 * places],
        [people, -(2 * units + 1)],
      ]),
      low: -Infinity,
      high: 0.2,
    },
  );
}

/** Where one answer was allowed, the answers of a group make all of it. */
function addAnswers(knowledge: Knowledge, { table, rows }: Reading): void {
  const { answers } = table;
  if (answers?.choice !== 'one') return;
  const parts = rows.filter((row) => row[answers.name] !== 'all');
  for (const group of Map.groupBy(parts, (row) => peopleOf(knowledge, row, table)))
    equal(
      knowledge,
      group[0],
      group[1].map((row) => countOf(knowledge, row, table)),
    );
}

/** Groups make all together, printed or not: those who were asked, and those who gave each answer. */
function addTotals(knowledge: Knowledge, { table }: Reading): void {
  const { groups, answers } = table;
  const answered: (string | undefined)[] = answers?.values.slice() ?? [undefined];
  for (const [axis, { name, values }] of groups.entries()) {
    const others = product(groups.filter((_, i) => i !== axis));
    for (const other of others) {
      const places = values.map((value) => ({ ...other, [name]: value }));
      const all: Record<string, string> = { ...other, [name]: 'all' };
      equal(
        knowledge,
        peopleOf(knowledge, all, table),
        places.map((each) => peopleOf(knowledge, each, table)),
      );
      if (!table.columns.includes('n') && !table.columns.includes('percent')) continue;
      for (const answer of answered) {
        const withAnswer = (each: Record<string, string>) =>
          countOf(
            knowledge,
            answer === undefined || !answers ? each : { ...each, [answers.name]: answer },
            table,
          );
        equal(knowledge, withAnswer(all), places.map(withAnswer));
      }
    }
  }
}

/** Rows that visibly stand by size do so where they are hidden, too. */
function readOrder(knowledge: Knowledge, { table, rows }: Reading): void {
  const groups = (all: readonly { key: string; group: string }[]) =>
    Map.groupBy(all, ({ group }) => group);
  const keyed = (values: Readonly<Record<string, string>>) => ({
    key: namesOf(table)
      .map((name) => values[name])
      .join(' / '),
    group: groupOf(
      { values: Object.fromEntries(namesOf(table).map((name) => [name, values[name] ?? ''])) },
      table.answers,
    ),
  });
  const written = groups(table.rows.map(({ values }) => keyed(values)));
  const published = Map.groupBy(rows, (row) => keyed(row).group);
  for (const [group, members] of published) {
    const isAsWritten = members.every((row, i) => keyed(row).key === written.get(group)?.[i]?.key);
    // A finding that hides anything has its hidden rows in the order of their names, which tells nothing.
    const isHiding = rows.some((row) => table.columns.some((column) => isHidden(row[column])));
    if (!isAsWritten || (isHiding && isByName(members, table))) continue;
    const counts = members.map((row) => countOf(knowledge, row, table));
    const sizes = (written.get(group) ?? []).map(({ key }) => sizeOf(trueRow(table, key)));
    const falls = (sizes[0] ?? 0) > (sizes.at(-1) ?? 0);
    for (const [i, count] of counts.entries()) {
      const next = counts[i + 1];
      if (next !== undefined)
        atMost(knowledge, ...(falls ? ([next, count] as const) : ([count, next] as const)));
    }
  }
}

/** Whether hidden rows stand by their names. */
function isByName(rows: readonly PublishedRow[], table: TrueTable): boolean {
  const names = rows
    .filter((row) => table.columns.some((column) => isHidden(row[column])))
    .map((row) =>
      namesOf(table)
        .map((name) => row[name])
        .join(' / '),
    );
  return names.every((name, i) => i === 0 || (names[i - 1] ?? '') < name);
}

function trueRow(table: TrueTable, key: string): TrueTable['rows'][number] {
  const found = table.rows.find(
    ({ values }) =>
      namesOf(table)
        .map((name) => values[name])
        .join(' / ') === key,
  );
  if (found === undefined) throw new Error(`a row that was never written: ${key}`);
  return found;
}

/** The variable of those who are in a group: one for the same places in all findings. */
function peopleOf(
  knowledge: Knowledge,
  values: Readonly<Record<string, string>>,
  { id, groups }: TrueTable,
): string {
  const named = groups.filter(({ name }) => values[name] !== 'all');
  if (named.length === 0) return everyone(knowledge);
  const isShared = named.every(({ name }) => name === 'place');
  const text = named.map(({ name }) => `${name}=${values[name]}`).join(' ');
  return variable(knowledge, `people ${isShared ? '' : `of ${id} `}${text}`);
}

function everyone(knowledge: Knowledge): string {
  return variable(knowledge, 'people');
}

function countOf(
  knowledge: Knowledge,
  values: Readonly<Record<string, string>>,
  table: TrueTable,
): string {
  const { id, answers, columns } = table;
  const isWhole = answers ? values[answers.name] === 'all' : !isShare(columns);
  if (isWhole || columns.includes('mean')) return peopleOf(knowledge, values, table);
  return variable(
    knowledge,
    `${id} ${namesOf(table)
      .map((name) => values[name])
      .join(' / ')}`,
  );
}

function namesOf({ groups, answers }: TrueTable): string[] {
  return [...groups, ...(answers ? [answers] : [])].map(({ name }) => name);
}

function product(groups: TrueTable['groups']): Record<string, string>[] {
  return groups.reduce<Record<string, string>[]>(
    (all, { name, values }) =>
      all.flatMap((each) => [...values, 'all'].map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
}

function variable({ ranges }: Knowledge, name: string): string {
  if (!ranges.has(name)) ranges.set(name, { low: 0, high: most });
  return name;
}

function narrow(
  { ranges }: Knowledge,
  name: string,
  { low, high }: { low: number; high: number },
): void {
  const known = ranges.get(name) ?? { low: 0, high: most };
  ranges.set(name, { low: Math.max(known.low, low), high: Math.min(known.high, high) });
}

function hide(knowledge: Knowledge, cell: string, name: string, low: number): void {
  narrow(knowledge, name, { low, high: most });
  knowledge.secrets.push({ cell, terms: [[name, 1]], mayBeKnown: false });
}

function equal({ sums }: Knowledge, total: string, parts: readonly string[]): void {
  const terms = new Map([[total, -1]]);
  for (const part of parts) terms.set(part, (terms.get(part) ?? 0) + 1);
  if (terms.get(total) !== 0) sums.push({ terms, low: 0, high: 0 });
}

function atMost({ sums }: Knowledge, part: string, whole: string): void {
  if (part !== whole)
    sums.push({
      terms: new Map([
        [whole, 1],
        [part, -1],
      ]),
      low: 0,
      high: Infinity,
    });
}

function rounded(base: number, { baseStep }: RandomStudy): { low: number; high: number } {
  const half = baseStep === 1 ? 0 : baseStep / 2;
  return { low: Math.max(0, base - half), high: base + half };
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text);
}

function isHidden(text: string | undefined): boolean {
  return text === '[c]';
}

/** Asks for the least and the most of each secret; whatever two tables show to be open needs no question of its own. */
function attack({ ranges, sums, secrets }: Knowledge, minimum: number): Disclosure[] {
  const names = [...ranges.keys()];
  const positions = new Map(names.map((name, position) => [name, position]));
  return highs.withModel(modelOf(ranges, sums, positions), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    const seen: number[][] = [];
    const push = (terms: readonly [string, number][], sign: 1 | -1): number => {
      const costs = new Float64Array(names.length);
      for (const [name, factor] of terms) costs[positions.get(name) ?? -1] = -sign * factor;
      model.changeColsCost({ kind: 'range', from: 0, to: names.length - 1 }, costs);
      const fractions = solve(model, { solve_relaxation: true });
      const found = fractions.every(isWhole)
        ? fractions
        : solve(model, { solve_relaxation: false });
      seen.push(found.map(Math.round));
      return valueOf(terms, seen.at(-1) ?? []);
    };
    const valueOf = (terms: readonly [string, number][], values: readonly number[]): number =>
      terms.reduce(
        (sum, [name, factor]) => sum + factor * (values[positions.get(name) ?? -1] ?? 0),
        0,
      );
    return secrets.flatMap(({ cell, terms, mayBeKnown }): Disclosure[] => {
      const values = () => seen.map((each) => valueOf(terms, each));
      // What is printed on purpose must not be a small count; what is hidden must not be known at all.
      if (mayBeKnown && values().some((value) => value === 0 || value >= minimum)) return [];
      if (!mayBeKnown && new Set(values()).size > 1 && Math.max(...values()) >= minimum) return [];
      const high = push(terms, 1);
      if (mayBeKnown && (high >= minimum || high === 0)) return [];
      const low = push(terms, -1);
      if (mayBeKnown) return low >= 1 ? [{ cell, kind: 'small', low, high }] : [];
      // Zeros are printed: that nobody is in a cell tells of nobody.
      if (high === 0) return [];
      if (low === high) return [{ cell, kind: 'derived', low, high }];
      return high < minimum ? [{ cell, kind: 'small', low, high }] : [];
    });
  });
}

/** The furthest table for the costs of a model; where fractions are allowed and there are none, it is the furthest of whole numbers too. */
function solve(
  model: ReturnType<typeof highs.createModel>,
  options: { solve_relaxation: boolean },
): number[] {
  model.options.set(options);
  model.run();
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
    throw new Error(`no table fits what is published: ${model.getModelStatus()}`);
  return [...model.getSolution().colValue];
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

function modelOf(
  ranges: Knowledge['ranges'],
  sums: readonly Sum[],
  positions: ReadonlyMap<string, number>,
): Parameters<typeof highs.createModel>[0] & object {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of sums) {
    for (const [name, factor] of terms) {
      indices.push(positions.get(name) ?? -1);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const bounds = [...ranges.values()];
  return {
    numCols: bounds.length,
    numRows: sums.length,
    colCost: new Float64Array(bounds.length),
    colLower: Float64Array.from(bounds, ({ low }) => low),
    colUpper: Float64Array.from(bounds, ({ high }) => high),
    rowLower: Float64Array.from(sums, ({ low }) => low),
    rowUpper: Float64Array.from(sums, ({ high }) => high),
    matrix: {
      format: 'csr',
      numRows: sums.length,
      numCols: bounds.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: new Int32Array(bounds.length).fill(1),
  };
}
