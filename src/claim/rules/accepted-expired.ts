import type { Rule } from '../rule.js';

export const acceptedExpired = {
  id: 'accepted/expired',
  severity: 'warning',
  summary: 'Every acceptance is still in force.',
  why: 'A problem was accepted until a day, because somebody meant to look again: a promised list of names, a pending inquiry. Past that day the problem counts as before.',
  fix: 'Look at the source again: mend the data, or set a later day in until and say why in reason.',
  bad: {},
  good: {},
} as const satisfies Rule;
