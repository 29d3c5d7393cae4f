import type { CheckRule } from './check-rule.js';
import { findLacking } from './lacking.js';
import { hasLink } from './no-link.js';

/** Claims of which nothing says where they were read. */
export const noOutlet: CheckRule = {
  id: 'source/no-outlet',
  severity: 'info',
  summary: 'A claim says where it was read: in which outlet, or at which address.',
  why: 'The source is who states the figure, not where it can be found. Without outlet and link a claim is hearsay of the dataset.',
  fix: 'Name the outlet; with a link better still. A private message is an outlet too: say so. Files that a preset reads are not asked where their dataset has nothing for it.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,outlet
A,ambush,Army,rebels,killed,12,Daily
B,ambush,Agency,rebels,killed,20,
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,outlet
A,ambush,Army,rebels,killed,12,Daily
B,ambush,Agency,rebels,killed,20,Weekly 31/2024 p. 4
`,
  },
  find: ({ kept, hasOutlets }) =>
    findLacking(
      kept.filter(({ place }) => hasOutlets(place.file)),
      (claim) => claim.outlet === null && !hasLink(claim),
      'no outlet, url or archive_url',
      { hint: 'Say where the figure was read: the outlet, the address, or both.', field: 'outlet' },
    ),
};
