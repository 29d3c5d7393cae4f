import type { ReviewStatus } from '../claim/claim-schema.js';
import type { Stance } from '../claim/stance.js';
import type { VagueWord } from '../claim/vague.js';

/** Why a claim does not stand beside the others as a figure of its own. */
export const REASONS = [
  'superseded',
  'retracted',
  'repeat',
  'duplicate',
  'conflicting-id',
  'wider-scope',
  'after-as-of',
  'undated',
  'pending',
  'rejected',
  'no-figure',
  'not-latest',
  'partial',
  'part-of',
  'adds-to',
] as const;
export type Reason = (typeof REASONS)[number];

/** `counted`: stands as a figure; `floor`: bounds the range from below only; `left-out`: listed with its reason. */
export type ClaimStatus = 'counted' | 'floor' | 'left-out';

/** One claim in a group, with what became of it. Figures are people; null is none named. */
export interface ClaimResult {
  readonly id: string;
  readonly source: string;
  readonly original: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly approximate: boolean;
  readonly vague: VagueWord | null;
  readonly reportedOn: string | null;
  /** Where the figure was read. */
  readonly stance: Stance | null;
  /** The row's review status: the input column `status`. */
  readonly review: ReviewStatus;
  readonly status: ClaimStatus;
  readonly reason: Reason | null;
  /** The claims that are why: the superseder, the origin, the whole. */
  readonly because: readonly string[];
  /** The claims that call this one into question; they have no effect on numbers. */
  readonly disputedBy: readonly string[];
  /** `file:line`. */
  readonly at: string;
}
