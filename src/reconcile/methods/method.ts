import type { Actors } from '../../claim/actors.js';
import type { Violence } from '../../claim/violence.js';
import type { Held } from '../../model/dataset-model/estimate-with-bias.js';
import type { Quantiles } from '../../model/incident-model.js';
import type { Priors } from '../../model/priors.js';
import type { LearnedSource } from '../fit/fit-result.js';
import type { Group } from '../group.js';
import type { Heard } from './model/hear-group.js';
import type { Step } from './step.js';

/** What the model takes for granted before it sees a claim. */
export interface ModelSettings {
  readonly priors: Priors;
  /** The short hash of the file that overrides priors; null where none does. */
  readonly priorsHash: string | null;
  /** What was learned of sources; missing: nothing was. */
  readonly bias?: LearnedBias;
}

/** What `fit` learned of sources, and the short hash of its file. */
export interface LearnedBias {
  readonly hash: string;
  readonly held: Held;
  /** In the order of their columns. */
  readonly sources: readonly LearnedSource[];
}

/** What the model heard of a group, and found likely; null where nobody says anything. */
export interface Consulted {
  readonly heard: Heard;
  readonly found: Quantiles | null;
}

/** What a method may know beyond the claims of the group. */
export interface MethodContext {
  readonly actors: Actors;
  /** The actors or sides held to have caused the losses, as the user names them. */
  readonly perpetrators: readonly string[];
  /** Missing: the priors of this tool. */
  readonly model?: ModelSettings;
  /** What the model was asked before; what is missing it is asked now. */
  readonly consulted?: ReadonlyMap<Group, Consulted> | undefined;
  /** What kind of violence UCDP would file the incident under; left out: any. */
  readonly violence?: Violence;
}

/**
 * A published or stated rule that makes a range or a number of the standing claims of one group. A method is
 * one file; the table of methods is the only place that names it.
 */
export interface Method<Result> {
  reconcile(group: Group, context: MethodContext): Result;
  /** Tells by which considerations it came to a result of the group. */
  explain(result: Result, group: Group): Step[];
}
