import type { InputSummary } from '../claim/input-summary.js';
import type { Problem } from '../claim/problem.js';
import type { MethodId } from './methods/catalogue.js';

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
