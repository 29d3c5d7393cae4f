import { joinNames } from '../claim/join-names.js';
import type { CheckRule } from './check-rule.js';

/** Incidents in which some standing claims have a reliability and others none. */
export const partlyRated: CheckRule = {
  id: 'incident/partly-rated',
  severity: 'info',
  summary: 'Either every claim of an incident has a reliability, or none has.',
  why: 'Methods that rank by reliability take a blank for F, "cannot be judged". A source that nobody has rated yet is then passed over as if it had been.',
  fix: 'Rate the rest, F where the reliability cannot be judged; or leave the column blank for the whole incident.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reliability
A,ambush,Army,rebels,killed,12,C
B,ambush,Agency,rebels,killed,20,
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reliability
A,ambush,Army,rebels,killed,12,C
B,ambush,Agency,rebels,killed,20,B
`,
  },
  find: ({ standing }) => {
    const unrated = standing.filter(({ reliability }) => reliability === null);
    const [first] = unrated;
    if (first === undefined || unrated.length === standing.length) return [];
    return [
      {
        claim: first,
        message: `${standing.length - unrated.length} of ${standing.length} standing claims have a reliability; not ${joinNames(unrated.map(({ id }) => id))}`,
        hint: 'Rate the rest, F where it cannot be judged, or rate none: methods take a blank for F.',
        field: 'reliability',
        raw: '',
      },
    ];
  },
};
