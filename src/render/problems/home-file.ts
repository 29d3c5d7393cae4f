import type { Problem } from '../../claim/problem.js';
import { wellFormed } from '../well-formed.js';
import type { CheckReport } from './check-report.js';

/**
 * The file a problem is shown at by a program that demands one: its own, or for a problem of the dataset as a whole
 * the first input; null where there is none.
 */
export function homeFile({ file }: Problem, { inputs }: Pick<CheckReport, 'inputs'>): string | null {
  const home = file ?? inputs[0]?.path;
  return home === undefined ? null : wellFormed(home);
}
