import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import type { Links } from '../claim/links.js';
import { append } from '../claim/map-of-lists.js';
import { lastDay, type PartialDate } from '../claim/partial-date.js';
import { type Related, relateClaims } from '../claim/relate-claims.js';
import type { Reason } from './claim-result.js';

/** What lineage makes of a claim: it stands (reason null), or it is left out for a reason, because of others. */
export interface Fate {
  readonly claim: Claim;
  readonly reason: Reason | null;
  /** The claims that are why: the superseder, the origin, the row it doubles. */
  readonly because: readonly Claim[];
}

/** Which claims of an incident stand, each its own origin, and the relations that hold between them. */
export interface Lineage {
  /** Every claim of the incident, in input order. */
  readonly fates: readonly Fate[];
  readonly links: Links;
  /** The claims that stand. */
  readonly standing: ReadonlySet<Claim>;
}

const NOBODY: readonly Claim[] = [];

/** Whether a claim stands, or repeats one that stands. */
export function isStillSaid({ reason, because }: Fate, { standing }: Lineage): boolean {
  return reason === null || (reason === 'repeat' && because.some((origin) => standing.has(origin)));
}

/**
 * Decides which claims of one incident stand, with one voice an origin, as far as known on a day (null: today).
 * A claim is known from the last day its `reportedOn` can mean; an undated one is known only without a day.
 */
export function traceLineage(
  claims: readonly Claim[],
  asOf: PartialDate | null,
  { identities, links }: Related = relateClaims(claims),
): Lineage {
  const bearing = new Bearing(links, asOf);
  const originsOf = links.isEmpty ? NO_ORIGINS : findOrigins(links);
  const standIns = asOf === null ? NO_STAND_INS : findStandIns(originsOf, bearing);

  const fates = claims.map((claim): Fate => {
    if (identities.conflicting.has(claim)) return { claim, reason: 'conflicting-id', because: NOBODY };
    if (identities.duplicates.has(claim)) {
      return { claim, reason: 'duplicate', because: [identities.byId.get(claim.id) as Claim] };
    }
    if (claim.review !== 'live') return { claim, reason: claim.review, because: NOBODY };
    const unknown = bearing.unknownReason(claim);
    if (unknown !== null) return { claim, reason: unknown, because: NOBODY };
    const retractors = bearing.retractorsOf(claim);
    if (retractors.length > 0) return { claim, reason: 'retracted', because: retractors };
    const doubled = links.targets('duplicateOf', claim);
    if (doubled.length > 0) return { claim, reason: 'duplicate', because: doubled };
    const superseders = bearing.supersedersOf(claim);
    if (superseders.length > 0) return { claim, reason: 'superseded', because: superseders };
    const origins = originsOf.get(claim);
    if (origins) {
      const voices = [...new Set(origins.map((origin) => standIns.get(origin) ?? origin))];
      if (!voices.includes(claim)) return { claim, reason: 'repeat', because: voices };
    }
    if (claim.scope === 'wider') return { claim, reason: 'wider-scope', because: NOBODY };
    return { claim, reason: null, because: NOBODY };
  });
  const standing = new Set<Claim>();
  for (const { claim, reason } of fates) if (reason === null) standing.add(claim);
  return { fates, links, standing };
}

const NO_ORIGINS: ReadonlyMap<Claim, readonly Claim[]> = new Map();
const NO_STAND_INS: ReadonlyMap<Claim, Claim> = new Map();

/** Which relations bear on their targets: those of rows that are live, known by the day, and not taken back. */
class Bearing {
  readonly #links: Links;
  readonly #asOf: PartialDate | null;
  readonly #retracted = new Map<Claim, Claim[]>();

  constructor(links: Links, asOf: PartialDate | null) {
    this.#links = links;
    this.#asOf = asOf === null ? null : lastDay(asOf);
    if (!links.isEmpty) this.#decideRetractions();
  }

  /** Why a claim is not known by the day; null when it is. */
  unknownReason(claim: Claim): 'undated' | 'after-as-of' | null {
    if (this.#asOf === null) return null;
    if (claim.reportedOn === null) return 'undated';
    return lastDay(claim.reportedOn) > this.#asOf ? 'after-as-of' : null;
  }

  /** The claims that take a claim back. */
  retractorsOf(claim: Claim): readonly Claim[] {
    return this.#retracted.get(claim) ?? NOBODY;
  }

  /** The claims that revise a claim. */
  supersedersOf(claim: Claim): readonly Claim[] {
    return this.#links.sources('supersedes', claim).filter((superseder) => this.bears(superseder));
  }

  /** Whether a claim has been taken back or revised. */
  isWithdrawn(claim: Claim): boolean {
    return this.retractorsOf(claim).length > 0 || this.supersedersOf(claim).length > 0;
  }

  /** Whether what a row says of other rows counts. */
  bears(claim: Claim): boolean {
    return this.#isCandidate(claim) && this.retractorsOf(claim).length === 0;
  }

  #isCandidate(claim: Claim): boolean {
    return (
      claim.review === 'live' &&
      this.unknownReason(claim) === null &&
      this.#links.targets('duplicateOf', claim).length === 0
    );
  }

