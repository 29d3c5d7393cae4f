import type { Rule } from '../rule.js';

export const acceptedNoReason = {
  id: 'accepted/no-reason',
  severity: 'error',
  summary: 'Every acceptance says why.',
  why: 'Without a reason nobody who reads the dataset later can tell a considered judgement from a warning that was in the way.',
  fix: 'Write in reason why the problem may stand, so that a stranger can judge it, and your name in by.',
  bad: {},
  good: {},
} as const satisfies Rule;
