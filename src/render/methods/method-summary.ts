import type { VagueReading } from '../../reconcile/methods/figure.js';
import type { Range } from '../range-text.js';

/** One range that a method finds, with the figure it holds for the best. */
export interface MethodRange extends Range {
  /** People; null where the method names no single figure. */
  readonly best: number | null;
}

/** One figure of a method: the claims that set it, and what it would be without each of them. */
export interface MethodBound {
  readonly name: 'low' | 'best' | 'high' | 'value';
  /** People; null where there is none. */
  readonly value: number | null;
  readonly setBy: readonly string[];
  readonly without: Readonly<Record<string, number | null>>;
}

/** What a method did with some claims: `read as 24+`. */
interface MethodMention {
  readonly claims: readonly string[];
  readonly text: string;
}

/** The result of any method in the one shape that tables, lines and rows are made of. */
export interface MethodSummary {
  /** None where the method finds nothing; more than one where several are equally good. */
  readonly ranges: readonly MethodRange[];
  /** How many voices of how many; null where the method does not count them. */
  readonly support: { readonly voices: number; readonly of: number } | null;
  /** The figures that claims set, in ascending order. */
  readonly bounds: readonly MethodBound[];
  /** What the figure that is held for the best is called; `best` where nothing is said. */
  readonly bestName: string | undefined;
  /** A word that stands beside the range wherever it is shown; null without one. */
  readonly mark: string | null;
  /** How the result came about or why there is none, in the words of the method. */
  readonly remarks: readonly string[];
  readonly mentions: readonly MethodMention[];
  readonly label: string;
}

/** A summary of which only what a method has is told. */
export function summaryOf(
  told: Partial<MethodSummary> & Pick<MethodSummary, 'ranges' | 'label'>,
): MethodSummary {
  return {
    ranges: told.ranges,
    support: told.support ?? null,
    bounds: told.bounds ?? [],
    bestName: undefined,
    mark: told.mark ?? null,
    remarks: told.remarks ?? [],
    mentions: told.mentions ?? [],
    label: told.label,
  };
}

interface RangeLike {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowSetBy: readonly string[];
  readonly highSetBy: readonly string[];
  readonly lowWithout: Readonly<Record<string, number | null>>;
  readonly highWithout: Readonly<Record<string, number | null>>;
}

interface NumberLike {
  readonly value: number | null;
  readonly setBy: readonly string[];
  readonly without: Readonly<Record<string, number | null>>;
  readonly label: string;
}

export function rangesOf(
  low: number | null,
  high: number | null,
  openHigh: boolean,
  best: number | null = null,
): MethodRange[] {
  return low === null && high === null ? [] : [{ low, high, openHigh, best }];
}

export function boundsOf({
  low,
  high,
  lowSetBy,
  highSetBy,
  lowWithout,
  highWithout,
}: RangeLike): [low: MethodBound, high: MethodBound] {
  return [
    { name: 'low', value: low, setBy: lowSetBy, without: lowWithout },
    { name: 'high', value: high, setBy: highSetBy, without: highWithout },
  ];
}

/** A single number is a range of one, and its own best. */
export function numberOf({
  value,
  setBy,
  without,
  label,
}: NumberLike): Pick<MethodSummary, 'ranges' | 'bounds' | 'label'> {
  return {
    ranges: value === null ? [] : [{ low: value, high: value, openHigh: false, best: value }],
    bounds: [{ name: 'value', value, setBy, without }],
    label,
  };
}

export function readingsOf(readings: readonly VagueReading[]): MethodMention[] {
  return readings.map(({ claim, word, low, high }) => ({
    claims: [claim],
    text: `${word} read as ${low}${high === null ? '+' : high === low ? '' : `-${high}`}`,
  }));
}

/** What was made of claims, where it was made of any. */
export function mentionsOf(
  ...mentions: readonly [text: string, claims: readonly string[]][]
): MethodMention[] {
  return mentions.flatMap(([text, claims]) => (claims.length === 0 ? [] : [{ claims, text }]));
}

export function present(...texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}
