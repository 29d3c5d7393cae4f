import type { Rule } from '../rule.js';

export const verifiedSameSource = {
  id: 'verified/same-source',
  severity: 'warning',
  summary: 'A verified value is not held against the words of its own source.',
  why: 'A method that has seen the figure scores well by repeating it: that says nothing of how good it is.',
  fix: 'Name the source or the ids of its claims in the column leave_out; the repeats of those claims go with them.',
  bad: {},
  good: {},
} as const satisfies Rule;
