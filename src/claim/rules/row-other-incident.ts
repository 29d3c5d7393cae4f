import type { Rule } from '../rule.js';

export const rowOtherIncident = {
  id: 'row/other-incident',
  severity: 'error',
  summary: 'A claim of a JSON file states the incident under which it stands, or none.',
  why: 'Read under the wrong one of two incidents, the dead of one place would be counted at another.',
  fix: 'Move the claim to its incident, or correct or remove the incident that is wrong.',
  bad: {
    'claims.json': `{
  "ford": [
    { "incident": "bridge", "source": "Army", "victims": "army",
      "measure": "killed", "count": 12 }
  ]
}
`,
  },
  good: {
    'claims.json': `{
  "bridge": [
    { "source": "Army", "victims": "army",
      "measure": "killed", "count": 12 }
  ]
}
`,
  },
} as const satisfies Rule;
