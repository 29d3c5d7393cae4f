import type { Group } from '../group.js';

/**
 * A published or stated rule that makes a range or a number of the standing claims of one group. A method is
 * one file; the table of methods is the only place that names it.
 */
export interface Method<Result> {
  readonly id: string;
  /** What the numbers follow: "as implemented here from DOCUMENT, YEAR". */
  readonly label: string;
  reconcile(group: Group): Result;
}
