import type { Rule } from '../rule.js';

export const fileStrayQuote = {
  id: 'file/stray-quote',
  severity: 'error',
  summary: 'A quote inside a cell is doubled and the cell is quoted.',
  why: 'A quote in the middle of a cell can swallow the delimiters after it: cells change places, and a figure lands under another measure.',
  fix: 'Put the cell in quotes and write each quote inside it twice: "we lost ""twelve"" men".',
  bad: {
    'claims.csv': `incident,source,victims,measure,count,quote
ford,Army,army,killed,12,we lost "twelve" men
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count,quote
ford,Army,army,killed,12,"we lost ""twelve"" men"
`,
  },
} as const satisfies Rule;
