import type { Line } from './lines.ts';
import { namesTotal } from './table-words.ts';

/** What tells the numbers of a table apart. */
export interface Dimension {
  /** Tells it apart from the others of its table. */
  key: string;
  /** What the source calls it. */
  header?: string;
  /** Its values, in the order in which they stand. */
  values: string[];
  axis: 'rows' | 'columns';
}

/** The dimensions of one side of a table, and for each line the values that it is about. */
export interface TableAxis {
  dimensions: Dimension[];
  at: Map<Line, Map<string, string>>;
  /** Headings such as "Sex" and "Age" that each divide the same total. */
  banner?: { headings: string[]; total: string };
}

/** Whether the lines below each heading divide what the total line holds. */
export type DividesTotal = (lines: readonly Line[], total: Line) => boolean;

/** The dimensions of the lines of one side: one for each level, or for each heading of several that divide one total. */
export function readAxis(
  axis: Dimension['axis'],
  lines: readonly Line[],
  headers: readonly (string | undefined)[],
  divides: DividesTotal,
): TableAxis {
  const levels = usedLevels(lines);
  if (levels.length === 2) {
    const headed = headedLines(lines, levels, divides);
    if (headed !== undefined) return named(axis, lines, headed, headers);
  }
  const at = new Map(
    lines.map((line) => [
      line,
      new Map(
        levels.flatMap((level): [string, string][] => {
          const own = line.labels[level] ?? innerLabel(line, levels, level);
          return own === undefined ? [] : [[`${axis}-${level}`, own.text]];
        }),
      ),
    ]),
  );
  return {
    dimensions: levels.map((level) => ({
      key: `${axis}-${level}`,
      ...headerOf(headers[level]),
      values: valuesAt(lines, at, `${axis}-${level}`),
      axis,
    })),
    at,
  };
}

/** The total stands once for all levels: in a line with a single label it is the value of each. */
function innerLabel(line: Line, levels: readonly number[], level: number): Line['labels'][number] {
  const own = levels.flatMap((one) => line.labels[one] ?? []);
  const [only] = own;
  return own.length === 1 &&
    only !== undefined &&
    (namesTotal(only.text) || level > 0) &&
    line.measures[0] !== 'base'
    ? only
    : undefined;
}

/** Levels whose labels tell lines apart; a single one that does not is kept where it is all there is. */
function usedLevels(lines: readonly Line[]): number[] {
  const depth = Math.max(0, ...lines.map(({ labels }) => labels.length));
  const all = Array.from({ length: depth }, (_, level) => level);
  return all.filter(
    (level) => new Set(lines.flatMap(({ labels }) => labels[level]?.text ?? [])).size > 0,
  );
}

interface Headed {
  /** The heading that each line stands below; absent for a line that stands below none. */
  of: Map<Line, string | undefined>;
  label: Map<Line, string>;
  headings: string[];
  total?: string;
}

/** Lines below headings, none of which names two of them: "Men" and "Women" below "Sex", "18–34" below "Age". */
function headedLines(
  lines: readonly Line[],
  [outer = 0, inner = 1]: readonly number[],
  divides: DividesTotal,
): Headed | undefined {
  const told = lines.filter(
    ({ labels, measures }) => labels[inner] ?? (measures[0] !== 'base' && labels[outer]),
  );
  const totals = told.filter(({ labels }) =>
    namesTotal((labels[inner] ?? labels[outer])?.text ?? ''),
  );
  const alone = (line: Line) =>
    line.labels[outer] === undefined ||
    line.labels[inner] === undefined ||
    (new Set(totals.map((one) => one.labels[outer]?.text)).size === 1 && totals.includes(line));
  const of = new Map(
    told.map((line) => [line, alone(line) ? undefined : line.labels[outer]?.text]),
  );
  const label = new Map(
    told.map((line) => [line, (line.labels[inner] ?? line.labels[outer])?.text ?? '']),
  );
  const headings = [...new Set(of.values())].flatMap((heading) => heading ?? []);
  const parents = new Map<string, Set<string>>();
  for (const line of told) {
    const heading = of.get(line);
    const own = label.get(line) ?? '';
    if (heading !== undefined) parents.set(own, (parents.get(own) ?? new Set()).add(heading));
  }
  if (headings.length === 1) return { of, label, headings };
  const isNested = [...parents.values()].every(({ size }) => size === 1);
  const [total] = totals.filter((line) => alone(line));
  if (headings.length === 0 || !isNested || total === undefined) return undefined;
  const isDivided = headings.every((heading) =>
    divides(
      told.filter((line) => of.get(line) === heading),
      total,
    ),
  );
  return isDivided ? { of, label, headings, total: label.get(total) ?? '' } : undefined;
}

/** A dimension for each heading; lines below the others hold the total of it. */
function named(
  axis: Dimension['axis'],
  lines: readonly Line[],
  { of, label, headings, total }: Headed,
  headers: readonly (string | undefined)[],
): TableAxis {
  const key = (heading: string) => `${axis}-${headings.indexOf(heading)}`;
  const at = new Map(
    lines.map((line): [Line, Map<string, string>] => {
      const own = label.get(line);
      if (own === undefined) return [line, new Map()];
      const heading = of.get(line);
      return [
        line,
        new Map(
          headings.map((one) => [
            key(one),
            one === heading || headings.length === 1 || heading === undefined
              ? own
              : (total ?? own),
          ]),
        ),
      ];
    }),
  );
  const called = headers.findLast((header) => header !== undefined);
  return {
    dimensions: headings.map((heading) => ({
      key: key(heading),
      ...headerOf(isPlace(heading) ? called : heading),
      values: valuesAt(lines, at, key(heading)),
      axis,
    })),
    at,
    ...(headings.length > 1 && total !== undefined && { banner: { headings, total } }),
  };
}

function headerOf(header: string | undefined): { header?: string } {
  return header === undefined || isPlace(header) ? {} : { header };
}

/** What spreadsheets write in the place of a name. */
function isPlace(heading: string): boolean {
  return /^(?:étiquettes de (?:lignes|colonnes)|(?:row|column) labels|etiquetas de (?:filas?|columnas?)|rótulos de (?:linha|coluna)|etichete de (?:rând|coloană)|data|données|datos|dados|values|valeurs)$/i.test(
    heading,
  );
}

function valuesAt(lines: readonly Line[], at: TableAxis['at'], key: string): string[] {
  return [...new Set(lines.flatMap((line) => at.get(line)?.get(key) ?? []))];
}
