import type { Rule } from '../rule.js';

export const cellControlCharacters = {
  id: 'cell/control-characters',
  severity: 'warning',
  summary: 'A cell holds no control characters and nothing that cannot be seen.',
  why: 'A name with a zero-width space looks like the name without it and is another source: one voice counts twice. Terminal escapes and characters that turn the reading direction can show another figure than the one that is counted. All of them are printed as symbols. Only claims check looks for them.',
  fix: 'Type the cell anew, or paste it as plain text.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Ra\u200Bdio,army,killed,20
ford,Radio,army,wounded,35
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Radio,army,killed,20
ford,Radio,army,wounded,35
`,
  },
} as const satisfies Rule;
