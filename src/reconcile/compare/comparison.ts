/** The averages that are shown beside the methods when a comparison is asked for. */
export const COMPARISON_METHODS = [
  'mean',
  'median',
  'dersimonian-laird',
  'paule-mandel',
  'hartung-knapp',
] as const;

/** One average, in people to a tenth; low and high are its interval of 90 per cent, null where it has none. */
export interface ComparisonEstimate {
  readonly method: (typeof COMPARISON_METHODS)[number];
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What averages make of a group: never an estimate of this tool. */
export interface Comparison {
  /** How many claims name a figure that is averaged. */
  readonly figures: number;
  readonly estimates: readonly ComparisonEstimate[];
  readonly label: string;
}
