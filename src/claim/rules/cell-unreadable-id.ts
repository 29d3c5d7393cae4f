import type { Rule } from '../rule.js';

export const cellUnreadableId = {
  id: 'cell/unreadable-id',
  severity: 'error',
  summary: 'An id is plain text without a semicolon or control characters.',
  why: 'Relations list ids with semicolons between them: an id that holds one can never be named, so the claim could not be superseded or retracted.',
  fix: 'Give the claim an id of letters, digits and hyphens.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count
A1;A2,ford,Army,army,killed,12
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count
A1,ford,Army,army,killed,12
`,
  },
} as const satisfies Rule;
