import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { isAcknowledged, isNamed } from '../claim/count.js';
import { rowText } from '../claim/identity.js';
import { assertedInterval, type Interval } from '../claim/interval.js';
import type { Links } from '../claim/links.js';
import { append } from '../claim/map-of-lists.js';
import { sortShort } from '../claim/sort-short.js';
import type { ClaimStatus, Reason } from './claim-result.js';
import { type GroupKey, keyOf } from './lattice.js';
import { compareByDate, type Fate, type Lineage } from './lineage.js';
import { type Assertion, findSpans, type Span } from './overlap.js';

/** What became of a claim in one group. */
export interface Entry {
  readonly claim: Claim;
  readonly status: ClaimStatus;
  readonly reason: Reason | null;
  readonly because: readonly Claim[];
}

/** The claims of one incident on one group of victims and one measure, sorted into those that stand and not. */
export interface Group extends GroupKey {
  /** Every claim that bears on the group, ordered by id. */
  readonly entries: readonly Entry[];
  /** The claims that stand as figures, each an origin of its own. */
  readonly counted: readonly Claim[];
  /** The claims that bound the range from below only: partial ones, parts of the whole, additions to others. */
  readonly floors: readonly Claim[];
  /** What the counted claims assert that say more than that there were some. */
  readonly asserted: readonly Assertion<Claim>[];
  /** The points that each maximal set of them shares. */
  readonly spans: readonly Span[];
  /** The bare admissions of a loss that do not count because other claims say something of its size. */
  readonly admissions: readonly Claim[];
}

interface Gathered {
  readonly key: GroupKey;
  readonly entries: Entry[];
}

/** Sorts the claims of an incident into its groups, ordered by victims and measure. */
export function formGroups(lineage: Lineage, latestPerSource: boolean): Group[] {
  const gathered = new Map<string, Gathered>();
  // Rows of a group mostly follow each other.
  let last: Gathered | undefined;
  const add = (key: GroupKey, entry: Entry) => {
    if (last?.key.victims === key.victims && last.key.measure === key.measure) {
      last.entries.push(entry);
      return;
    }
    const name = keyOf(key);
    last = gathered.get(name);
    if (last !== undefined) {
      last.entries.push(entry);
      return;
    }
    last = { key, entries: [entry] };
    gathered.set(name, last);
  };
  for (const fate of lineage.fates) {
    const { claim } = fate;
    const others = lineage.links.targets('addsTo', claim);
    const named = lineage.links.targets('partOf', claim);
    if (named.length === 0) {
      add(claim, entryOf(fate, NOBODY, others));
      continue;
    }
    const wholes = new Map<string, Claim[]>();
    for (const whole of named) append(wholes, keyOf(whole), whole);
    const own = keyOf(claim);
    add(claim, entryOf(fate, wholes.get(own) ?? NOBODY, others));
    if (fate.reason !== null || !isNamed(claim.count)) continue;
    for (const [name, because] of wholes) {
      if (name !== own) add(because[0] as Claim, { claim, status: 'floor', reason: 'part-of', because });
    }
  }
  return sortShort([...gathered], ([one], [other]) => compareText(one, other)).map(([, { key, entries }]) =>
    formGroup(key, entries, lineage.links, latestPerSource),
  );
}

const NOBODY: readonly Claim[] = [];

function formGroup(key: GroupKey, all: readonly Entry[], links: Links, latestPerSource: boolean): Group {
  const isSized = all.some(saysSizeItself);
  let entries = isSized ? all.map(setAsideAdmission) : [...all];
  const admissions = isSized ? claimsOf(all.filter((entry, index) => entries[index] !== entry)) : NOBODY;
  if (latestPerSource) entries = keepLatestPerSource(entries, links);
  if (entries.length > 1) sortEntries(entries);
  return gatherGroup(key, entries, admissions);
}

/** The group of some entries, each of which is settled. */
export function gatherGroup(key: GroupKey, entries: readonly Entry[], admissions: readonly Claim[]): Group {
  const counted: Claim[] = [];
  const floors: Claim[] = [];
  const asserted: Assertion<Claim>[] = [];
  for (const { status, claim } of entries) {
    if (status === 'floor') floors.push(claim);
    if (status !== 'counted') continue;
    counted.push(claim);
    if (isAcknowledged(claim.count)) continue;
    const { low, high } = assertedBy(claim);
    asserted.push({ member: claim, low, high });
  }
  return {
    victims: key.victims,
    measure: key.measure,
    entries,
    counted,
    floors,
    asserted,
    spans: findSpans(asserted),
    admissions,
  };
}

function claimsOf(entries: readonly Entry[]): Claim[] {
  return entries.map((entry) => entry.claim);
}

