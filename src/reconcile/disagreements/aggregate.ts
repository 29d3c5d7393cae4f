import type { Claim } from '../../claim/claim.js';
import { isAcknowledged } from '../../claim/count.js';
import { assertedInterval } from '../../claim/interval.js';
import { type Arithmetic, wholeClaims } from '../implied.js';
import { isWithin } from '../lattice.js';
import type { Lineage } from '../lineage.js';
import type { Actors } from '../../claim/actors.js';
import { type Finding, nameClaims } from './disagreement.js';

/** Parts and a whole that exclude each other: `low` people at the least against `high` at the most. */
interface Impossibility {
  readonly above: readonly Claim[];
  readonly below: readonly Claim[];
  readonly low: number;
  readonly high: number;
  readonly message: string;
}

/** The parts and wholes of one incident that cannot both hold, gathered in one finding. */
export function findAggregate(arithmetic: Arithmetic, lineage: Lineage, actors: Actors): Finding | null {
  const impossible = [
    ...findWholesBelowParts(arithmetic),
    ...findPartsAboveWholes(arithmetic, actors),
    ...findWrongSums(lineage),
    ...findSourcesAgainstThemselves(arithmetic, lineage),
  ];
  if (impossible.length === 0) return null;
  const widest = impossible.reduce((a, b) => (b.low - b.high > a.low - a.high ? b : a));
  return {
    kind: 'aggregate',
    claims: [...new Set(impossible.flatMap((one) => one.above))],
    against: [...new Set(impossible.flatMap((one) => one.below))],
    gap: widest.low - widest.high,
    ratio: widest.high > 0 ? widest.low / widest.high : null,
    message: impossible.map((one) => one.message).join('; '),
  };
}

/** Claims on a whole that allow fewer people than the parts have at the least. */
function findWholesBelowParts(arithmetic: Arithmetic): Impossibility[] {
  return arithmetic.groups.flatMap((group) => {
    const parts = arithmetic.lowFromParts(group);
    const below = wholeClaims(group).filter((claim) => highOf(claim) < parts.low);
    if (below.length === 0) return [];
    const high = below.map(highOf).reduce((a, b) => Math.min(a, b));
    const subject = `${group.victims} ${group.measure}`;
    const message = `${subject}: ${nameClaims(below)} is less than the parts have at the least, ${parts.low} (${nameClaims(parts.claims)})`;
    return [{ above: parts.claims, below, low: parts.low, high, message }];
  });
}

/** Claims on a part that exceed the highest figure named for a whole around it. */
function findPartsAboveWholes(arithmetic: Arithmetic, actors: Actors): Impossibility[] {
  return arithmetic.groups.flatMap((whole) => {
    const { high, openHigh } = arithmetic.envelopeOf(whole);
    if (openHigh || high.value === null) return [];
    const most = high.value;
    return arithmetic.groups.flatMap((part) => {
      if (part === whole || !isWithin(part, whole, actors)) return [];
      const above = wholeClaims(part).filter((claim) => lowOf(claim) > most);
      if (above.length === 0) return [];
      const low = above.map(lowOf).reduce((a, b) => Math.max(a, b));
      const message = `${part.victims} ${part.measure}: ${nameClaims(above)} is more than the most said of ${whole.victims} ${whole.measure}, ${most} (${nameClaims(high.setBy)})`;
      return [{ above, below: high.setBy, low, high: most, message }];
    });
  });
}

/** Claims that name themselves the sum of others and are not. */
function findWrongSums(lineage: Lineage): Impossibility[] {
  const wrong: Impossibility[] = [];
  for (const { claim, reason } of lineage.fates) {
    const parts = reason === null ? lineage.links.targets('aggregateOf', claim) : [];
    if (parts.length === 0) continue;
    const sum = {
      low: parts.reduce((total, part) => total + lowOf(part), 0),
      high: parts.reduce((total, part) => total + highOf(part), 0),
    };
    const message = `${nameClaims([claim])} is not the sum of ${nameClaims(parts)}`;
    if (highOf(claim) < sum.low) wrong.push({ above: parts, below: [claim], low: sum.low, high: highOf(claim), message });
    if (lowOf(claim) > sum.high) wrong.push({ above: [claim], below: parts, low: lowOf(claim), high: sum.high, message });
  }
  return wrong;
}

/** Sources whose own figures for all the parts exclude their own figure for the whole. */
function findSourcesAgainstThemselves(arithmetic: Arithmetic, lineage: Lineage): Impossibility[] {
  return arithmetic.groups.flatMap((group) =>
    arithmetic.sourceSums(group, lineage).flatMap((sum) =>
      wholeClaims(group)
        .filter((claim) => claim.voice === sum.voice)
        .flatMap((claim): Impossibility[] => {
          const high = sum.high ?? Number.POSITIVE_INFINITY;
          const message = `${nameClaims([claim])} for ${group.victims} ${group.measure} does not fit what ${sum.source} says of the parts`;
          if (highOf(claim) < sum.low) return [{ above: sum.claims, below: [claim], low: sum.low, high: highOf(claim), message }];
          if (lowOf(claim) > high) return [{ above: [claim], below: sum.claims, low: lowOf(claim), high, message }];
          return [];
        }),
    ),
  );
}

function lowOf(claim: Claim): number {
  return isAcknowledged(claim.count) ? 0 : (assertedInterval(claim.count)?.low ?? 0);
}

function highOf(claim: Claim): number {
  return assertedInterval(claim.count)?.high ?? Number.POSITIVE_INFINITY;
}
