import type { FailOn } from '../../claim/fail-on.js';
import type { InputSummary } from '../../claim/input-summary.js';
import type { Problem } from '../../claim/problem.js';
import type { Rule } from '../../claim/rule.js';

/** A problem that somebody has looked at and accepted, with the reason on record. */
export interface AcceptedProblem {
  readonly problem: Problem;
  readonly reason: string;
  /** Who accepted it; null when the entry does not say. */
  readonly by: string | null;
  /** The last day on which it is accepted; null for good. */
  readonly until: string | null;
}

/** What `claims check` found, complete: every format reads nothing else. */
export interface CheckReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly inputs: readonly InputSummary[];
  readonly options: {
    readonly strict: boolean;
    readonly failOn: FailOn;
    /** The day against which dates in the future and expiry are judged. */
    readonly today: string;
  };
  /** Ordered by file, line, column and rule; `file` is the path from the working directory, with forward slashes. */
  readonly problems: readonly Problem[];
  /** In the same order. */
  readonly accepted: readonly AcceptedProblem[];
  /** Every rule there is, in the order of their ids. */
  readonly rules: readonly Rule[];
  readonly summary: {
    readonly incidents: number;
    readonly claims: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly accepted: number;
  };
}

/** How problems are written. */
export interface ProblemFormatOptions {
  /** Terminal cells a line may take, for humans. */
  readonly width: number;
  /** The chalk level: none, 16 colours, 256, all. */
  readonly color: 0 | 1 | 2 | 3;
  readonly ascii: boolean;
  /** Problems written at the most, for humans; the rest is counted. Machine formats hold all. */
  readonly maxProblems: number;
}

/** A way to write a whole report: one complete document, also when there is nothing to say. */
export type ProblemFormat = (report: CheckReport, options: ProblemFormatOptions) => string;