  /** A retraction that is itself retracted has no effect, so retractors are decided before what they retract. */
  #decideRetractions(): void {
    const undecided = new Map<Claim, number>();
    const ready: Claim[] = [];
    for (const retractor of this.#links.naming('retracts')) {
      const count = this.#links.sources('retracts', retractor).length;
      undecided.set(retractor, count);
      if (count === 0) ready.push(retractor);
    }
    for (let retractor = ready.pop(); retractor !== undefined; retractor = ready.pop()) {
      const effective = this.bears(retractor);
      for (const target of this.#links.targets('retracts', retractor)) {
        if (effective) append(this.#retracted, target, retractor);
        const left = undecided.get(target);
        if (left === undefined) continue;
        undecided.set(target, left - 1);
        if (left === 1) ready.push(target);
      }
    }
  }
}

/** More origins of one repeat than this are not followed: long ladders of repeats would cost their square. */
const MOST_ORIGINS = 100;

/**
 * The origins of every claim that repeats another, through repeats of repeats and doubled rows. A row that
 * supersedes the very claim it derives from restates it and is no repeat.
 */
function findOrigins(links: Links): Map<Claim, readonly Claim[]> {
  const known = new Map<Claim, readonly Claim[]>();
  for (const start of links.naming('derivedFrom')) {
    const path = [{ claim: start, sources: sourcesOf(start, links), next: 0 }];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { claim, sources } = step;
      const source = known.has(claim) ? undefined : sources[step.next];
      step.next += 1;
      if (source !== undefined) {
        if (!known.has(source)) path.push({ claim: source, sources: sourcesOf(source, links), next: 0 });
        continue;
      }
      path.pop();
      if (!known.has(claim)) known.set(claim, sources.length === 0 ? [claim] : unite(sources, known));
    }
  }
  const repeats = new Map<Claim, readonly Claim[]>();
  for (const claim of links.naming('derivedFrom')) {
    const origins = known.get(claim) as readonly Claim[];
    if (origins[0] !== claim) repeats.set(claim, origins);
  }
  return repeats;
}

/** The claims whose words a claim says again. */
function sourcesOf(claim: Claim, links: Links): readonly Claim[] {
  const doubled = links.targets('duplicateOf', claim);
  return doubled.length > 0 ? doubled : links.repeated(claim);
}

/** The origins of several claims, each once. */
function unite(sources: readonly Claim[], originsOf: ReadonlyMap<Claim, readonly Claim[]>): readonly Claim[] {
  const origins = new Set<Claim>();
  for (const source of sources) {
    const found = originsOf.get(source) as readonly Claim[];
    if (sources.length === 1) return found;
    for (const origin of found) if (origins.size < MOST_ORIGINS) origins.add(origin);
  }
  return [...origins];
}

/**
 * The repeat that stands for each origin not yet known on the day: the earliest known one in the origin's own
 * group, unless another of its origins is known. None stands for an origin that is pending, rejected or withdrawn.
 */
function findStandIns(originsOf: ReadonlyMap<Claim, readonly Claim[]>, bearing: Bearing): Map<Claim, Claim> {
  const standIns = new Map<Claim, Claim>();
  const lacking = new Map<Claim, boolean>();
  for (const origin of new Set([...originsOf.values()].flat())) {
    const isLive = origin.review === 'live' && !bearing.isWithdrawn(origin);
    lacking.set(origin, isLive && bearing.unknownReason(origin) !== null);
  }
  for (const [repeat, origins] of originsOf) {
    if (!bearing.bears(repeat) || bearing.isWithdrawn(repeat) || repeat.scope === 'wider') continue;
    if (!origins.every((origin) => lacking.get(origin))) continue;
    for (const origin of origins) {
      if (repeat.victims !== origin.victims || repeat.measure !== origin.measure) continue;
      const current = standIns.get(origin);
      if (current === undefined || compareByDate(repeat, current) < 0) standIns.set(origin, repeat);
    }
  }
  return standIns;
}

/** Orders claims by when they were reported, undated ones first, then by the day they describe, then by id. */
export function compareByDate(left: Claim, right: Claim): number {
  return (
    compareText(dayOf(left.reportedOn), dayOf(right.reportedOn)) ||
    compareText(dayOf(left.asOf), dayOf(right.asOf)) ||
    compareText(left.id, right.id)
  );
}

function dayOf(date: PartialDate | null): string {
  return date === null ? '' : lastDay(date);
}
