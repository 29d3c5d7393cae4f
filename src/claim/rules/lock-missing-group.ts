import type { Rule } from '../rule.js';

export const lockMissingGroup = {
  id: 'lock/missing-group',
  severity: 'error',
  summary: 'Every group of the lock file is still in the data.',
  why: 'A published range that is gone is a retraction. If nobody meant it, rows were deleted, an incident was renamed or victims were spelt differently.',
  fix: 'Bring the claims back; or, if the group was meant to go, write the lock file anew with --write-lock and commit it.',
  bad: {},
  good: {},
} as const satisfies Rule;
