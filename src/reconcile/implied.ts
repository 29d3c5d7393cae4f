import type { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { isNamed } from '../claim/count.js';
import { measureMembers } from '../claim/measure.js';
import { victimMembers } from '../claim/victims.js';
import { idsOf } from './disagreements/disagreement.js';
import type { Group } from './group.js';
import { areMeasuresWithin, areVictimsWithin, type GroupKey, isComparable, isWithin } from './lattice.js';
import type { Lineage } from './lineage.js';
import { type Envelope, findEnvelope } from './methods/envelope.js';
import type { Implication, ImpliedRange } from './result.js';

/** What the other groups say at the least of a group: people, and the claims that say so. */
interface LowerBound {
  readonly low: number;
  readonly claims: readonly Claim[];
}

/** What one source says of a whole by what it says of all its parts; a null high has no ceiling. */
export interface SourceSum {
  readonly voice: string;
  readonly source: string;
  readonly low: number;
  readonly high: number | null;
  readonly claims: readonly Claim[];
}

export const NOTHING_IMPLIED: ImpliedRange = { low: null, high: null, because: [] };

const NOTHING: LowerBound = { low: 0, claims: [] };

/**
 * Set arithmetic over the groups of one incident: a part is at most its whole, a whole at least the sum of its
 * disjoint parts. Members of one written set (`wagner+fama`, `killed+wounded`) are disjoint and exhaust it;
 * siblings in the tree of actors are disjoint only.
 */
export class Arithmetic {
  readonly #actors: Actors;
  readonly #groups: readonly Group[];
  readonly #envelopes = new Map<Group, Envelope>();
  readonly #lowerBounds = new Map<string, LowerBound>();

  constructor(groups: readonly Group[], actors: Actors) {
    this.#actors = actors;
    this.#groups = groups.filter(isComparable);
    for (const group of this.#groups) this.#envelopes.set(group, findEnvelope(wholeClaims(group), group.floors));
  }

  /** The groups that take part: their victims are known and they count people. */
  get groups(): readonly Group[] {
    return this.#groups;
  }

  /** The range of a group as set arithmetic uses it: without claims that only add to others. */
  envelopeOf(group: Group): Envelope {
    return this.#envelopes.get(group) as Envelope;
  }

  /** The least that the groups within a group make of it, its own claims apart. */
  lowFromParts(whole: GroupKey): LowerBound {
    const candidates = [this.#largestWithin(whole), this.#sumOver(this.#victimParts(whole)), this.#sumOver(measureParts(whole))];
    return candidates.reduce((best, bound) => (bound.low > best.low ? bound : best), NOTHING);
  }

  /** The groups around a group whose ceiling binds it, and the parts that exhaust it; the lowest ceiling of them. */
  highFromOthers(group: Group): { high: number; claims: readonly Claim[] } | null {
    const ceilings: { high: number; claims: readonly Claim[] }[] = [];
    for (const other of this.#groups) {
      const { high, openHigh } = this.envelopeOf(other);
      if (other === group || openHigh || high.value === null) continue;
      if (isWithin(group, other, this.#actors)) ceilings.push({ high: high.value, claims: high.setBy });
    }
    for (const parts of [writtenParts(group), measureParts(group)]) {
      const envelopes = parts.map((part) => this.#find(part)).map((part) => (part ? this.envelopeOf(part) : null));
      if (envelopes.length < 2) continue;
      if (envelopes.some((envelope) => envelope === null || envelope.openHigh || envelope.high.value === null)) continue;
      const known = envelopes as Envelope[];
      ceilings.push({
        high: known.reduce((sum, { high }) => sum + (high.value as number), 0),
        claims: known.flatMap(({ high }) => high.setBy),
      });
    }
    return ceilings.length === 0 ? null : ceilings.reduce((a, b) => (b.high < a.high ? b : a));
  }

  /** What each source that speaks of all parts of a written set makes of the whole, with what it adds to them. */
  sourceSums(group: Group, lineage: Lineage): SourceSum[] {
    const sums: SourceSum[] = [];
    for (const parts of [writtenParts(group), measureParts(group)]) {
      if (parts.length < 2) continue;
      const groups = parts.map((part) => this.#find(part));
      if (groups.some((part) => part === undefined)) continue;
      const byVoice = (groups as Group[]).map(claimsByVoice);
      for (const voice of [...(byVoice[0] as Map<string, Claim[]>).keys()].sort(compareText)) {
        const claims = byVoice.map((part) => part.get(voice));
        if (claims.some((of) => of === undefined)) continue;
        sums.push(this.#sumOfSource(voice, claims as Claim[][], group, lineage));
      }
    }
    return sums;
  }

  #sumOfSource(voice: string, parts: readonly Claim[][], whole: GroupKey, lineage: Lineage): SourceSum {
    let low = 0;
    let high: number | null = 0;
    const claims = parts.flat();
    for (const part of parts) {
      low += Math.min(...part.map(({ count }) => (count.openLow ? 0 : (count.low as number))));
      const isOpen = part.some(({ count }) => count.openHigh);
      high = isOpen || high === null ? null : high + Math.max(...part.map(({ count }) => count.high as number));
    }
    const standing = new Set(lineage.fates.filter((fate) => fate.reason === null).map((fate) => fate.claim));
    const additions = new Set(claims.flatMap((claim) => lineage.links.sources('addsTo', claim)));
    for (const addition of additions) {
      const { count } = addition;
      if (addition.voice !== voice || !standing.has(addition) || !isNamed(count)) continue;
      if (!areVictimsWithin(addition.victims, whole.victims, this.#actors)) continue;
      const isWider = !areMeasuresWithin(addition.measure, whole.measure);
      if (isWider && !areMeasuresWithin(whole.measure, addition.measure)) continue;
      if (!isWider && !count.openLow) low += count.low as number;
      high = high === null || count.openHigh ? null : high + (count.high as number);
      claims.push(addition);
    }
    const source = (claims[0] as Claim).source;
    return { voice, source, low, high, claims };
  }

  #lowOf(key: GroupKey): LowerBound {
    const memo = `${key.victims}\0${key.measure}`;
    const known = this.#lowerBounds.get(memo);
    if (known) return known;
    const group = this.#find(key);
    const own: LowerBound = group ? toLowerBound(this.envelopeOf(group)) : NOTHING;
    const fromParts = this.lowFromParts(key);
    const bound = fromParts.low > own.low ? fromParts : own;
    this.#lowerBounds.set(memo, bound);
    return bound;
  }

  #largestWithin(whole: GroupKey): LowerBound {
    let best = NOTHING;
    for (const group of this.#groups) {
      if (isSameKey(group, whole) || !isWithin(group, whole, this.#actors)) continue;
      const bound = toLowerBound(this.envelopeOf(group));
      if (bound.low > best.low) best = bound;
    }
    return best;
  }

  #sumOver(parts: readonly GroupKey[]): LowerBound {
    if (parts.length < 2) return NOTHING;
    const bounds = parts.map((part) => this.#lowOf(part));
    return { low: bounds.reduce((sum, { low }) => sum + low, 0), claims: bounds.flatMap(({ claims }) => claims) };
  }

  /** The disjoint parts of a whole's victims: the members of a written set, or the children of one group. */
  #victimParts(whole: GroupKey): GroupKey[] {
    const written = writtenParts(whole);
    if (written.length > 1) return written;
    const children = new Set(this.#groups.flatMap((group) => victimMembers(group.victims)).filter((id) => this.#actors.get(id)?.partOf === whole.victims));
    return [...children].sort(compareText).map((victims) => ({ victims, measure: whole.measure }));
  }

  #find(key: GroupKey): Group | undefined {
    return this.#groups.find((group) => isSameKey(group, key));
  }
}

/** What the other groups of the incident imply for a group, apart from what is reported of it. */
export function implyRange(group: Group, arithmetic: Arithmetic, lineage: Lineage): ImpliedRange {
  if (!isComparable(group)) return NOTHING_IMPLIED;
  const because: Implication[] = [];
  const lower = arithmetic.lowFromParts(group);
  const upper = arithmetic.highFromOthers(group);
  const low = lower.low > 0 ? lower.low : null;
  const high = upper?.high ?? null;
  if (low !== null || high !== null) {
    const claims = idsOf([...(low === null ? [] : lower.claims), ...(upper?.claims ?? [])]);
    const limits = [low === null ? '' : `at least ${low}`, high === null ? '' : `at most ${high}`].filter(Boolean);
    because.push({
      by: 'envelopes',
      source: null,
      low,
      high,
      claims,
      message: `the ranges of the other groups imply ${limits.join(' and ')}`,
    });
  }
  for (const sum of arithmetic.sourceSums(group, lineage)) {
    const range = sum.high === null ? `at least ${sum.low}` : sum.low === sum.high ? `${sum.low}` : `${sum.low}-${sum.high}`;
    because.push({
      by: 'source',
      source: sum.source,
      low: sum.low,
      high: sum.high,
      claims: idsOf(sum.claims),
      message: `what ${sum.source} says of the parts implies ${range}`,
    });
  }
  return because.length === 0 ? NOTHING_IMPLIED : { low, high, because };
}

/** The claims that speak of the group as a whole, not of people beyond others. */
export function wholeClaims(group: Group): Claim[] {
  return group.counted.filter((claim) => claim.relations.addsTo.length === 0);
}

/** The named figures of a group by voice, without claims that only add to others. */
function claimsByVoice(group: Group): Map<string, Claim[]> {
  const byVoice = new Map<string, Claim[]>();
  for (const claim of wholeClaims(group)) {
    if (!isNamed(claim.count)) continue;
    const claims = byVoice.get(claim.voice);
    if (claims) claims.push(claim);
    else byVoice.set(claim.voice, [claim]);
  }
  return byVoice;
}

function toLowerBound({ low }: Envelope): LowerBound {
  return low.value === null ? NOTHING : { low: low.value, claims: low.setBy };
}

/** The members of a written set of victims, each as a group of its own. */
function writtenParts({ victims, measure }: GroupKey): GroupKey[] {
  return victimMembers(victims).map((member) => ({ victims: member, measure }));
}

function measureParts({ victims, measure }: GroupKey): GroupKey[] {
  return measureMembers(measure).map((member) => ({ victims, measure: member }));
}

function isSameKey(left: GroupKey, right: GroupKey): boolean {
  return left.victims === right.victims && left.measure === right.measure;
}
