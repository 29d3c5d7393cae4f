import type { Rule } from '../rule.js';

export const cellNotStated = {
  id: 'cell/not-stated',
  severity: 'warning',
  guess: true,
  summary: 'A cell of a name or a text that states nothing is blank, and does not hold NA, NULL or NaN.',
  why: 'R, pandas and databases write such a word for want of a value. Read as a name it invents: two claims with the party NA speak for one side, and the losses of a group are put down to NA. Read as blank it may lose a name, so nothing is guessed. A count of NA is not stated, as n/a is. One warning a column and word.',
  fix: 'Leave such cells blank, or have them read so with --missing NA ("missing" in the config). A party, source or group of victims that is called so is named in the actors file.',
  bad: {
    'claims.csv': `incident,source,party,victims,measure,count
ford,Radio,NA,army,killed,20
`,
  },
  good: {
    'claims.csv': `incident,source,party,victims,measure,count
ford,Radio,,army,killed,20
`,
  },
} as const satisfies Rule;
