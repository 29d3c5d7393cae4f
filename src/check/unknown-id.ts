import { compareText } from '../claim/compare-text.js';
import type { Identities } from '../claim/identity.js';
import { suggest } from '../claim/suggest.js';
import type { CheckRule } from './check-rule.js';
import { findLinkFaults } from './link-faults.js';

/** Relations that name no claim of the incident. They are ignored. */
export const unknownId: CheckRule = {
  id: 'relation/unknown-id',
  severity: 'error',
  summary: 'A relation names a claim of the same incident.',
  why: 'A relation that leads nowhere is ignored: the repeat counts as a voice of its own, the revised figure stays.',
  fix: 'Correct the id, add the missing claim, or leave the relation out. Relations do not reach into other incidents.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,derived_from
A1,ambush,Army,rebels,killed,12,
A2,ambush,Agency,rebels,killed,12,A11
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,derived_from
A1,ambush,Army,rebels,killed,12,
A2,ambush,Agency,rebels,killed,12,A1
`,
  },
  find: ({ links, identities }) => {
    let ids: readonly string[] | undefined;
    return findLinkFaults('unknown-id', links, ({ claim, target }) => {
      ids ??= candidateIds(identities);
      return {
        message: `${claim.id} names ${target}, which is no claim of ${claim.incident}`,
        hint: `${suggestOther(target, claim.id, ids)}Name a claim id of the same incident, or leave the relation out.`,
      };
    });
  },
};

/** The ids that may have been meant; none in large incidents, as each fault would cost a pass. */
function candidateIds({ byId }: Identities): readonly string[] {
  return byId.size > 1000 ? [] : [...byId.keys()].sort(compareText);
}

/** A similar id, but not that of the claim itself. */
function suggestOther(target: string, own: string, ids: readonly string[]): string {
  return suggest(
    target,
    ids.filter((id) => id !== own),
  );
}
