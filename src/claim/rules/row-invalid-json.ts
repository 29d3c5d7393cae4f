import type { Rule } from '../rule.js';

export const rowInvalidJson = {
  id: 'row/invalid-json',
  severity: 'error',
  summary: 'Every line of an NDJSON file is valid JSON.',
  why: 'A line cut off by a full disk or a broken download holds half a claim: which half cannot be known, so none of it is taken.',
  fix: 'Write each claim as one object of strict JSON on one line: double quotes, no comments, no trailing commas.',
  bad: {
    'claims.ndjson': `{"incident":"ford","source":"Army","victims":"army",
`,
  },
  good: {
    'claims.ndjson': `{"incident":"ford","source":"Army","victims":"army","killed":12}
`,
  },
} as const satisfies Rule;
