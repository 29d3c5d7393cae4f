import type { Claim } from '../claim/claim.js';
import type { Identities } from '../claim/identity.js';
import type { Links } from '../claim/links.js';
import type { Problem } from '../claim/problem.js';

/** The claims of one incident as the rules see them. */
export interface CheckedIncident {
  readonly claims: readonly Claim[];
  readonly identities: Identities;
  readonly links: Links;
}

/** Looks for the problems of one rule, or of a few that belong together, in one incident. */
export type Check = (incident: CheckedIncident) => Problem[];
