import type { ReviewStatus } from '../claim/claim-schema.js';
import type { Problem } from '../claim/problem.js';
import type { Stance } from '../claim/stance.js';
import type { VagueWord } from '../claim/vague.js';
import type { Violence } from '../claim/violence.js';
import type { Verdict } from '../model/expectedness.js';
import type { ObservationKind } from '../model/observation.js';
import type { Role } from '../model/role.js';
import type { MethodId } from './methods/catalogue.js';

/** How much two figures differ: by the factor each would have to be off for them to agree. */
export const DISAGREEMENT_SEVERITIES = ['minor', 'material', 'major'] as const;
export type DisagreementSeverity = (typeof DISAGREEMENT_SEVERITIES)[number];

export const DISAGREEMENT_KINDS = [
  'disjoint',
  'denial',
  'floor-breach',
  'self-contradiction',
  'stance',
  'measure',
  'scope',
  'aggregate',
  'responsibility',
  'acknowledged-without-figure',
] as const;
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

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

/** The envelope: the lowest and the highest figure named. */
export interface EnvelopeResult {
  /** People; null when no standing claim says anything. */
  readonly low: number | null;
  /** People; null when nobody names an upper figure. */
  readonly high: number | null;
  /** True when a counted origin sets no ceiling. */
  readonly openHigh: boolean;
  readonly lowSetBy: readonly string[];
  readonly highSetBy: readonly string[];
  /** The low bound that would follow if the origin of this claim were left out. */
  readonly lowWithout: Readonly<Record<string, number | null>>;
  readonly highWithout: Readonly<Record<string, number | null>>;
  readonly label: string;
}

/** The intervals that the most voices assert at once. */
export interface ConsensusResult {
  /** Every maximal interval; a null high is no ceiling. */
  readonly intervals: readonly { readonly low: number; readonly high: number | null }[];
  /** How many voices assert each interval, of how many. */
  readonly support: number;
  readonly of: number;
  readonly label: string;
}

/** How a method reads a word that a claim uses in place of a figure. */
export interface VagueReading {
  readonly claim: string;
  readonly word: VagueWord;
  /** People. */
  readonly low: number;
  /** People; null where the method sets no ceiling. */
  readonly high: number | null;
}

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

/** The most conservative figure. */
export interface AcledResult extends NumberResult {
  readonly readings: readonly VagueReading[];
  /** What is to be known of the number: that it is not what ACLED counts. */
  readonly note: string | null;
}

/** The rungs of GTD's ladder, from the first that is tried. */
export const GTD_RUNGS = ['most-recent', 'majority', 'lowest'] as const;
export type GtdRung = (typeof GTD_RUNGS)[number];

/** The figure of the most recent source, or of the majority, or the lowest. */
export interface GtdResult extends NumberResult {
  /** The rung that gave the number. */
  readonly rung: GtdRung | null;
  /** The counted claims that take no part, and why. */
  readonly setAside: {
    readonly perpetrator: readonly string[];
    readonly questionable: readonly string[];
    readonly vague: readonly string[];
  };
}

/** The low, best and high estimate. */
export interface UcdpResult extends RangeResult {
  /** People; null where no claim is rated. */
  readonly best: number | null;
  readonly bestSetBy: readonly string[];
  readonly bestWithout: Readonly<Record<string, number | null>>;
  readonly readings: readonly VagueReading[];
}

/** The minimum and the maximum of civilians reported. */
export interface IbcResult extends RangeResult {
  /** True where fewer than two sources stand behind the range. */
  readonly singleSource: boolean;
}

/** How well an allegation of civilian harm stands. */
export const AIRWARS_GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const;
export type AirwarsGrade = (typeof AIRWARS_GRADES)[number];

/** The minimum and the maximum reported, and how well that stands. */
export interface AirwarsResult extends RangeResult {
  /** Null where nobody alleges harm. */
  readonly grade: AirwarsGrade | null;
  /** The claims of the one origin whose high stands above all others, and so bears on the maximum only. */
  readonly maximumOnly: readonly string[];
  readonly readings: readonly VagueReading[];
}

/** The figure that more than half of the voices give. */
export interface MajorityResult extends NumberResult {
  /** How many voices give the most frequent figure, of how many that give one. */
  readonly support: number;
  readonly of: number;
}

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

