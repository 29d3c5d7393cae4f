import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { isDerivedId } from '../claim/derived-id.js';
import { append } from '../claim/map-of-lists.js';
import { compareFields, contentOf } from './compare-claims.js';

/** One claim on both sides. */
interface ClaimPair {
  readonly old: Claim;
  readonly new: Claim;
}

/** The claims of one incident on two sides, each in exactly one place. */
export interface MatchedClaims {
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  readonly changed: readonly ClaimPair[];
  readonly unchanged: readonly ClaimPair[];
}

type KeyOf = (claim: Claim) => string;

/**
 * Matches the claims of one incident on two sides: by id; then what has an id derived from its content on one side
 * at least, by all it says, and by source, victims, measure and day where that is the only such pair. The order of
 * the rows, and where they stand, decides nothing. Lists are ordered by id.
 */
export function matchClaims(old: readonly Claim[], now: readonly Claim[]): MatchedClaims {
  const matching = new Matching(old, now);
  const unchanged = matching.pairAll((claim) => `${claim.id}\n${contentOf(claim)}`);
  const others = [
    ...matching.pairAll((claim) => claim.id),
    ...matching.pairDerived(contentOf, Number.POSITIVE_INFINITY),
    ...matching.pairDerived(
      ({ source, victims, measure, reportedOn }) => JSON.stringify([source, victims, measure, reportedOn]),
      1,
    ),
  ];
  const isChanged = (pair: ClaimPair) => compareFields(pair.old, pair.new).length > 0;
  return {
    added: inOrder(matching.leftNew),
    removed: inOrder(matching.leftOld),
    changed: others.filter(isChanged).sort((a, b) => compareClaims(a.new, b.new)),
    unchanged: [...unchanged, ...others.filter((pair) => !isChanged(pair))],
  };
}

/** Takes pairs out of two lists of claims, key by key. */
class Matching {
  leftOld: readonly Claim[];
  leftNew: readonly Claim[];

  constructor(old: readonly Claim[], now: readonly Claim[]) {
    this.leftOld = old;
    this.leftNew = now;
  }

  /** Pairs claims of the two sides that have a key in common, as far as they go. */
  pairAll(keyOf: KeyOf): ClaimPair[] {
    return this.#pair(keyOf, Number.POSITIVE_INFINITY, () => true);
  }

  /** The same where one of the two ids at least is derived, and neither side has more than `most` of the key. */
  pairDerived(keyOf: KeyOf, most: number): ClaimPair[] {
    return this.#pair(keyOf, most, (old, now) => isDerivedId(old.id) || isDerivedId(now.id));
  }

  #pair(keyOf: KeyOf, most: number, isAllowed: (old: Claim, now: Claim) => boolean): ClaimPair[] {
    if (this.leftOld.length === 0 || this.leftNew.length === 0) return [];
    const pairs: ClaimPair[] = [];
    const [pairedOld, pairedNew] = [new Set<Claim>(), new Set<Claim>()];
    const candidates = groupByKey(this.leftNew, keyOf);
    for (const [key, olds] of groupByKey(this.leftOld, keyOf)) {
      const news = inOrder(candidates.get(key) ?? []);
      if (olds.length > most || news.length > most) continue;
      for (const [index, old] of inOrder(olds).entries()) {
        const now = news[index];
        if (now === undefined || !isAllowed(old, now)) continue;
        pairs.push({ old, new: now });
        pairedOld.add(old);
        pairedNew.add(now);
      }
    }
    this.leftOld = this.leftOld.filter((claim) => !pairedOld.has(claim));
    this.leftNew = this.leftNew.filter((claim) => !pairedNew.has(claim));
    return pairs;
  }
}

function groupByKey(claims: readonly Claim[], keyOf: KeyOf): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) append(groups, keyOf(claim), claim);
  return groups;
}

/** By id, and where rows share one by what they say. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  return claims.length < 2 ? claims : [...claims].sort(compareClaims);
}

function compareClaims(left: Claim, right: Claim): number {
  return compareText(left.id, right.id) || compareText(contentOf(left), contentOf(right));
}
