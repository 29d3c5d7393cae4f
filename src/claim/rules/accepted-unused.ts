import type { Rule } from '../rule.js';

export const acceptedUnused = {
  id: 'accepted/unused',
  severity: 'warning',
  summary: 'Every acceptance is of a problem that is there.',
  why: 'An entry that outlives its problem is a hole in the fence: should the same problem come back, it would pass unseen.',
  fix: 'Remove the entry from claims.accepted.json.',
  bad: {},
  good: {},
} as const satisfies Rule;
