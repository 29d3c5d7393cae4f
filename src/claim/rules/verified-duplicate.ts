import type { Rule } from '../rule.js';

export const verifiedDuplicate = {
  id: 'verified/duplicate',
  severity: 'error',
  summary: 'A group has one verified value.',
  why: 'Two values for the same victims and measure of one incident would count the same incident twice, and which of them was meant is not for a program to say.',
  fix: 'Keep the row that was verified best; tell of the other in its note.',
  bad: {},
  good: {},
} as const satisfies Rule;
