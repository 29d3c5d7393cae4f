import type { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { isNamed } from '../claim/count.js';
import { append } from '../claim/map-of-lists.js';
import { areMeasuresWithin } from '../claim/measure.js';
import { idsOf } from './disagreements/disagreement.js';
import { highest, lowest } from './extremes.js';
import { assertedBy, type Group } from './group.js';
import { areVictimsWithin, type GroupKey, keyOf, Lattice, type Partition } from './lattice.js';
import type { Lineage } from './lineage.js';
import { type Envelope, findEnvelope } from './methods/envelope.js';

/** One way in which the other groups of the incident bound a group. */
export interface Implication {
  /** `envelopes`: over the groups' ranges; `source`: over what one source says of the parts. */
  readonly by: 'envelopes' | 'source';
  /** The source, when one source implies it. */
  readonly source: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly claims: readonly string[];
  readonly message: string;
}

/** What the other groups of the incident imply for a group, apart from what is reported of it. */
export interface ImpliedRange {
  readonly low: number | null;
  readonly high: number | null;
  readonly because: readonly Implication[];
}

/** How many people the other groups allow of a group at the least or at the most. */
interface Limit {
  /** By the figures named. */
  readonly people: number;
  /** By what the claims assert, hedges allowed for. */
  readonly asserted: number;
  /** The claims that say so. */
  readonly claims: readonly Claim[];
}

/** What one source says of a whole by what it says of its parts; a null high has no ceiling. */
export interface SourceSum {
  readonly voice: string;
  readonly source: string;
  readonly low: number;
  readonly high: number | null;
  readonly claims: readonly Claim[];
}

const NOTHING_IMPLIED: ImpliedRange = { low: null, high: null, because: [] };

const NOBODY: Limit = { people: 0, asserted: 0, claims: [] };

/**
 * Set arithmetic over the groups of one incident: a part is at most its whole, a whole at least the sum of its
 * disjoint parts. Members of one written set (`wagner+fama`, `killed+wounded`) are disjoint and exhaust it;
 * siblings in the tree of actors are disjoint only.
 */
export class Arithmetic {
  readonly lattice: Lattice<Group>;
  readonly #actors: Actors;
  readonly #lineage: Lineage;
  readonly #envelopes = new Map<Group, Envelope>();
  readonly #figures = new Map<Group, ReadonlyMap<string, readonly Claim[]>>();
  readonly #lowest = new Map<string, Limit>();

  constructor(groups: readonly Group[], lineage: Lineage, actors: Actors) {
    this.#actors = actors;
    this.#lineage = lineage;
    this.lattice = new Lattice(groups, actors);
    for (const group of this.lattice.groups) {
      this.#envelopes.set(group, findEnvelope(group.counted, group.floors));
    }
  }

  /** The least that the groups within a group make of it, its own claims apart. */
  lowFromParts(whole: GroupKey): Limit {
    const limits = this.lattice.within(whole).map((part) => this.#lowOf(part));
    for (const { parts } of this.lattice.partitions(whole)) {
      limits.push(sumOf(parts.map((part) => this.#lowestOf(part))));
    }
    return limits.reduce((best, limit) => (limit.people > best.people ? limit : best), NOBODY);
  }

  /** The lowest ceiling that other groups put on a group: those around it, or the parts that exhaust it. */
  highFromOthers(group: Group): Limit | null {
    const limits = this.lattice.around(group).map((whole) => this.highOf(whole));
    for (const { parts, isExhaustive } of this.lattice.partitions(group)) {
      if (!isExhaustive) continue;
      const highs = parts.map((part) => this.highOf(this.lattice.find(part)));
      if (highs.every((high) => high !== null)) limits.push(sumOf(highs));
    }
    return limits.filter((limit) => limit !== null).reduce(lowerOf, null);
  }

  /** What the sources that speak of the parts of a group make of the whole, with what they add to them. */
  sourceSums(group: Group): SourceSum[] {
    return this.lattice.partitions(group).flatMap((partition) => this.#sumsOver(partition, group));
  }

  #sumsOver({ parts, isExhaustive }: Partition, whole: Group): SourceSum[] {
    const spoken = new Map<string, (readonly Claim[])[]>();
    for (const part of parts) {
      const group = this.lattice.find(part);
      if (group === undefined) continue;
      for (const [voice, claims] of this.#figuresOf(group)) append(spoken, voice, claims);
    }
    const fewest = isExhaustive ? parts.length : 2;
    return [...spoken]
      .filter(([, said]) => said.length >= fewest)
      .sort(([voice], [other]) => compareText(voice, other))
      .map(([, said]) => this.#sumOf(said, isExhaustive, whole));
  }

  /** What a source says of a whole: its figures for the parts, and those by which it adds to them. */
  #sumOf(parts: readonly (readonly Claim[])[], isExhaustive: boolean, whole: GroupKey): SourceSum {
    const claims = parts.flat();
    const { voice, source } = claims[0] as Claim;
    let low = 0;
    let high: number | null = isExhaustive ? 0 : null;
    for (const part of parts) {
      low += lowest(part.map(({ count }) => (count.openLow ? 0 : (count.low as number))));
      const isOpen = part.some(({ count }) => count.openHigh);
      high = isOpen || high === null ? null : high + highest(part.map(({ count }) => count.high as number));
    }
    const { links, standing } = this.#lineage;
    for (const addition of new Set(claims.flatMap((claim) => links.sources('addsTo', claim)))) {
      const { count, victims, measure } = addition;
      if (addition.voice !== voice || !standing.has(addition) || !isNamed(count)) continue;
      if (!areVictimsWithin(victims, whole.victims, this.#actors)) continue;
      const isOfWhole = areMeasuresWithin(measure, whole.measure);
      if (!isOfWhole && !areMeasuresWithin(whole.measure, measure)) continue;
      if (isOfWhole && !count.openLow) low += count.low as number;
      high = high === null || count.openHigh ? null : high + (count.high as number);
      claims.push(addition);
    }
    return { voice, source, low, high, claims };
  }

  /** The least a group has by its own claims or by its parts, also where nobody speaks of the group itself. */
  #lowestOf(key: GroupKey): Limit {
    const name = keyOf(key);
    const known = this.#lowest.get(name);
    if (known) return known;
    const group = this.lattice.find(key);
    const own = group ? this.#lowOf(group) : NOBODY;
    // Known before its parts are asked: actors that are part of each other must not lead back here.
    this.#lowest.set(name, own);
    const fromParts = this.lowFromParts(key);
    const limit = fromParts.people > own.people ? fromParts : own;
    this.#lowest.set(name, limit);
    return limit;
  }

  /** The named figures of a group by voice. */
  #figuresOf(group: Group): ReadonlyMap<string, readonly Claim[]> {
    const known = this.#figures.get(group);
    if (known) return known;
    const byVoice = new Map<string, Claim[]>();
    for (const claim of group.counted) if (isNamed(claim.count)) append(byVoice, claim.voice, claim);
    this.#figures.set(group, byVoice);
    return byVoice;
  }

  #lowOf(group: Group): Limit {
    const { low } = this.#envelopes.get(group) as Envelope;
    if (low.value === null || low.setBy.length === 0) return NOBODY;
    const asserted = lowest(low.setBy.map((claim) => assertedBy(claim).low));
    return { people: low.value, asserted, claims: low.setBy };
  }

  /** The most that anybody says of a group; null where somebody sets no ceiling, or nobody speaks of it. */
  highOf(group: Group | undefined): Limit | null {
    if (group === undefined) return null;
    const { high, openHigh } = this.#envelopes.get(group) as Envelope;
    if (openHigh || high.value === null) return null;
    const asserted = highest(high.setBy.map((claim) => assertedBy(claim).high));
    return { people: high.value, asserted, claims: high.setBy };
  }
}

function sumOf(limits: readonly Limit[]): Limit {
  return {
    people: limits.reduce((sum, { people }) => sum + people, 0),
    asserted: limits.reduce((sum, { asserted }) => sum + asserted, 0),
    claims: limits.flatMap(({ claims }) => claims),
  };
}

function lowerOf(best: Limit | null, limit: Limit): Limit {
  return best === null || limit.people < best.people ? limit : best;
}

/** What the other groups of the incident imply for a group, apart from what is reported of it. */
export function implyRange(group: Group, arithmetic: Arithmetic): ImpliedRange {
  if (arithmetic.lattice.find(group) === undefined) return NOTHING_IMPLIED;
  const because: Implication[] = [];
  const lower = arithmetic.lowFromParts(group);
  const upper = arithmetic.highFromOthers(group);
  const low = lower.people > 0 ? lower.people : null;
  const high = upper?.people ?? null;
  const isPossible = low === null || high === null || low <= high;
  const imply = (least: number | null, most: number | null, claims: readonly Claim[]) => {
    const limits = [least === null ? '' : `at least ${least}`, most === null ? '' : `at most ${most}`];
    const message = `the ranges of the other groups imply ${limits.filter(Boolean).join(' and ')}`;
    because.push({ by: 'envelopes', source: null, low: least, high: most, claims: idsOf(claims), message });
  };
  if (isPossible && (low !== null || high !== null))
    imply(low, high, [...lower.claims, ...(upper?.claims ?? [])]);
  if (!isPossible) {
    // The other groups contradict each other: two limits, and no range between them.
    imply(low, null, lower.claims);
    imply(null, high, upper?.claims ?? []);
  }
  for (const sum of arithmetic.sourceSums(group)) {
    const range =
      sum.high === null
        ? `at least ${sum.low}`
        : sum.low === sum.high
          ? `${sum.low}`
          : `${sum.low}-${sum.high}`;
    because.push({
      by: 'source',
      source: sum.source,
      low: sum.low,
      high: sum.high,
      claims: idsOf(sum.claims),
      message: `what ${sum.source} says of the parts implies ${range}`,
    });
  }
  if (because.length === 0) return NOTHING_IMPLIED;
  return isPossible ? { low, high, because } : { low: null, high: null, because };
}
