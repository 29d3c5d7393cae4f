import type { ClaimStatus, Reason } from '../claim-result.js';
import type { DisagreementSeverity } from '../disagreement-result.js';
import type { MethodId } from '../methods/catalogue.js';
import type { Outcome } from '../outcome.js';

/** What of a method's result can move from one day to another. */
export const MOVED = ['low', 'best', 'median', 'high', 'value', 'open', 'intervals', 'grade'] as const;

/** One part of a result that moved, and the claims that moved it. */
export interface Move {
  /** `open` is whether there is no ceiling, `intervals` how many there are. */
  readonly what: (typeof MOVED)[number];
  /** Null where there was none, as on the first day. */
  readonly from: number | boolean | string | null;
  readonly to: number | boolean | string | null;
  /**
   * The claims that stand since this day and set it; where none does, those that made a claim leave that set it
   * before; where the method does not say who sets it, all that stand since this day or made others leave.
   */
  readonly by: readonly string[];
}

/** A claim that became known, with what became of it on that day. */
export interface NewClaim {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly reason: Reason | null;
}

/** A claim that stood until the day, and why it no longer does. */
export interface GoneClaim {
  readonly id: string;
  readonly reason: Reason;
  readonly because: readonly string[];
}

/** What is known of a group at the end of a day. */
export interface TimelineRow {
  /** A partial date is its last possible day. */
  readonly date: string;
  readonly outcome: Outcome;
  /** Counted origins so far, and claims known so far. */
  readonly origins: number;
  readonly claims: number;
  readonly stretch: number | null;
  /** Of the gravest disagreement within the group; null without one. */
  readonly severity: DisagreementSeverity | null;
  /** Those that became known on the day. */
  readonly said: readonly NewClaim[];
  /** Those that stood the day before and no longer do. */
  readonly left: readonly GoneClaim[];
  readonly moves: readonly Move[];
}

/** How what one method finds in one group moved as claims came in. */
export interface Timeline {
  readonly incident: string;
  readonly victims: string;
  readonly measure: string;
  readonly method: MethodId;
  readonly label: string;
  /** The days on which something changed; with all dates, also those on which something was said. */
  readonly rows: readonly TimelineRow[];
  /** How many days are left out on which something was said and nothing changed. */
  readonly unmoved: number;
  /** The claims without a date, which no day knows. */
  readonly undated: readonly string[];
  /** What the method finds with them; null where every claim is dated, or a day is asked for. */
  readonly withUndated: Outcome | null;
}
