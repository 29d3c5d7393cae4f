import type { Rule } from '../rule.js';

export const lockRangeChanged = {
  id: 'lock/range-changed',
  severity: 'error',
  summary: 'The range of a group is the one in the lock file.',
  why: 'A range that others cite has moved: by a new claim, by a corrected one, or by a slip in a row nobody was looking at.',
  fix: 'See with claims explain what sets the range now; mend the data, or write the lock file anew with --write-lock and commit it.',
  bad: {},
  good: {},
} as const satisfies Rule;
