import type { Problem } from '../../claim/problem.js';
import { SEVERITIES } from '../../claim/severity.js';

/** Problems by severity, the gravest first; those of one severity in the order in which they stand. */
export function gravestFirst(problems: readonly Problem[]): Problem[] {
  return SEVERITIES.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
}
