import type { Claim } from './claim.js';
import { type Identities, identifyClaims } from './identity.js';
import { type Links, resolveLinks } from './links.js';

/** What holds between the claims of one incident: which rows share an id, and which name each other. */
export interface Related {
  readonly identities: Identities;
  readonly links: Links;
}

/** Sorts out the ids of one incident's claims and the relations between them. */
export function relateClaims(claims: readonly Claim[]): Related {
  const identities = identifyClaims(claims);
  return { identities, links: resolveLinks(claims, identities.byId) };
}
