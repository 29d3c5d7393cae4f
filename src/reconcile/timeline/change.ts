import type { Claim } from '../../claim/claim.js';
import type { Links } from '../../claim/links.js';
import { lastDay } from '../../claim/partial-date.js';
import type { Reason } from '../claim-result.js';
import type { Entry, Group } from '../group.js';
import type { Known } from './replay.js';

/** A claim that no longer stands or is no longer heard, and why. */
interface Gone extends Pick<Entry, 'claim' | 'because'> {
  readonly reason: Reason;
}

/** Claims that came to something on a day, and those that lost it. */
export interface Turnover {
  readonly fresh: readonly Claim[];
  readonly gone: readonly Gone[];
}

/** What a day made of the claims of a group. */
export interface Change extends Turnover {
  /** The entries of the claims that became known on the day; `fresh` stand since it, `gone` stood before it. */
  readonly said: readonly Entry[];
  /** The same for claims that are heard: those that stand, and those without a figure, which some methods hear. */
  heard(): Turnover;
}

/** Finds what a day changed in a group; a null group before it knew nothing. */
export function findChange(before: Group | null, known: Known, date: string): Change {
  const { group } = known;
  const turn = (claimsOf: (group: Group) => Set<Claim>): Turnover => {
    const [were, are] = [before === null ? new Set<Claim>() : claimsOf(before), claimsOf(group)];
    const left = new Set([...were].filter((claim) => !are.has(claim)));
    return { fresh: [...are].filter((claim) => !were.has(claim)), gone: findGone(left, known, date) };
  };
  return {
    ...turn(({ counted, floors }) => new Set([...counted, ...floors])),
    said: group.entries.filter(({ claim }) => dayOf(claim) === date),
    heard: () => turn(({ entries }) => new Set(entries.filter(isHeard).map(({ claim }) => claim))),
  };
}

function isHeard({ status, reason }: Entry): boolean {
  return status !== 'left-out' || reason === 'no-figure';
}

/** Why some claims left: by their entries in the group, or by their fates where they are no part of it any more. */
function findGone(left: ReadonlySet<Claim>, { group, lineage }: Known, date: string): Gone[] {
  if (left.size === 0) return [];
  const entries = group.entries.filter(({ claim }) => left.has(claim));
  const here = new Set(entries.map(({ claim }) => claim));
  const elsewhere = lineage.fates.filter(({ claim }) => left.has(claim) && !here.has(claim));
  return [...entries, ...elsewhere].map(({ claim, reason, because }) => ({
    claim,
    reason: reason as Reason,
    because: because.flatMap((other) => findKnown(other, lineage.links, date)),
  }));
}

/** A claim that is why; for an origin that is not known yet, the claims that took it back all the same. */
function findKnown(claim: Claim, links: Links, date: string): Claim[] {
  const candidates = isKnownBy(claim, date)
    ? [claim]
    : [...links.sources('supersedes', claim), ...links.sources('retracts', claim)];
  return candidates.filter((other) => isKnownBy(other, date));
}

/** The day from which a claim is known; null for one without a date. */
function dayOf({ reportedOn }: Claim): string | null {
  return reportedOn === null ? null : lastDay(reportedOn);
}

/** Whether a claim is known by a day. */
export function isKnownBy(claim: Claim, date: string): boolean {
  const day = dayOf(claim);
  return day !== null && day <= date;
}
