import type { FitResult, FitShard } from '../../reconcile/fit/fit-result.js';
import { lines } from '../json.js';

/** The first members of what `fit` writes. */
export function headOf({ schemaVersion, tool, inputs }: FitResult | FitShard): string[] {
  return [`{"schemaVersion":${schemaVersion}`, `"tool":${JSON.stringify(tool)}`, `"inputs":${lines(inputs)}`];
}
