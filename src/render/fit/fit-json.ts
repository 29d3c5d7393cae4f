import type { FitResult } from '../../reconcile/fit/fit-result.js';
import { lines } from '../json.js';
import { headOf } from './fit-head.js';

/** The contract of `claims schema bias`: one JSON document, each part, role, source and row on a line of its own. */
export function renderFitJson(result: FitResult): string {
  const { options, priors, summary, parts, roles, sources, precisionFactor } = result;
  return [
    ...headOf(result),
    `"options":${JSON.stringify(options)}`,
    `"priors":${JSON.stringify(priors)}`,
    `"summary":${JSON.stringify(summary)}`,
    `"parts":${lines(parts)}`,
    `"roles":${lines(roles)}`,
    `"sources":${lines(sources)}`,
    `"precisionFactor":${lines(precisionFactor)}}\n`,
  ].join(',\n');
}
