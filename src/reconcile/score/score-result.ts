import type { RunSummary } from '../run-summary.js';
import type { ScoredCell, ScoredMethodId } from './scored-cell.js';

/** A mean over cells with its interval of 90 per cent; each null where it cannot be told. */
export interface ScoredFigure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The figures of a method over the cells whose number was verified, on the scale ln(n + ½), shares from 0 to 1. */
export const SCORE_FIGURES = [
  'logError',
  'bias',
  'withinTwo',
  'inside50',
  'inside90',
  'width90',
  'score90',
  'weightedScore',
  'insideRange',
  'rangeWidth',
] as const;
export type ScoreFigureName = (typeof SCORE_FIGURES)[number];

/** Where the best numbers of a method lie against values of which only bounds were verified. */
export interface BoundsScore {
  readonly cells: number;
  readonly below: number;
  readonly inside: number;
  readonly above: number;
}

/** How one method did. */
export interface MethodScore {
  readonly method: ScoredMethodId;
  /** True of methods that are shown for comparison only. */
  readonly isComparison: boolean;
  /** The cells with a verified number of which it gives anything. */
  readonly cells: number;
  /** Of those, the ones in which its range has no ceiling. */
  readonly open: number;
  readonly figures: Readonly<Record<ScoreFigureName, ScoredFigure>>;
  /** The shares of truths in the six bins of its quantiles, from the lowest; null where it gives none. */
  readonly ranks: readonly number[] | null;
  readonly bounds: BoundsScore;
  /** What its numbers follow: the document and its year. */
  readonly label: string;
}

/** Everything that a scoring finds. */
export interface ScoreResult extends Omit<RunSummary, 'options' | 'summary'> {
  readonly options: {
    readonly methods: readonly ScoredMethodId[];
    readonly asOf: string | null;
    /** How often incidents were drawn for the intervals, and from which seed. */
    readonly draws: number;
    readonly seed: number;
  };
  /** The file of verified values. */
  readonly verified: string;
  readonly methods: readonly MethodScore[];
  readonly cells: readonly ScoredCell[];
  readonly summary: {
    /** Incidents with a cell. */
    readonly incidents: number;
    /** Cells of which a number was verified, and of which only bounds were. */
    readonly numbers: number;
    readonly bounds: number;
    readonly errors: number;
    readonly warnings: number;
  };
}
