import type { Rule } from '../rule.js';

export const fileDuplicateColumn = {
  id: 'file/duplicate-column',
  severity: 'error',
  summary: 'No two columns of a file name the same field.',
  why: 'Many programs keep one of two equal columns and say nothing, and half of the figures vanish. Here one is read (the one that --map names, else the one that bears the name itself, else the first), and the other is an error until it is plain which was meant.',
  fix: 'Rename one of them, remove it, or leave it out with --map NAME=ignore.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count,Count
ford,Army,army,killed,12,20
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count,note
ford,Army,army,killed,12,corrected later: 20
`,
  },
} as const satisfies Rule;
