import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { identifyClaims } from '../../claim/identity.js';
import { type Links, resolveLinks } from '../../claim/links.js';
import { append } from '../../claim/map-of-lists.js';
import { lastDay } from '../../claim/partial-date.js';
import { formGroups, type Group } from '../group.js';
import { type GroupKey, keyOf } from '../lattice.js';
import { type Fate, type Lineage, traceLineage } from '../lineage.js';
import { findFamilies } from './families.js';

/** Before every date there is. */
const BEFORE_ALL = '0000-01-01';

/** A family of claims, and the days on which one of them becomes known. */
interface Family {
  readonly claims: readonly Claim[];
  readonly days: ReadonlySet<string>;
}

/** A group as it is known on a day, with the lineage of its claims. */
export interface Known {
  readonly group: Group;
  readonly lineage: Lineage;
}

/**
 * Replays an incident day by day, as `traceLineage` and `formGroups` would make each day anew. The fate of a claim
 * moves only on the days of its family, and a group only with the fates of its claims: what a day does not touch is
 * not reckoned again.
 */
export class Replay {
  readonly #links: Links;
  readonly #latestPerSource: boolean;
  readonly #families: readonly Family[];
  /** The claims that bear on each group, by its key, in the order of their ids. */
  readonly #bearing = new Map<string, Claim[]>();
  readonly #fates = new Map<Claim, Fate>();

  constructor(claims: readonly Claim[], latestPerSource: boolean) {
    this.#links = resolveLinks(claims, identifyClaims(claims).byId);
    this.#latestPerSource = latestPerSource;
    this.#families = findFamilies(claims).map((members) => ({
      claims: members,
      days: new Set(members.flatMap(({ reportedOn }) => (reportedOn === null ? [] : [lastDay(reportedOn)]))),
    }));
    for (const claim of [...claims].sort((a, b) => compareText(a.id, b.id))) {
      for (const key of this.#keysOf(claim)) append(this.#bearing, key, claim);
    }
  }

  /** Each day on which a claim becomes known, in order, with those of the wanted groups that it may change. */
  *days(wanted: readonly GroupKey[]): Generator<{ readonly date: string; readonly known: readonly Known[] }> {
    const keys = new Set(wanted.map(keyOf));
    const byDay = new Map<string, Family[]>();
    for (const family of this.#families) {
      this.#decide(family, BEFORE_ALL);
      for (const day of family.days) append(byDay, day, family);
    }
    for (const date of [...byDay.keys()].sort(compareText)) {
      const touched = new Set<string>();
      for (const family of byDay.get(date) as Family[]) {
        this.#decide(family, date);
        for (const claim of family.claims) {
          for (const key of this.#keysOf(claim)) if (keys.has(key)) touched.add(key);
        }
      }
      if (touched.size > 0) yield { date, known: [...touched].map((key) => this.#knownOf(key)) };
    }
  }

  #decide(family: Family, day: string): void {
    for (const fate of traceLineage(family.claims, day).fates) this.#fates.set(fate.claim, fate);
  }

  /** The groups on which a claim bears: its own, and those of the wholes it is a part of. */
  #keysOf(claim: Claim): Set<string> {
    return new Set([claim, ...this.#links.targets('partOf', claim)].map(keyOf));
  }

  #knownOf(key: string): Known {
    const claims = this.#bearing.get(key) as readonly Claim[];
    const fates = claims.map((claim) => this.#fates.get(claim) as Fate);
    const standing = new Set(fates.filter(({ reason }) => reason === null).map(({ claim }) => claim));
    const lineage = { fates, links: this.#links, standing };
    // Parts in other groups come along; their own groups are not whole here.
    const group = formGroups(lineage, this.#latestPerSource).find((one) => keyOf(one) === key) as Group;
    return { group, lineage };
  }
}
