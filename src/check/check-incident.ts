import type { Claim } from '../claim/claim.js';
import { type Identities, identifyClaims } from '../claim/identity.js';
import { type Links, resolveLinks } from '../claim/links.js';
import type { Problem } from '../claim/problem.js';
import { findBrokenRelations } from './broken-relations.js';
import { findOtherSource } from './other-source.js';
import { findQuoteMismatch } from './quote-mismatch.js';
import { findRepeatedIds } from './repeated-ids.js';
import { findSameSourceTwice } from './same-source-twice.js';

/** The claims of one incident as the rules see them. */
export interface CheckedIncident {
  readonly claims: readonly Claim[];
  readonly identities: Identities;
  readonly links: Links;
}

/** Looks for the problems of one rule, or of a few that belong together, in one incident. */
export type Check = (incident: CheckedIncident) => Problem[];

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
