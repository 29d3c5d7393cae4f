import type { Rule } from '../rule.js';

export const actorUnknown = {
  id: 'actor/unknown',
  severity: 'warning',
  summary: 'Victims and parties are actors of the actors file.',
  why: 'A misspelt group is a group of its own: its dead are reconciled apart from those of the group that was meant, and each range misses a claim.',
  fix: 'Correct the name, or add it to the actors file, as an actor or as an alias of one.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,amry,killed,12
ford,Radio,army,killed,20
`,
    'actors.csv': `id,name
army,National Army
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12
ford,Radio,army,killed,20
`,
    'actors.csv': `id,name
army,National Army
`,
  },
} as const satisfies Rule;
