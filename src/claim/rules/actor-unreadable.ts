import type { Rule } from '../rule.js';

export const actorUnreadable = {
  id: 'actor/unreadable',
  severity: 'error',
  summary: 'Every cell of the actors file can be read.',
  why: 'A cell that cannot be read is left out; with the id the whole actor is, with the dates of a name or an alias that name. An actor that is left out takes its side with it: which source speaks for the victims and which for their enemy is then unknown, and so is the worth of their figures.',
  fix: 'Correct the cell that the problem names: an id without + or ;, a kind of combatant, civilian or mixed, dates such as 2024-11-30.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12
`,
    'actors.csv': `id,kind
army,soldiers
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12
`,
    'actors.csv': `id,kind
army,combatant
`,
  },
} as const satisfies Rule;
