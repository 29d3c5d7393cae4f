import type { Rule } from '../rule.js';

export const claimCountOutsideBounds = {
  id: 'claim/count-outside-bounds',
  severity: 'error',
  summary: 'The count and its explicit bounds agree.',
  why: 'If the words say 84 and the bounds end at 50, one of them is mistyped or comes from another source; either reading would print a figure with the wrong name behind it.',
  fix: 'Correct the one that is wrong; leave low and high blank where the words say it all.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count,low,high
ford,Army,army,killed,84,20,50
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count,low,high
ford,Army,army,killed,34,20,50
`,
  },
} as const satisfies Rule;
