import type { Rule } from '../rule.js';

export const claimUnspecifiedVictims = {
  id: 'claim/unspecified-victims',
  severity: 'warning',
  guess: true,
  summary: 'A claim says whose losses it counts.',
  why: '"Twenty dead" may be soldiers, civilians or both. Put with a named group it makes soldiers of civilians, so it stands apart and takes part in no sum.',
  fix: 'Write an actor, a set such as army+police, or all for everyone; if the source itself does not say, write unspecified.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Radio,,killed,20
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Radio,unspecified,killed,20
`,
  },
} as const satisfies Rule;
