import type { Rule } from '../rule.js';

export const verifiedUnreadable = {
  id: 'verified/unreadable',
  severity: 'error',
  summary: 'Every row of a file of verified values can be read.',
  why: 'A row that is left out is an incident the methods are not judged by, and nobody would see it.',
  fix: 'Correct the cell that the problem names: one number of people in value, or bounds in low and high, the least first.',
  bad: {},
  good: {},
} as const satisfies Rule;
