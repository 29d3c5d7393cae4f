import type { Rule } from '../rule.js';

export const actorCycle = {
  id: 'actor/cycle',
  severity: 'error',
  summary: 'No actor is a part of itself.',
  why: 'Groups form a tree, and the losses of a part are held against those of its whole. In a circle each group would be larger than itself, and no sum could be checked.',
  fix: 'Leave part_of blank for the widest group of the circle.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,brigade,killed,12
`,
    'actors.csv': `id,part_of
army,brigade
brigade,army
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,brigade,killed,12
`,
    'actors.csv': `id,part_of
army,
brigade,army
`,
  },
} as const satisfies Rule;
