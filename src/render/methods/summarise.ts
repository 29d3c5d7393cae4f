import { METHOD_IDS, type MethodId } from '../../reconcile/methods/catalogue.js';
import type { MethodResults } from '../../reconcile/methods/index.js';
import { METHOD_VIEWS } from './index.js';
import type { MethodRange, MethodSummary } from './method-summary.js';
import type { MethodView } from './method-view.js';

/** The results of a group by method, in the order of the methods. */
export function summarise(results: MethodResults): Map<MethodId, MethodSummary> {
  const summaries = new Map<MethodId, MethodSummary>();
  for (const id of METHOD_IDS) {
    const summary = summariseOne(id, results);
    if (summary !== null) summaries.set(id, summary);
  }
  return summaries;
}

/** The range that the first method finds, on which bars and comparisons rest; null where it finds none. */
export function firstRange(results: MethodResults): MethodRange | null {
  for (const id of METHOD_IDS) {
    const summary = summariseOne(id, results);
    if (summary !== null) return summary.ranges[0] ?? null;
  }
  return null;
}

function summariseOne(id: MethodId, results: MethodResults): MethodSummary | null {
  const result = results[id];
  const view: MethodView<unknown> = METHOD_VIEWS[id];
  return result === undefined ? null : { ...view.summarise(result), bestName: view.bestName };
}
