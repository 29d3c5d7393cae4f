import type { Rule } from './rule.js';

/**
 * TEMPORARY: the rules found between claims, without their prose. Each moves to `src/check/` as a `CheckRule` that
 * holds prose and finder together; then this file goes.
 */
const UNTIL_MOVED = { why: '(to come)', fix: '(to come)', bad: {}, good: {} } as const;

export const CHECK_RULES = [
  {
    id: 'claim/conflicting-id',
    severity: 'error',
    summary: 'A claim id stands for one claim.',
    ...UNTIL_MOVED,
  },
  {
    id: 'claim/duplicate',
    severity: 'warning',
    summary: 'A claim stands in the data once.',
    ...UNTIL_MOVED,
  },
  {
    id: 'claim/same-source-twice',
    severity: 'warning',
    summary: 'Two live figures of one source for one group are related to each other.',
    ...UNTIL_MOVED,
  },
  {
    id: 'relation/cycle',
    severity: 'error',
    summary: 'Relations do not run in a circle.',
    ...UNTIL_MOVED,
  },
  {
    id: 'relation/other-source',
    severity: 'warning',
    summary: 'A source revises its own claims, not those of others.',
    ...UNTIL_MOVED,
  },
  {
    id: 'relation/quote-mismatch',
    severity: 'warning',
    summary: 'A repeat gives the figure of its origin.',
    ...UNTIL_MOVED,
  },
  {
    id: 'relation/self',
    severity: 'error',
    summary: 'A claim has no relation to itself.',
    ...UNTIL_MOVED,
  },
  {
    id: 'relation/unknown-id',
    severity: 'error',
    summary: 'A relation names a claim of the same incident.',
    ...UNTIL_MOVED,
  },
] as const satisfies readonly Rule[];
