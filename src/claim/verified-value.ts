import type { Place } from './problem.js';

/** What was later verified of one group: a number, or only bounds of it. Null means that the row leaves it blank. */
export interface VerifiedValue {
  readonly incident: string;
  /** As written: a group or a set of an incident, by any of its names. */
  readonly victims: string;
  /** The canonical key of a measure or a set. */
  readonly measure: string;
  /** People. */
  readonly value: number | null;
  /** Bounds, in people; where there is a value they say how sure it is and are not scored. A null high is no ceiling. */
  readonly low: number | null;
  readonly high: number | null;
  /** Who verified it. */
  readonly source: string | null;
  /** Ids of claims, and sources, on which it rests or which rest on it: no method may see them. */
  readonly leaveOut: readonly string[];
  readonly url: string | null;
  readonly note: string | null;
  readonly place: Place;
}

/** Whether a verified value is a number, and not only bounds of one. */
export function isExact(verified: VerifiedValue): verified is VerifiedValue & { readonly value: number } {
  return verified.value !== null;
}
