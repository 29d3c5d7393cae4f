import type { Rule } from '../rule.js';

export const cellNumberNotation = {
  id: 'cell/number-notation',
  severity: 'error',
  summary: 'A count is written in plain digits, without exponent or hex.',
  why: 'Spreadsheets shorten long numbers to 1.2E+3, and the digits behind are gone: 1,234 has become 1,200 without anybody saying so.',
  fix: 'Write the figure of the source in plain digits; widen the column, or format it as text, before saving.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,1.2E+3
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,1234
`,
  },
} as const satisfies Rule;
