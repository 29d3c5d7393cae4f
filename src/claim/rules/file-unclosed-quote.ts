import type { Rule } from '../rule.js';

export const fileUnclosedQuote = {
  id: 'file/unclosed-quote',
  severity: 'error',
  summary: 'Every quote that opens a cell is closed.',
  why: 'A quote that stays open swallows the rows after it into one cell, up to the next quote or the end of the file: their claims are gone, and the file still looks whole.',
  fix: 'Close the quote at the end of its cell; a quote that belongs to the text is written twice.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count,quote
ford,Army,army,killed,12,"we lost twelve
ford,Radio,army,killed,20,
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count,quote
ford,Army,army,killed,12,"we lost twelve"
ford,Radio,army,killed,20,
`,
  },
} as const satisfies Rule;
