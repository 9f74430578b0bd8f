/** What the values of a dimension are. */
export type Role = 'answers' | 'groups' | 'waves' | 'countries';

/** A dimension whose values differ in what is drawn. */
interface Dimension {
  role: Role;
  /** How many values it has. */
  count: number;
}

/** What numbers are: shares of a whole, counts, or anything else, as means. */
export type MeasureKind = 'share' | 'count' | 'other';

/** What there is to draw, without its words and numbers: it decides which charts can show it. */
export interface Shape {
  /** In the order of the table. */
  dimensions: readonly Dimension[];
  measure: MeasureKind;
  /** How many answers a person could give; absent where nothing is known of it. */
  choice?: 'one' | 'several' | undefined;
  /** How the answers lie on a scale; absent where they do not. */
  scale?: 'opposed' | 'amount' | undefined;
  /** Its countries are few and lie far apart. Default: they do not. */
  scattered?: boolean;
  /** How many tones there are to tell the answers apart. Default: one for each. */
  tones?: number;
}

/** The dimensions that a chart lays out; `none` where it can do without one. */
export interface AcceptedShape {
  /** Whatever there is, since it is not laid out. Default: what follows. */
  any?: true;
  /** What may stand below one another. */
  rows: readonly (Role | 'none')[];
  /** What may stand within each row. */
  series: readonly (Role | 'none')[];
  /** How many series at least and at most. Default: any number. */
  count?: readonly [least: number, most: number];
  /** What must be known of the answers: that a person gave one, and the kinds of scale. Default: nothing. */
  choice?: 'one';
  scale?: readonly ('opposed' | 'amount')[];
  /** Each answer has a tone, which no other may have. Default: names tell them apart. */
  tones?: true;
  /** The numbers that it can draw, e.g. only what adds up to a whole. Default: any. */
  measures?: readonly MeasureKind[];
}

/** Said by charts of one number: whatever the table has, they draw the cell of its headline. */
export const anyDimensions: AcceptedShape = { rows: [], series: [], any: true };

/** Where the dimensions of a shape stand in a chart, by their positions. */
export interface Layout {
  rows?: number;
  series?: number;
}

/** Whether a chart can draw numbers of this kind. */
export function canDraw({ measures }: AcceptedShape, kind: MeasureKind): boolean {
  return measures === undefined || measures.includes(kind);
}

/** How a chart lays out a shape; absent where it cannot. */
export function layOut({ accepts }: { accepts: AcceptedShape }, shape: Shape): Layout | undefined {
  if (!canDraw(accepts, shape.measure)) return undefined;
  if (accepts.any) return {};
  if (accepts.choice !== undefined && shape.choice !== accepts.choice) return undefined;
  if (accepts.scale !== undefined && (!shape.scale || !accepts.scale.includes(shape.scale)))
    return undefined;
  return layouts(shape.dimensions.length).find((layout) => fits(layout, accepts, shape));
}

function layouts(dimensions: number): Layout[] {
  if (dimensions === 0) return [{}];
  if (dimensions === 1) return [{ rows: 0 }, { series: 0 }];
  return dimensions === 2
    ? [
        { rows: 0, series: 1 },
        { rows: 1, series: 0 },
      ]
    : [];
}

function fits(
  { rows, series }: Layout,
  accepts: AcceptedShape,
  { dimensions, tones }: Shape,
): boolean {
  const role = (index: number | undefined) =>
    index === undefined ? 'none' : (dimensions[index]?.role ?? 'none');
  const [least, most] = accepts.count ?? [0, Infinity];
  const count = series === undefined ? 1 : (dimensions[series]?.count ?? 1);
  return (
    accepts.rows.includes(role(rows)) &&
    accepts.series.includes(role(series)) &&
    count >= least &&
    count <= most &&
    !(accepts.tones && count > (tones ?? count))
  );
}