/** Orders entries by claim id; rows that share an id, by all that they say. */
function sortEntries(entries: Entry[]): void {
  if (isAscending(entries)) return;
  const texts = new Map<Claim, string>();
  const textOf = (claim: Claim): string => {
    const text = texts.get(claim) ?? rowText(claim);
    texts.set(claim, text);
    return text;
  };
  sortShort(
    entries,
    (a, b) => compareText(a.claim.id, b.claim.id) || compareText(textOf(a.claim), textOf(b.claim)),
  );
}

/** Whether entries stand in the order of their ids, each once, as the rows of most files do. */
function isAscending(entries: readonly Entry[]): boolean {
  for (let next = 1; next < entries.length; next++) {
    if ((entries[next - 1] as Entry).claim.id >= (entries[next] as Entry).claim.id) return false;
  }
  return true;
}

/**
 * The status of a claim in its own group; `wholes` are the claims of that group it is a part of, `others` those
 * to which it adds: it counts some people of the group, not all.
 */
function entryOf(
  { claim, reason, because }: Fate,
  wholes: readonly Claim[],
  others: readonly Claim[],
): Entry {
  const { count } = claim;
  if (reason !== null) return { claim, status: 'left-out', reason, because };
  if (!isNamed(count) && count.vague === null)
    return { claim, status: 'left-out', reason: 'no-figure', because };
  const isFloor = claim.scope === 'partial' || wholes.length > 0 || others.length > 0;
  if (!isFloor) return { claim, status: 'counted', reason: null, because };
  if (!isNamed(count)) return { claim, status: 'left-out', reason: 'no-figure', because };
  if (wholes.length > 0) return { claim, status: 'floor', reason: 'part-of', because: wholes };
  if (others.length > 0) return { claim, status: 'floor', reason: 'adds-to', because: others };
  return { claim, status: 'floor', reason: 'partial', because };
}

/** A loss admitted without a figure counts only where no standing claim says anything of its size. */
function setAsideAdmission(entry: Entry): Entry {
  if (entry.status !== 'counted' || !isAcknowledged(entry.claim.count)) return entry;
  return { claim: entry.claim, status: 'left-out', reason: 'no-figure', because: entry.because };
}

/** Whether an entry says how many at the least, rather than only that there were some. */
function saysSizeItself({ status, claim }: Entry): boolean {
  return status === 'counted'
    ? !isAcknowledged(claim.count)
    : status === 'floor' && isConfirmedFloor(claim, true);
}

/** Whether any of the claims that stand says how many at the least, rather than only that there were some. */
export function saysSize(counted: readonly Claim[], floors: readonly Claim[]): boolean {
  return (
    counted.some((claim) => !isAcknowledged(claim.count)) ||
    floors.some((claim) => isConfirmedFloor(claim, true))
  );
}

/**
 * Of one voice's counted claims the latest stands, with those that relations connect to it; undated ones come
 * before all others.
 */
function keepLatestPerSource(entries: readonly Entry[], links: Links): Entry[] {
  const byVoice = new Map<string, Claim[]>();
  const latest = new Map<string, Claim>();
  for (const { claim, status } of entries) {
    append(byVoice, claim.voice, claim);
    if (status !== 'counted') continue;
    const other = latest.get(claim.voice);
    if (other === undefined || compareByDate(other, claim) < 0) latest.set(claim.voice, claim);
  }
  const lastOf = new Map<Claim, Claim>();
  for (const [voice, last] of latest) {
    const families = links.families(byVoice.get(voice) as Claim[]);
    for (const [claim, family] of families) if (family !== families.get(last)) lastOf.set(claim, last);
  }
  return entries.map((entry) => {
    const last = entry.status === 'counted' ? lastOf.get(entry.claim) : undefined;
    return last === undefined
      ? entry
      : { ...entry, status: 'left-out', reason: 'not-latest', because: [last] };
  });
}

/** What a claim that stands asserts: every one names a figure or uses a word. */
export function assertedBy({ count }: Claim): Interval {
  return assertedInterval(count) as Interval;
}

/** Bases that show bodies, not who is dead: they never prove a floor. */
const NEVER_PROOF: ReadonlySet<string | null> = new Set(['body_count', 'imagery']);

/**
 * Whether a standing claim proves a floor: a list of names, or a partial count by someone who is not the
 * enemy of the victims. A body count and imagery do not.
 */
export function isConfirmedFloor(claim: Claim, isFloor: boolean): boolean {
  if (claim.count.low === null || claim.count.openLow) return false;
  if (claim.basis === 'named_list') return true;
  return isFloor && claim.stance !== 'enemy' && !NEVER_PROOF.has(claim.basis);
}
