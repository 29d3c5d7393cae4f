import type { Problem } from '../../claim/problem.js';

/** A problem with its keys in the order of the published schema, and none besides. */
export function problemFields(problem: Problem): { readonly [Key in keyof Problem]-?: Problem[Key] } {
  return {
    ruleId: problem.ruleId,
    severity: problem.severity,
    message: problem.message,
    hint: problem.hint,
    file: problem.file,
    line: problem.line,
    column: problem.column,
    endLine: problem.endLine,
    endColumn: problem.endColumn,
    cell: problem.cell,
    claimId: problem.claimId,
    incident: problem.incident,
    field: problem.field,
    raw: problem.raw,
    fingerprint: problem.fingerprint,
  };
}
