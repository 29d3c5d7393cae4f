import type { Rule } from '../rule.js';

export const rowNotAnObject = {
  id: 'row/not-an-object',
  severity: 'error',
  summary: 'Every element of a JSON file is an object.',
  why: 'A bare figure says neither who states it nor whose dead they are; a list of cells says so only to somebody who knows the order.',
  fix: 'Write an object with the names of the fields.',
  bad: {
    'claims.json': `[
  ["ford", "Army", "army", "killed", 12]
]
`,
  },
  good: {
    'claims.json': `[
  { "incident": "ford", "source": "Army", "victims": "army",
    "measure": "killed", "count": 12 }
]
`,
  },
} as const satisfies Rule;
