import type { Claim } from '../claim/claim.js';
import type { CheckRule } from './check-rule.js';
import { findLacking } from './lacking.js';

/** Claims that say in which outlet they were read and do not link to it. */
export const noLink: CheckRule = {
  id: 'source/no-link',
  severity: 'info',
  summary: 'A claim links to the page it was read on, or to an archived copy.',
  why: 'A figure that nobody can look up cannot be checked, corrected or cited. Pages vanish, most of all pages about wars.',
  fix: 'Write the address into url, and that of an archived copy into archive_url.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,outlet,url
A,ambush,Army,rebels,killed,12,Daily,https://example.org/2024/07/28/ambush
B,ambush,Agency,rebels,killed,20,Weekly,
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,outlet,url
A,ambush,Army,rebels,killed,12,Daily,https://example.org/2024/07/28/ambush
B,ambush,Agency,rebels,killed,20,Weekly,https://weekly.example.org/31/ambush
`,
  },
  find: ({ kept }) =>
    findLacking(kept, (claim) => claim.outlet !== null && !hasLink(claim), 'neither url nor archive_url', {
      hint: 'Add the address of the page, or of an archived copy: what cannot be looked up cannot be checked.',
      field: 'url',
    }),
};

/** Whether a claim links to where it was read. */
export function hasLink({ url, archiveUrl }: Claim): boolean {
  return url !== null || archiveUrl !== null;
}
