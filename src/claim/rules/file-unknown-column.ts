import type { Rule } from '../rule.js';

export const fileUnknownColumn = {
  id: 'file/unknown-column',
  severity: 'warning',
  summary: 'Every column is a claim field, a measure, or deliberately ignored.',
  why: 'A misspelt scop is not scope: its cells are not read, and a partial count stands as a full one. A column of figures in a language that is not known is lost whole. A word that could mean two things, such as date, is not guessed.',
  fix: 'Correct the name, map it with --map NAME=FIELD, or say with --map NAME=ignore that it is not wanted; "map" in claims.config.json does the same for good.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count,scop
ford,Army,army,killed,12,partial
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count,scope
ford,Army,army,killed,12,partial
`,
  },
} as const satisfies Rule;
