import type { Verdict } from '../../../model/expectedness.js';
import type { ObservationKind } from '../../../model/observation.js';
import type { Role } from '../../../model/role.js';
import type { VagueReading } from '../figure.js';
import type { QuantilesResult } from '../method-result.js';

/** Why a claim has its role in the model: by what of it and of the others. */
export const ROLE_GROUNDS = [
  'stance',
  'attribution',
  'alliance',
  'source-role',
  'unclear-victims',
  'unclear-side',
  'nothing',
] as const;
export type RoleGround = (typeof ROLE_GROUNDS)[number];

/** What one source usually says, as a multiple of the truth, as `fit` learned it. */
export interface LearnedFactor {
  /** How many claims it was learned from. */
  readonly from: number;
  /** The factor, and what it is between in nine cases of ten. */
  readonly usual: number;
  readonly low: number;
  readonly high: number;
}

/** One claim as the model takes it. */
export interface ModelledClaim {
  readonly claim: string;
  readonly role: Role;
  readonly by: RoleGround;
  readonly kind: ObservationKind;
  /** People; the one figure of every kind but a range. */
  readonly low: number;
  readonly high: number;
  /** True where it is a floor only, and tells nothing of how far above the truth lies. */
  readonly isPart: boolean;
  /** Its share of a vote: 0 where its source says another figure later. */
  readonly weight: number;
  /** The claim whose words it seems to repeat, with which it shares a vote; its own id where there is none. */
  readonly family: string;
  /** What was learned of its source; null where nothing was. */
  readonly learned: LearnedFactor | null;
}

/** What speakers of one role usually say, as a multiple of the truth: below 1 too few. */
export interface RoleFactor {
  readonly role: Role;
  /** The middle, and what nine cases of ten lie between. */
  readonly usual: number;
  readonly low: number;
  readonly high: number;
}

/** Whether roles differ as they usually do. */
export interface RoleDifference {
  readonly verdict: Verdict;
  /** How often they differ so much or more when all speak of one thing and lean as they usually do. */
  readonly p: number;
  readonly message: string;
}

/** What is likely, given who tends to say what. */
export interface ModelResult extends QuantilesResult {
  /** How many independent families of claims have a vote. */
  readonly families: number;
  /** Whether the roles differ as they usually do; null where there is but one. */
  readonly expectedness: RoleDifference | null;
  /** The roles of the claims, and what the model expects of each. */
  readonly roles: readonly RoleFactor[];
  readonly claims: readonly ModelledClaim[];
  readonly readings: readonly VagueReading[];
  /** The hash of the priors file; null with the priors of this tool. */
  readonly priors: string | null;
  /** The hash of the file of what was learned of sources; null without one. */
  readonly bias: string | null;
  /** What is to be known of the interval. */
  readonly note: string | null;
}
