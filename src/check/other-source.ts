import type { Check } from './check.js';
import { createClaimProblem } from './claim-problem.js';

/** A claim that supersedes one of another source: it still removes it. */
export const findOtherSource: Check = ({ links }) =>
  [...links.naming('supersedes')].flatMap((claim) =>
    links
      .targets('supersedes', claim)
      .filter((target) => target.voice !== claim.voice)
      .map((target) =>
        createClaimProblem('relation/other-source', claim, {
          message: `${claim.id} (${claim.source}) supersedes ${target.id} of another source, ${target.source}`,
          hint: 'If the sources are one, add an alias to the actors file; if not, "disputes" keeps both figures.',
          field: 'supersedes',
          raw: target.id,
        }),
      ),
  );
