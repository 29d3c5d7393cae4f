import type { MethodId, MethodResults } from '../reconcile/result.js';
import type { Range } from './range-text.js';

/** One range that a method finds, with the figure it holds for the best. */
export interface MethodRange extends Range {
  /** People; null where the method names no single figure. */
  readonly best: number | null;
}

/** What a method says of one bound: the claims that set it and the bound without each of them. */
export interface MethodBound {
  readonly value: number | null;
  readonly setBy: readonly string[];
  readonly without: Readonly<Record<string, number | null>>;
}

/** The result of any method in the one shape that tables, lines and rows are made of. */
export interface MethodSummary {
  /** None where the method finds nothing; more than one where several are equally good. */
  readonly ranges: readonly MethodRange[];
  /** How many voices of how many; null where the method does not count them. */
  readonly support: number | null;
  readonly of: number | null;
  readonly low: MethodBound | null;
  readonly high: MethodBound | null;
  readonly label: string;
}

/** How the results of one method are shown. */
export interface MethodColumn<Result> {
  /** What the numbers are, in a few words, for the legend. */
  readonly meaning: string;
  summarise(result: Result): MethodSummary;
}

/** Every method, in the order of columns and rows. A new method is one entry here. */
export const METHOD_COLUMNS: { readonly [Id in MethodId]-?: MethodColumn<NonNullable<MethodResults[Id]>> } = {
  envelope: {
    meaning: 'the lowest to the highest figure named',
    summarise: ({ low, high, openHigh, lowSetBy, highSetBy, lowWithout, highWithout, label }) => ({
      ranges: low === null && high === null ? [] : [{ low, high, openHigh, best: null }],
      support: null,
      of: null,
      low: { value: low, setBy: lowSetBy, without: lowWithout },
      high: { value: high, setBy: highSetBy, without: highWithout },
      label,
    }),
  },
  consensus: {
    meaning: 'what the most voices assert at once, and how many of how many',
    summarise: ({ intervals, support, of, label }) => ({
      ranges: intervals.map(({ low, high }) => ({ low, high, openHigh: high === null, best: null })),
      support,
      of,
      low: null,
      high: null,
      label,
    }),
  },
};

/** The results of a group by method, in the order of the methods. */
export function summarise(results: MethodResults): Map<MethodId, MethodSummary> {
  const summaries = new Map<MethodId, MethodSummary>();
  for (const id of Object.keys(METHOD_COLUMNS) as MethodId[]) {
    const result = results[id];
    const column: MethodColumn<unknown> = METHOD_COLUMNS[id];
    if (result !== undefined) summaries.set(id, column.summarise(result));
  }
  return summaries;
}
