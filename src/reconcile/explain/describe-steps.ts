import type { Group } from '../group.js';
import { METHOD_IDS } from '../methods/catalogue.js';
import { METHODS, type MethodResults } from '../methods/index.js';
import type { Method } from '../methods/method.js';
import type { MethodSteps } from './explanation.js';

/** The considerations of every method that was asked for, in the order of the methods. */
export function describeSteps(results: MethodResults, group: Group): MethodSteps[] {
  return METHOD_IDS.flatMap((id) => {
    const method: Method<unknown> = METHODS[id];
    const result = results[id];
    return result === undefined ? [] : [{ method: id, steps: method.explain(result, group) }];
  });
}
