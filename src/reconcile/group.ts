import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { isAcknowledged, isNamed } from '../claim/count.js';
import { compareByDate, type Fate, type Lineage } from './lineage.js';
import type { ClaimStatus, Reason } from './result.js';

/** What became of a claim in one group. */
export interface Entry {
  readonly claim: Claim;
  readonly status: ClaimStatus;
  readonly reason: Reason | null;
  readonly because: readonly Claim[];
}

/** The claims of one incident on one group of victims and one measure, sorted into those that stand and not. */
export interface Group {
  readonly victims: string;
  readonly measure: string;
  /** Every claim that bears on the group, ordered by id. */
  readonly entries: readonly Entry[];
  /** The claims that stand as figures, each an origin of its own. */
  readonly counted: readonly Claim[];
  /** The claims that bound the range from below only: partial ones, and parts of the whole. */
  readonly floors: readonly Claim[];
}

/** Sorts the claims of an incident into its groups, ordered by victims and measure. */
export function formGroups(lineage: Lineage, latestPerSource: boolean): Group[] {
  const byKey = new Map<string, Entry[]>();
  const add = (victims: string, measure: string, entry: Entry) => {
    const key = groupKey(victims, measure);
    const entries = byKey.get(key);
    if (entries) entries.push(entry);
    else byKey.set(key, [entry]);
  };
  for (const fate of lineage.fates) {
    const { claim } = fate;
    const wholes = lineage.links.targets('partOf', claim);
    add(claim.victims, claim.measure, entryOf(fate, wholes.filter((whole) => isSameGroup(whole, claim))));
    if (fate.reason !== null || !isNamed(claim.count)) continue;
    const seen = new Set([groupKey(claim.victims, claim.measure)]);
    for (const whole of wholes) {
      const key = groupKey(whole.victims, whole.measure);
      if (seen.has(key)) continue;
      seen.add(key);
      const because = wholes.filter((other) => isSameGroup(other, whole));
      add(whole.victims, whole.measure, { claim, status: 'floor', reason: 'part-of', because });
    }
  }
  const groups: Group[] = [];
  for (const key of [...byKey.keys()].sort(compareText)) {
    groups.push(formGroup(byKey.get(key) as Entry[], key, latestPerSource));
  }
  return groups;
}

function formGroup(all: readonly Entry[], key: string, latestPerSource: boolean): Group {
  let entries = setAsideAdmissions(all);
  if (latestPerSource) entries = keepLatestPerSource(entries);
  entries.sort((a, b) => compareText(a.claim.id, b.claim.id) || a.claim.place.line - b.claim.place.line);
  const [victims, measure] = key.split('\0') as [string, string];
  return {
    victims,
    measure,
    entries,
    counted: entries.filter((entry) => entry.status === 'counted').map((entry) => entry.claim),
    floors: entries.filter((entry) => entry.status === 'floor').map((entry) => entry.claim),
  };
}

/** The key under which claims are grouped; its parts cannot contain the separator. */
function groupKey(victims: string, measure: string): string {
  return `${victims}\0${measure}`;
}

function isSameGroup(left: Claim, right: Claim): boolean {
  return left.victims === right.victims && left.measure === right.measure;
}

/** The status of a claim in its own group; `wholes` are the claims of that group it is a part of. */
function entryOf({ claim, reason, because }: Fate, wholes: readonly Claim[]): Entry {
  const { count } = claim;
  if (reason !== null) return { claim, status: 'left-out', reason, because };
  if (!isNamed(count) && count.vague === null) return { claim, status: 'left-out', reason: 'no-figure', because };
  const isFloor = claim.scope === 'partial' || wholes.length > 0;
  if (!isFloor) return { claim, status: 'counted', reason: null, because };
  if (!isNamed(count)) return { claim, status: 'left-out', reason: 'no-figure', because };
  return wholes.length > 0
    ? { claim, status: 'floor', reason: 'part-of', because: wholes }
    : { claim, status: 'floor', reason: 'partial', because };
}

/** A loss admitted without a figure counts only where no standing claim says anything of its size. */
function setAsideAdmissions(entries: readonly Entry[]): Entry[] {
  const isAdmission = (entry: Entry) => entry.status === 'counted' && isAcknowledged(entry.claim.count);
  const isSized = entries.some((entry) => entry.status !== 'left-out' && !isAdmission(entry));
  if (!isSized) return [...entries];
  return entries.map((entry) =>
    isAdmission(entry) ? { ...entry, status: 'left-out', reason: 'no-figure' } : entry,
  );
}

/** Of one voice's counted claims only the latest stands; undated ones come before all others. */
function keepLatestPerSource(entries: readonly Entry[]): Entry[] {
  const latest = new Map<string, Claim>();
  for (const { claim, status } of entries) {
    if (status !== 'counted') continue;
    const other = latest.get(claim.voice);
    if (other === undefined || compareByDate(other, claim) < 0) latest.set(claim.voice, claim);
  }
  return entries.map((entry) => {
    const last = latest.get(entry.claim.voice);
    if (entry.status !== 'counted' || last === undefined || last === entry.claim) return entry;
    return { ...entry, status: 'left-out', reason: 'not-latest', because: [last] };
  });
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
