import type { Rule } from '../rule.js';

export const verifiedNoGroup = {
  id: 'verified/no-group',
  severity: 'warning',
  summary: 'What was verified has claims to be held against.',
  why: 'A value of an incident or a group that no claim speaks of scores nothing: mostly its id or its victims are spelled otherwise than in the claims.',
  fix: 'Write incident, victims and measure as claims reconcile prints them.',
  bad: {},
  good: {},
} as const satisfies Rule;
