import type { Rule } from '../rule.js';

export const actorDuplicate = {
  id: 'actor/duplicate',
  severity: 'error',
  summary: 'An actor id and an alias each stand for one actor at a time.',
  why: 'Where one name stands for two groups, the losses of one are counted as those of the other. Groups split and take new names in the middle of a war, so this happens to careful lists too.',
  fix: 'Give the two different names, or dates that do not overlap: PF@..2024-11-30 for the one, PF@2024-12-01.. for the other.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Radio,PF,killed,12
`,
    'actors.csv': `id,aliases
north-front,PF
peoples-force,PF
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Radio,PF,killed,12
`,
    'actors.csv': `id,aliases
north-front,PF
peoples-force,PFO
`,
  },
} as const satisfies Rule;