/** What one source usually says, as a multiple of the truth, as `fit` learned it. */
export interface LearnedFactor {
  /** How many claims it was learned from. */
  readonly from: number;
  /** The factor, and what it is between in nine cases of ten. */
  readonly usual: number;
  readonly low: number;
  readonly high: number;
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

/** What is likely, given who tends to say what. */
export interface ModelResult {
  /** People: with a probability of 5 in 100 there were no more, and so on; null where nothing can be said. */
  readonly q05: number | null;
  readonly q25: number | null;
  readonly median: number | null;
  readonly q75: number | null;
  readonly q95: number | null;
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
  /** Why nothing can be said. */
  readonly reason: string | null;
  /** What is to be known of the interval. */
  readonly note: string | null;
  readonly label: string;
}

/** What may be behind one figure that UCDP coded. */
export interface UncertainUcdpResult extends QuantilesResult {
  /** People; not rounded to whole ones. */
  readonly mean: number | null;
  /** The probability that the figure is exactly right. */
  readonly weight: number | null;
  /** The figure itself, in people. */
  readonly figure: number | null;
  readonly setBy: readonly string[];
  readonly violence: Violence;
  /** What is to be known of the figure: that it is not one of UCDP. */
  readonly note: string | null;
}

/** What each method finds; a method that was not asked for is missing. */
export interface MethodResults {
  readonly envelope?: EnvelopeResult;
  readonly consensus?: ConsensusResult;
  readonly acled?: AcledResult;
  readonly gtd?: GtdResult;
  readonly ucdp?: UcdpResult;
  readonly ibc?: IbcResult;
  readonly airwars?: AirwarsResult;
  readonly majority?: MajorityResult;
  readonly model?: ModelResult;
  readonly 'uncertain-ucdp'?: UncertainUcdpResult;
}

/** The averages that are shown beside the methods when a comparison is asked for. */
export const COMPARISON_METHODS = ['mean', 'median', 'dersimonian-laird', 'hartung-knapp'] as const;

/** One average, in people to a tenth; low and high are its interval of 90 per cent, null where it has none. */
export interface ComparisonEstimate {
  readonly method: (typeof COMPARISON_METHODS)[number];
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What averages make of a group: never an estimate of this tool. */
export interface Comparison {
  /** How many claims name a figure that is averaged. */
  readonly figures: number;
  readonly estimates: readonly ComparisonEstimate[];
  readonly label: string;
}

/** One way in which the other groups of the incident bound a group. */
export interface Implication {
  /** `envelopes`: over the groups' ranges; `source`: over what one source says of the parts. */
  readonly by: 'envelopes' | 'source';
  /** The source, when one source implies it. */
  readonly source: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly claims: readonly string[];
  readonly message: string;
}

/** What the other groups of the incident imply for a group, apart from what is reported of it. */
export interface ImpliedRange {
  readonly low: number | null;
  readonly high: number | null;
  readonly because: readonly Implication[];
}

/** Sources that differ: honest, and worth a look. One entry a kind and group, or a kind and incident. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  readonly severity: DisagreementSeverity;
  /** The claims on the one side, the higher one where figures differ. */
  readonly claims: readonly string[];
  readonly against: readonly string[];
  /** People between the nearest figures of the two sides; null where no figures are compared. */
  readonly gap: number | null;
  /** The higher figure over the lower; null where no figures are compared or the lower is 0. */
  readonly ratio: number | null;
  readonly message: string;
  /** Names the disagreement within the incident: `wagner/killed/disjoint`. */
  readonly id: string;
  /** Identifies the disagreement by its kind, group and claims, across edits elsewhere. */
  readonly fingerprint: string;
}

/** A maximal set of claims whose asserted intervals have a point in common. */
export interface Cluster {
  readonly claims: readonly string[];
  readonly low: number;
  /** Null: no ceiling. */
  readonly high: number | null;
}

/** One incident × victims × measure. */
export interface GroupResult {
  readonly victims: string;
  readonly measure: string;
  /** How many counted origins stand in the group. */
  readonly origins: number;
  /** The smallest factor by which every claim would have to be off for all to agree; null beside a denial. */
  readonly stretch: number | null;
  /** The severity of the group's gravest disagreement; null without one. */
  readonly severity: DisagreementSeverity | null;
  readonly results: MethodResults;
  /** Only where it was asked for; null where nobody names a figure. */
  readonly comparison?: Comparison | null;
  readonly implied: ImpliedRange;
  readonly claims: readonly ClaimResult[];
  readonly disagreements: readonly Disagreement[];
  readonly clusters: readonly Cluster[];
}

export interface IncidentResult {
  readonly id: string;
  readonly groups: readonly GroupResult[];
  /** The disagreements that cross groups. */
  readonly disagreements: readonly Disagreement[];
}

/** One file that was read. */
export interface InputSummary {
  readonly path: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly rows: number;
  readonly claims: number;
  readonly excluded: number;
}

/** Everything about a run but its incidents. */
export interface RunSummary {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly inputs: readonly InputSummary[];
  readonly options: {
    readonly methods: readonly MethodId[];
    readonly asOf: string | null;
    /** The hash of the priors file that the model used; missing with the priors of this tool. */
    readonly priors?: string;
    /** The hash of the file of what was learned of sources; missing without one. */
    readonly bias?: string;
  };
  readonly problems: readonly Problem[];
  readonly summary: {
    readonly incidents: number;
    readonly groups: number;
    readonly claims: number;
    readonly disagreements: number;
    readonly errors: number;
    readonly warnings: number;
  };
}
