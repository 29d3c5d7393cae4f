import type { Claim } from '../claim/claim.js';
import { identifyClaims } from '../claim/identity.js';
import { resolveLinks } from '../claim/links.js';
import type { Problem } from '../claim/problem.js';
import { findBrokenRelations } from './broken-relations.js';
import type { Check } from './check.js';
import { findOtherSource } from './other-source.js';
import { findQuoteMismatch } from './quote-mismatch.js';
import { findRepeatedIds } from './repeated-ids.js';
import { findSameSourceTwice } from './same-source-twice.js';

/** Every rule that looks at the claims of an incident together: the one place to add one. */
const CHECKS: readonly Check[] = [
  findRepeatedIds,
  findBrokenRelations,
  findOtherSource,
  findQuoteMismatch,
  findSameSourceTwice,
];

/** The problems between the claims of one incident; those of single rows are found where rows are read. */
export function checkIncident(claims: readonly Claim[]): Problem[] {
  const identities = identifyClaims(claims);
  const incident = { claims, identities, links: resolveLinks(claims, identities.byId) };
  return CHECKS.flatMap((check) => check(incident));
}
