import type { SourceRole } from '../../claim/claim-schema.js';
import type { Stance } from '../../claim/stance.js';
import type { LearnedSource } from '../fit/fit-result.js';
import type { RunSummary } from '../run-summary.js';

/** The stances by which a record is broken down; `none` where the stance is not known. */
export const RECORD_STANCES = ['own', 'enemy', 'third', 'none'] as const;
export type RecordStance = Stance | 'none';

/** Groups from which ratios and shares are given: of one or two they would be an anecdote with a decimal point. */
export const FEWEST_GROUPS = 3;

/** How the figures of a source stand to those of the others in the same groups. */
export interface Lean {
  /** The groups in which it and another source name a figure that stands. */
  readonly groups: number;
  /** The median of its figure over the median of the others; null in too few groups, and where it has no bound. */
  readonly ratio: number | null;
  /** Of those groups, the ones in which it names somebody where the median of the others is 0: no ratio bounds it. */
  readonly aboveZero: number;
}

/** What one source has said over many incidents, in numbers. Ids of actors are those of the actors file. */
export interface SourceRecord {
  /** The actor's id, or the source as written where it is no actor. */
  readonly id: string;
  readonly name: string;
  /** Every way its name is written. */
  readonly names: readonly string[];
  readonly roles: readonly SourceRole[];
  /** The parties it speaks for. */
  readonly parties: readonly string[];
  /** Claims that are live and known, each once. */
  readonly claims: number;
  readonly incidents: number;
  /** The groups (victims by measure of an incident) in which it speaks. */
  readonly groups: number;
  readonly stances: Readonly<Record<RecordStance, number>>;
  /** Dates as they are written; null where none of its claims has one. */
  readonly firstReport: string | null;
  readonly lastReport: string | null;
  /** Claims that supersede or retract an earlier one of its own. */
  readonly revisions: number;
  /** Claims that repeat another source. */
  readonly repeats: number;
  /** Claims of other sources that repeat one of its own. */
  readonly repeated: number;
  /** Claims that name a figure and neither an outlet nor a url where it was read. */
  readonly untraced: number;
  /** Of the groups of its lean, those whose low and whose high end it sets, alone or with others. */
  readonly lowEnds: number;
  readonly highEnds: number;
  /** The same as shares from 0 to 1; null in too few groups. */
  readonly lowShare: number | null;
  readonly highShare: number | null;
  readonly lean: Lean;
  readonly leanByStance: Readonly<Record<RecordStance, Lean>>;
  /** What `fit` learned of it, role by role; missing where nothing that was learned is shown. */
  readonly learned?: readonly LearnedLean[];
}

/** By what factor a source says too many, as `fit` learned it. */
export type LearnedLean = Pick<
  LearnedSource,
  'role' | 'victims' | 'measure' | 'claims' | 'factor' | 'low' | 'high'
>;

/** The records of all sources shown, and the run they come from. */
export interface SourcesResult extends Pick<RunSummary, 'schemaVersion' | 'tool' | 'inputs' | 'problems'> {
  readonly options: {
    readonly asOf: string | null;
    readonly sort: string;
    /** The hash of the file of what was learned; missing without one. */
    readonly bias?: string;
  };
  readonly sources: readonly SourceRecord[];
  readonly summary: {
    readonly sources: number;
    readonly incidents: number;
    readonly groups: number;
    /** Claims of all sources, shown or not. */
    readonly claims: number;
    /** Rows of which no record is kept: doubled, conflicting, pending, rejected, or not known on the day. */
    readonly setAside: number;
    readonly errors: number;
    readonly warnings: number;
  };
}
