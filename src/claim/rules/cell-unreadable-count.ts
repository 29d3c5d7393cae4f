import type { Rule } from '../rule.js';

export const cellUnreadableCount = {
  id: 'cell/unreadable-count',
  severity: 'error',
  summary: 'A count is a number of people in words the tool can read.',
  why: 'What cannot be read is not zero. Passed over in silence, a claim would be missing from the range and nobody would know.',
  fix: 'Write a figure or words such as 84, 50-60, at least 46, up to 60, about 50, dozens, none or no figure given; what else the source said belongs into quote or note.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12 and two trucks
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count,note
ford,Army,army,killed,12,and two trucks
`,
  },
} as const satisfies Rule;
