import type { Rule } from '../rule.js';

export const cellFormula = {
  id: 'cell/formula',
  severity: 'warning',
  summary: 'A cell of text does not start like a formula of a spreadsheet.',
  why: 'A spreadsheet takes a cell that starts with =, @, + or - for a formula: it shows an error in place of the name of a source, or runs what a stranger wrote. CSV is written with such cells escaped, so they come back changed. Only claims check looks for them.',
  fix: 'Put a word before the sign: the name of the account before its @handle, for instance.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,@radio_north,army,killed,20
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Radio North (@radio_north),army,killed,20
`,
  },
} as const satisfies Rule;
