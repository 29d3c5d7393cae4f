import type { InputSummary } from '../../claim/input-summary.js';
import type { Anchor } from '../../model/dataset-model/anchors.js';
import type { RoleLean, SourceLean } from '../../model/dataset-model/bias.js';
import type { Cell } from '../../model/dataset-model/cell.js';
import type { Distinction } from '../../model/dataset-model/source-key.js';
import type { Priors } from '../../model/priors.js';
import type { RunSummary } from '../run-summary.js';

/** What was learned from. */
export interface FitOptions {
  /** The day whose knowledge was replayed; null is all. */
  readonly asOf: string | null;
  /** What was chosen; none is all. */
  readonly incidents: readonly string[];
  readonly victims: readonly string[];
  readonly measures: readonly string[];
  /** The name of the file of verified values; null without one. */
  readonly verified: string | null;
}

/** A factor by which figures are a multiple of the truth, and what it is with a probability of 90 in 100 between. */
export interface Factor {
  readonly factor: number;
  readonly low: number;
  readonly high: number;
}

export interface LearnedRole extends RoleLean, Factor {
  /** Claims of this role. */
  readonly claims: number;
  /** The factor before a claim was seen. */
  readonly prior: number;
}

export interface LearnedSource extends SourceLean, Factor {}

export interface LearnedPart extends Anchor {
  /** What holds the level of its factors, in words. */
  readonly message: string;
}

/** What a run that begins with reading claims has in common with one that merges. */
interface FitHead extends Pick<RunSummary, 'schemaVersion' | 'tool'> {
  readonly inputs: readonly Pick<InputSummary, 'path' | 'sha256'>[];
}

/** What is learned of sources: what `fit` writes and `--bias` reads. */
export interface FitResult extends FitHead {
  readonly options: FitOptions & { readonly per: readonly Distinction[] };
  readonly priors: {
    /** The hash of the file of priors; null with those of this tool. */
    readonly hash: string | null;
    readonly values: Priors;
  };
  readonly summary: {
    readonly incidents: number;
    readonly cells: number;
    readonly claims: number;
    /** How many claims a source of a role must have to be learned of. */
    readonly leastClaims: number;
    /** Sources of a role with fewer. */
    readonly others: number;
    readonly rounds: number;
    /** Whether the last round moved nothing that matters. */
    readonly settled: boolean;
  };
  readonly parts: readonly LearnedPart[];
  readonly roles: readonly LearnedRole[];
  readonly sources: readonly LearnedSource[];
  /** The rows of the Cholesky factor of the precision of leans: of sources beyond their roles, then of roles. */
  readonly precisionFactor: readonly (readonly number[])[];
}

/** The cells of one shard of a dataset, to be merged with those of the others. */
export interface FitShard extends FitHead {
  readonly shard: { readonly number: number; readonly of: number };
  readonly options: FitOptions;
  readonly cells: readonly Cell[];
}
