import type { Rule } from '../rule.js';

export const cellUnknownMeasure = {
  id: 'cell/unknown-measure',
  severity: 'error',
  summary: 'A measure is known or declared in the config.',
  why: 'Killed, wounded, captured and missing are never mixed: a misspelt measure would be a group of its own, and its figure would be missing where it belongs.',
  fix: 'Correct the word, write a set such as killed+wounded, or declare the measure under "measures" in claims.config.json.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,kiled,12
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12
`,
  },
} as const satisfies Rule;
