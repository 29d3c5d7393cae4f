import type { Check } from './check.js';
import { createClaimProblem } from './claim-problem.js';

/** Rows that share an id: doubles of one claim, or different claims in conflict. */
export const findRepeatedIds: Check = ({ claims, identities }) =>
  claims.flatMap((claim) => {
    if (identities.duplicates.has(claim)) {
      const first = identities.byId.get(claim.id);
      return [
        createClaimProblem('claim/duplicate', claim, {
          message: `${claim.id} says the same as ${first?.place.file}:${first?.place.line}`,
          hint: 'Delete one of the rows; only one of them counts.',
          field: 'claimId',
          raw: claim.id,
        }),
      ];
    }
    if (identities.conflicting.has(claim)) {
      return [
        createClaimProblem('claim/conflicting-id', claim, {
          message: `the id ${claim.id} stands for different claims; all its rows are left out`,
          hint: 'Give each claim an id of its own.',
          field: 'claimId',
          raw: claim.id,
        }),
      ];
    }
    return [];
  });
