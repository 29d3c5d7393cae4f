import type { Basis, Reliability, Scope, SourceRole } from '../../claim/claim-schema.js';
import type { HeapingRule } from '../../claim/heaping.js';
import type { LinkFault } from '../../claim/links.js';
import type { Relation } from '../../claim/relation.js';
import type { Stance } from '../../claim/stance.js';
import type { ClaimResult, Reason } from '../claim-result.js';
import type { Disagreement } from '../disagreement-result.js';
import type { MethodId } from '../methods/catalogue.js';
import type { Step } from '../methods/step.js';
import type { Outcome, SetFigure } from '../outcome.js';
import type { GroupResult } from '../result.js';

export const READING_KINDS = ['figure', 'word', 'admission', 'denial', 'not-stated'] as const;

/** How the words of a count were read. */
export interface Reading {
  /** `figure`: figures are named; `word`: a word of size instead; `admission`: a loss without any; `denial`: none. */
  readonly kind: (typeof READING_KINDS)[number];
  /** What the claim asserts, in people; a null high is no ceiling. Null when it states nothing. */
  readonly asserted: { readonly low: number; readonly high: number | null } | null;
  /** How the figures are hedged; null when they are not. */
  readonly hedge: 'about' | 'nearly' | null;
  /** By which part of the heaping rule the low and the high figure may be off; null where they may not. */
  readonly lowOff: HeapingRule | null;
  readonly highOff: HeapingRule | null;
  /** True where the columns `low` and `high` of the row override its words. */
  readonly isByBounds: boolean;
}

export const STANCE_GROUNDS = ['party', 'role', 'nothing'] as const;

/** Why a claim has its stance towards the victims. */
export interface StanceReason {
  /** `party`: the party against the victims; `role`: the role of the source; `nothing`: neither settles it. */
  readonly by: (typeof STANCE_GROUNDS)[number];
  /** The side of the party; null when it has none, or no party is given. */
  readonly side: string | null;
  /** Each group of victims with its side, where a party is held against them. */
  readonly towards: readonly {
    readonly victims: string;
    readonly side: string | null;
    readonly stance: Stance;
  }[];
}

/** A claim that is why another does not stand, and does not stand itself. */
export interface Fallen {
  readonly claim: string;
  readonly reason: Reason;
  readonly because: readonly string[];
}

export const FLOOR_PROOFS = ['named-list', 'partial'] as const;
export const FLOOR_DOUBTS = ['bodies', 'enemy', 'no-floor'] as const;

/** What is to be known of the standing of a claim beside the reason and the claims that are why. */
export interface Why {
  /** The claims it names as repeated, where it repeats its origins through them. */
  readonly through: readonly string[];
  /** Those of the claims that are why which do not stand themselves. */
  readonly fallen: readonly Fallen[];
  /** The origins that are not known by the day asked for, and for which this repeat stands. */
  readonly standsFor: readonly string[];
  /** The row's own words for its review status. */
  readonly statusReason: string | null;
  /** What makes a claim that stands a confirmed floor; null where it is none. */
  readonly floorProof: (typeof FLOOR_PROOFS)[number] | null;
  /** Why a claim that is a floor only confirms none: it shows bodies, the enemy says it, or it names no floor. */
  readonly floorDoubt: (typeof FLOOR_DOUBTS)[number] | null;
}

/** A relation that the row of a claim names. */
export interface NamedRelation {
  readonly relation: Relation;
  readonly claim: string;
  /** Why it can never hold and is ignored; null otherwise. */
  readonly fault: LinkFault['kind'] | null;
}

/** What a method would find if a claim were rejected. */
export interface MethodWithout extends Outcome {
  readonly method: MethodId;
}

/** One claim of a group: what was made of it, and why. */
export interface ClaimExplanation extends ClaimResult {
  /** Who the source is after aliases. */
  readonly voice: string;
  readonly sourceRole: SourceRole | null;
  readonly party: string | null;
  readonly basis: Basis | null;
  readonly scope: Scope;
  readonly reliability: Reliability | null;
  readonly reading: Reading;
  readonly stanceBy: StanceReason;
  readonly why: Why;
  readonly relations: readonly NamedRelation[];
  /** The figures it sets, by method. */
  readonly sets: readonly { readonly method: MethodId; readonly figure: SetFigure['name'] }[];
  /** The methods that would find something else without it; null where that was not reckoned. */
  readonly without: readonly MethodWithout[] | null;
}

/** The considerations of one method. */
export interface MethodSteps {
  readonly method: MethodId;
  readonly steps: readonly Step[];
}

/** A disagreement with what its kind means. */
export interface ExplainedDisagreement extends Disagreement {
  readonly definition: string;
  /** True where it crosses groups. */
  readonly isCrossing: boolean;
}

/** A claim of another group that is why a claim of this one does not stand. */
export interface ClaimElsewhere {
  readonly id: string;
  readonly source: string;
  readonly original: string;
  readonly victims: string;
  readonly measure: string;
}

/** How the figures of one group came about. */
export interface GroupExplanation extends Omit<GroupResult, 'claims' | 'disagreements'> {
  readonly incident: string;
  /** How many voices the counted origins are. */
  readonly voices: number;
  readonly claims: readonly ClaimExplanation[];
  /** The claims of other groups that are why claims of this one do not stand, by id. */
  readonly elsewhere: readonly ClaimElsewhere[];
  readonly steps: readonly MethodSteps[];
  /** Those of the group, then those across groups that name one of its claims. */
  readonly disagreements: readonly ExplainedDisagreement[];
}
