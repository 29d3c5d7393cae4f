import type { Rule } from '../rule.js';

export const claimLowAboveHigh = {
  id: 'claim/low-above-high',
  severity: 'error',
  summary: 'The low bound is not above the high bound.',
  why: 'A range that ends before it starts holds no figure at all: no method can count it, and which bound is wrong cannot be seen from the row.',
  fix: 'Swap the two, or correct the one that is wrong.',
  bad: {
    'claims.csv': `incident,source,victims,measure,low,high
ford,Army,army,killed,50,20
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,low,high
ford,Army,army,killed,20,50
`,
  },
} as const satisfies Rule;
