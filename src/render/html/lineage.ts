import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { identifyClaims } from '../../claim/identity.js';
import { type Links, resolveLinks } from '../../claim/links.js';
import { append } from '../../claim/map-of-lists.js';
import { lastDay } from '../../claim/partial-date.js';
import { RELATIONS, type Relation } from '../../claim/relation.js';

/** One relation of a claim to another. */
interface Tie {
  readonly relation: Relation;
  readonly target: Claim;
}

/** A claim in its family: under the one it follows from, one step further in. */
export interface Descendant {
  readonly claim: Claim;
  /** 0 for a claim that follows from none. */
  readonly depth: number;
  /** Every relation its row names that holds. */
  readonly ties: readonly Tie[];
  /** The place within the family of the claim it stands under; null for one that stands under none. */
  readonly parent: number | null;
}

/** Claims that relations connect, in the order in which they are shown. */
export type Family = readonly Descendant[];

/**
 * The claims of an incident that name others or are named, family by family, each under the first claim it names: the
 * largest family first, in each the earliest claim first. A claim that names several stands under one of them.
 */
export function findLineage(claims: readonly Claim[]): Family[] {
  const { byId } = identifyClaims(claims);
  const links = resolveLinks(claims, byId);
  const tiesOf = new Map<Claim, Tie[]>();
  const namers = new Map<Claim, Claim[]>();
  for (const relation of RELATIONS) {
    for (const claim of links.naming(relation)) {
      for (const target of links.targets(relation, claim)) {
        append(tiesOf, claim, { relation, target });
        append(namers, target, claim);
      }
    }
  }
  const members = [...new Set([...tiesOf.keys(), ...namers.keys()])].sort(compareClaims);
  return familiesOf(members, links).map((family) => layOut(family, tiesOf, namers));
}

function familiesOf(members: readonly Claim[], links: Links): Claim[][] {
  const familyOf = links.families(members);
  const families = new Map<Claim, Claim[]>();
  for (const claim of members) append(families, familyOf.get(claim) as Claim, claim);
  return [...families.values()].sort((a, b) => b.length - a.length);
}

/** The claims of a family in the order in which they are shown; those that name none come first, each with its own. */
function layOut(
  family: readonly Claim[],
  tiesOf: ReadonlyMap<Claim, readonly Tie[]>,
  namers: ReadonlyMap<Claim, readonly Claim[]>,
): Family {
  const placed = new Map<Claim, number>();
  const shown: Descendant[] = [];
  const isRoot = (claim: Claim) => !tiesOf.has(claim);
  // Claims that name each other in a circle are reached last, whichever is the earliest first.
  for (const root of [...family.filter(isRoot), ...family]) {
    const open: { claim: Claim; parent: number | null }[] = [{ claim: root, parent: null }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { claim, parent } = next;
      if (placed.has(claim)) continue;
      const depth = parent === null ? 0 : (shown[parent] as Descendant).depth + 1;
      placed.set(claim, shown.length);
      shown.push({ claim, depth, parent, ties: tiesOf.get(claim) ?? [] });
      const at = shown.length - 1;
      const followers = [...new Set(namers.get(claim) ?? [])].sort(compareClaims).reverse();
      for (const follower of followers) open.push({ claim: follower, parent: at });
    }
  }
  return shown;
}

/** The earliest first, undated ones last. */
function compareClaims(left: Claim, right: Claim): number {
  const day = ({ reportedOn }: Claim) => (reportedOn === null ? '~' : lastDay(reportedOn));
  return compareText(day(left), day(right)) || compareText(left.id, right.id);
}
