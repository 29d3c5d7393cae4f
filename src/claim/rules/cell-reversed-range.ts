import type { Rule } from '../rule.js';

export const cellReversedRange = {
  id: 'cell/reversed-range',
  severity: 'error',
  summary: 'The lower figure of a range stands first.',
  why: 'In 60-50 one figure is mistyped or both have changed places: 50-60 and 60-150 are equally likely to be meant. Turning it round would print a range that perhaps nobody gave.',
  fix: 'Look at the source again; write the lower figure first, or correct the one that is wrong.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,60-50
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,50-60
`,
  },
} as const satisfies Rule;
