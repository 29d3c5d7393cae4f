import { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { createProblem, type Problem } from '../claim/problem.js';
import type { Related } from '../claim/relate-claims.js';
import { asOfAfterReport } from './as-of-after-report.js';
import { casualtiesAsKilled } from './casualties-as-killed.js';
import type { CheckRule } from './check-rule.js';
import { CheckedIncident } from './checked-incident.js';
import { conflictingDuplicate } from './conflicting-duplicate.js';
import { conflictingId } from './conflicting-id.js';
import { cycle } from './cycle.js';
import { duplicate } from './duplicate.js';
import { fallingToll } from './falling-toll.js';
import { malformedUrl } from './malformed-url.js';
import { noLink } from './no-link.js';
import { noOutlet } from './no-outlet.js';
import { noStatusReason } from './no-status-reason.js';
import { oneSided } from './one-sided.js';
import { originWithdrawn } from './origin-withdrawn.js';
import { otherSource } from './other-source.js';
import { partAboveWhole } from './part-above-whole.js';
import { partlyRated } from './partly-rated.js';
import { possibleRepeat } from './possible-repeat.js';
import { quoteMismatch } from './quote-mismatch.js';
import { reportedBeforeIncident } from './reported-before-incident.js';
import { reportedInFuture } from './reported-in-future.js';
import { roundBodyCount } from './round-body-count.js';
import { sameSourceTwice } from './same-source-twice.js';
import { self } from './self.js';
import { unknownId } from './unknown-id.js';
import { wholeAndParts } from './whole-and-parts.js';
import { zeroBesideAdmission } from './zero-beside-admission.js';

/** The rules that decide what stands: whoever reconciles must hear of them. */
const INTEGRITY_RULES: readonly CheckRule[] = [
  duplicate,
  conflictingId,
  unknownId,
  self,
  cycle,
  otherSource,
  quoteMismatch,
  sameSourceTwice,
];

/** The rules that change no number and ask the keeper of the data to look again. */
const ADVISORY_RULES: readonly CheckRule[] = [
  conflictingDuplicate,
  casualtiesAsKilled,
  zeroBesideAdmission,
  roundBodyCount,
  fallingToll,
  reportedBeforeIncident,
  reportedInFuture,
  asOfAfterReport,
  noStatusReason,
  possibleRepeat,
  originWithdrawn,
  partAboveWhole,
  wholeAndParts,
  noOutlet,
  noLink,
  malformedUrl,
  oneSided,
  partlyRated,
];

/** Every rule that looks at the claims of an incident together: the one place to add one. */
export const CHECK_RULES: readonly CheckRule[] = [...INTEGRITY_RULES, ...ADVISORY_RULES];

export interface CheckOptions {
  /** Whether to ask the advisory rules too; without it only what decides which claims stand is looked at. */
  readonly advisory?: boolean;
  readonly actors?: Actors;
  /** The day against which dates are judged, `2024-07-28`; without it nothing is in the future. */
  readonly today?: string;
  /** Whether the claims of a file can say where they were read; without it all can. */
  readonly hasOutlets?: (file: string) => boolean;
}

/**
 * The problems between the claims of one incident; those of single rows are found where rows are read. `related` is
 * what is known of them already.
 */
export function checkIncident(
  claims: readonly Claim[],
  options: CheckOptions = {},
  related?: Related,
): Problem[] {
  const { advisory = false, actors = NO_ACTORS, today = null, hasOutlets = () => true } = options;
  const incident = new CheckedIncident(claims, { actors, today, hasOutlets }, related);
  const problems: Problem[] = [];
  for (const rule of advisory ? CHECK_RULES : INTEGRITY_RULES) {
    for (const { claim, ...finding } of rule.find(incident)) {
      const { place, id: claimId, incident } = claim;
      problems.push(createProblem(rule, { place, claimId, incident, ...finding }));
    }
  }
  return problems;
}

const NO_ACTORS = new Actors();
