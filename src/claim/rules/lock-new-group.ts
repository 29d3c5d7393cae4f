import type { Rule } from '../rule.js';

export const lockNewGroup = {
  id: 'lock/new-group',
  severity: 'warning',
  summary: 'Every group of the data stands in the lock file.',
  why: 'A group that nobody has looked at may be new reporting, or an old group under a misspelt name that has split its claims in two.',
  fix: 'Check that the group is meant, then write the lock file anew with --write-lock and commit it.',
  bad: {},
  good: {},
} as const satisfies Rule;
