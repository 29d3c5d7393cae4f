import type { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import type { Identities } from '../claim/identity.js';
import type { Links } from '../claim/links.js';
import { type Related, relateClaims } from '../claim/relate-claims.js';
import { isStanding } from './standing.js';

/** What rules know apart from the claims. */
interface CheckContext {
  readonly actors: Actors;
  /** The day against which dates are judged, `2024-07-28`; null when nothing is in the future. */
  readonly today: string | null;
  /** Whether the claims of a file can say where they were read. */
  readonly hasOutlets: (file: string) => boolean;
}

/** The claims of one incident as the rules see them. */
export class CheckedIncident {
  /** Every row, in the order of the input. */
  readonly claims: readonly Claim[];
  readonly identities: Identities;
  readonly links: Links;
  readonly actors: Actors;
  readonly today: string | null;
  readonly hasOutlets: (file: string) => boolean;
  #kept: readonly Claim[] | undefined;
  #standing: readonly Claim[] | undefined;

  constructor(
    claims: readonly Claim[],
    { actors, today, hasOutlets }: CheckContext,
    { identities, links }: Related = relateClaims(claims),
  ) {
    this.claims = claims;
    this.identities = identities;
    this.links = links;
    this.actors = actors;
    this.today = today;
    this.hasOutlets = hasOutlets;
  }

  /** Each claim once, ordered by id, without those rejected or in conflict about their id. */
  get kept(): readonly Claim[] {
    this.#kept ??= [...this.identities.byId.values()]
      .filter((claim) => claim.review !== 'rejected')
      .sort((a, b) => compareText(a.id, b.id));
    return this.#kept;
  }

  /** Of these the claims that stand, each in words of its own. */
  get standing(): readonly Claim[] {
    this.#standing ??= this.kept.filter((claim) => isStanding(claim, this.links));
    return this.#standing;
  }
}
