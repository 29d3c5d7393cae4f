import type { MethodFields } from '../schema/method-fields.js';
import type { Shape } from '../schema/shape.js';
import type { MethodSummary } from './method-summary.js';

/** How the results of one method are shown. */
export interface MethodView<Result> {
  /** What the numbers are, in a few words, for the legend. */
  readonly meaning: string;
  /** What the figure that is held for the best is called, where that is not `best`. */
  readonly bestName?: string;
  /** What the result is, for the schema. */
  readonly description: string;
  /** The schema of each field; made when it is asked for, as only `claims schema` does. */
  fields(shared: MethodFields): Shape<Result>;
  summarise(result: Result): MethodSummary;
}
