import type { Rule } from '../rule.js';

export const cellNotText = {
  id: 'cell/not-text',
  severity: 'error',
  summary: 'Every JSON value is text, a whole number, a list of ids, or null.',
  why: "What an object or true should mean as a count is anybody's guess, and 84.0 or 1e2 tell that a program has recomputed the figure of the source.",
  fix: 'Write a text in double quotes or a whole number, and null where nothing is stated; a range stands in low and high.',
  bad: {
    'claims.json': `[
  { "incident": "ford", "source": "Army", "victims": "army",
    "measure": "killed", "count": { "low": 10, "high": 12 } }
]
`,
  },
  good: {
    'claims.json': `[
  { "incident": "ford", "source": "Army", "victims": "army",
    "measure": "killed", "low": 10, "high": 12 }
]
`,
  },
} as const satisfies Rule;
