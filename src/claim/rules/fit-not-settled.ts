import type { Rule } from '../rule.js';

export const fitNotSettled = {
  id: 'fit/not-settled',
  severity: 'warning',
  summary: 'What claims fit learns settles.',
  why: 'Leans are learned in rounds, until one moves nothing that matters. Where claims pull to and fro the rounds end before that: the factors are those of the last round, and another round would give others.',
  fix: 'Look for sources that say none where others say many, or have few figures and many words of size; leave them out, or learn from more incidents. Do not quote the factors meanwhile.',
  bad: {},
  good: {},
} as const satisfies Rule;
