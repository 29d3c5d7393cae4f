import type { Rule } from '../rule.js';

export const claimNoCount = {
  id: 'claim/no-count',
  severity: 'error',
  summary: 'A claim states a count, or low/high, or says that it has no figure.',
  why: 'A blank read as zero invents the statement that nobody died; a blank passed over loses a source that admitted a loss.',
  fix: 'Write "no figure given" if the source admits a loss without a number, 0 if it says nobody, unknown if it says nothing.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,no figure given
`,
  },
} as const satisfies Rule;
