/** What one project's rule for one number makes of the claims. */
export interface NumberResult {
  /** People; null where the rule gives no number. */
  readonly value: number | null;
  readonly setBy: readonly string[];
  /** The value that would follow if the origin of this claim were left out. */
  readonly without: Readonly<Record<string, number | null>>;
  /** Why there is no number, or how it came about where no claim gives it. */
  readonly reason: string | null;
  readonly label: string;
}

/** What one project's rule for a range makes of the claims. */
export interface RangeResult {
  /** People; null where the rule gives no range. */
  readonly low: number | null;
  readonly high: number | null;
  readonly lowSetBy: readonly string[];
  readonly highSetBy: readonly string[];
  /** The bound that would follow if the origin of this claim were left out. */
  readonly lowWithout: Readonly<Record<string, number | null>>;
  readonly highWithout: Readonly<Record<string, number | null>>;
  /** Why something is missing. */
  readonly reason: string | null;
  readonly label: string;
}

/** A median with the intervals of 50 and 90 per cent around it, in whole people; null where a method gives none. */
export interface QuantilesResult {
  readonly q05: number | null;
  readonly q25: number | null;
  readonly median: number | null;
  readonly q75: number | null;
  readonly q95: number | null;
  /** Why there is none. */
  readonly reason: string | null;
  readonly label: string;
}
