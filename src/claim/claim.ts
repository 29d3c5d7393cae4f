import type { Basis, Reliability, ReviewStatus, Scope, SourceRole } from './claim-schema.js';
import type { Count } from './count.js';
import type { PartialDate } from './partial-date.js';
import type { Place } from './problem.js';
import type { Relations } from './relation.js';
import type { Stance } from './stance.js';

/**
 * One source's statement of one count, for one group of victims and one measure, in one incident: a valid row,
 * with its names resolved against the actors. Null means that the row leaves the field blank.
 */
export interface Claim {
  /** The row's `claim_id`, or an id derived from what the claim says. */
  readonly id: string;
  readonly incident: string;
  /** Who states the figure, as written. */
  readonly source: string;
  /** Who that is after aliases: an actor id, or the source as written. One voice is counted once. */
  readonly voice: string;
  /** Whose losses: the canonical key of a group or a set (`wagner+fama`). */
  readonly victims: string;
  /** The canonical key of a measure or a set (`killed+wounded`). */
  readonly measure: string;
  /** The figure, with explicit bounds applied. */
  readonly count: Count;
  readonly reportedOn: PartialDate | null;
  readonly asOf: PartialDate | null;
  readonly sourceRole: SourceRole | null;
  readonly party: string | null;
  readonly stance: Stance | null;
  readonly basis: Basis | null;
  readonly scope: Scope;
  readonly reliability: Reliability | null;
  /** Who is said to have caused it, as a canonical key of actors. */
  readonly attributedTo: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly archiveUrl: string | null;
  readonly quote: string | null;
  readonly lang: string | null;
  readonly note: string | null;
  readonly relations: Relations;
  readonly review: ReviewStatus;
  readonly statusReason: string | null;
  readonly place: Place;
}
