import type { Claim } from '../../claim/claim.js';
import type { Links } from '../../claim/links.js';
import { RELATIONS } from '../../claim/relation.js';
import { idsOf } from '../disagreements/disagreement.js';
import { type Entry, isConfirmedFloor } from '../group.js';
import type { Fate, Lineage } from '../lineage.js';
import type { Fallen, NamedRelation, Why } from './explanation.js';

/** What lineage knows of the claims of an incident, ready to be asked claim by claim. */
export class Standing {
  readonly #links: Links;
  readonly #fates: ReadonlyMap<Claim, Fate>;
  readonly #faults: ReadonlyMap<string, NamedRelation['fault']>;

  constructor({ links, fates }: Lineage) {
    this.#links = links;
    this.#fates = new Map(fates.map((fate) => [fate.claim, fate]));
    this.#faults = new Map(
      links.faults.map(({ claim, relation, target, kind }) => [
        JSON.stringify([claim.id, relation, target]),
        kind,
      ]),
    );
  }

  /** What is to be known of an entry beside its reason. */
  why({ claim, status, reason, because }: Entry): Why {
    const repeated = this.#links.repeated(claim);
    const isFloor = status === 'floor';
    const isProven = status !== 'left-out' && isConfirmedFloor(claim, isFloor);
    return {
      through: reason === 'repeat' ? idsOf(repeated.filter((target) => !because.includes(target))) : [],
      fallen: because.flatMap((other) => this.#fallen(other)),
      standsFor: status === 'left-out' ? [] : idsOf(this.#unknownOrigins(claim)),
      statusReason: claim.statusReason,
      floorProof: !isProven ? null : claim.basis === 'named_list' ? 'named-list' : 'partial',
      floorDoubt: isFloor && !isProven ? doubtOf(claim) : null,
    };
  }

  /** Every relation that the row of a claim names, and whether it holds. */
  relations({ id, relations }: Claim): NamedRelation[] {
    return RELATIONS.flatMap((relation) =>
      relations[relation].map((target) => ({
        relation,
        claim: target,
        fault: this.#faults.get(JSON.stringify([id, relation, target])) ?? null,
      })),
    );
  }

  #fallen(claim: Claim): Fallen[] {
    const { reason, because } = this.#fates.get(claim) as Fate;
    return reason === null ? [] : [{ claim: claim.id, reason, because: idsOf(because) }];
  }

  /** The origins of a repeat that are not known by the day. */
  #unknownOrigins(repeat: Claim): Claim[] {
    const sources = new Set(this.#links.repeated(repeat));
    for (const source of sources) for (const further of this.#links.repeated(source)) sources.add(further);
    return [...sources].filter((source) => {
      const { reason } = this.#fates.get(source) as Fate;
      return reason === 'after-as-of' || reason === 'undated';
    });
  }
}

function doubtOf(claim: Claim): Why['floorDoubt'] {
  if (claim.count.openLow) return 'no-floor';
  return claim.stance === 'enemy' ? 'enemy' : 'bodies';
}
