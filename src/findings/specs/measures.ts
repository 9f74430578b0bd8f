/** What is known of a measure: how its numbers are bounded and written. */
export interface Measure {
  /** The smallest and largest number that makes sense, both included. */
  bounds: readonly [minimum: number, maximum: number];
  /** Written with a percent sign. */
  percent: boolean;
  /** Counts people or things: no decimals. */
  whole: boolean;
}

/** The columns that hold numbers. Any other column is a dimension unless the finding says otherwise. */
export const measures = {
  /** Number of respondents who gave the answer. */
  n: { bounds: [0, Infinity], percent: false, whole: true },
  /** Share of the base that gave the answer, from 0 to 100, as printed in the source. */
  percent: { bounds: [0, 100], percent: true, whole: false },
  /** Number of respondents whom the row's percentage refers to. */
  base: { bounds: [0, Infinity], percent: false, whole: true },
  /** Lower end of the 95 % interval of `percent`, from 0 to 100; probability samples only. */
  low: { bounds: [0, 100], percent: true, whole: false },
  /** Upper end of the 95 % interval of `percent`, from 0 to 100; probability samples only. */
  high: { bounds: [0, 100], percent: true, whole: false },
  /** Arithmetic mean, in the unit of the question. */
  mean: { bounds: [-Infinity, Infinity], percent: false, whole: false },
  /** Median, in the unit of the question. */
  median: { bounds: [-Infinity, Infinity], percent: false, whole: false },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

export const measureNames = Object.keys(measures) as [MeasureName, ...MeasureName[]];
