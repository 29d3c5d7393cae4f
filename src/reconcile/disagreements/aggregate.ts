import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { isAcknowledged } from '../../claim/count.js';
import { assertedInterval } from '../../claim/interval.js';
import { append } from '../../claim/map-of-lists.js';
import { highest, lowest } from '../extremes.js';
import type { Group } from '../group.js';
import type { Arithmetic } from '../implied.js';
import type { Lineage } from '../lineage.js';
import { type Finding, joinSentences, nameClaims } from './disagreement.js';

/** Parts and a whole that exclude each other: `low` people at the least against `high` at the most. */
interface Impossibility {
  readonly above: readonly Claim[];
  readonly below: readonly Claim[];
  readonly low: number;
  readonly high: number;
  readonly message: string;
}

/** The parts and wholes of one incident that cannot both hold, gathered in one finding. */
export function findAggregate(arithmetic: Arithmetic, lineage: Lineage): Finding | null {
  if (arithmetic.lattice.isFlat && lineage.links.isEmpty) return null;
  const groups = [...arithmetic.lattice.groups];
  const impossible = [
    ...groups.flatMap((group) => findBelowParts(group, arithmetic)),
    ...groups.flatMap((group) => findPartsAbove(group, arithmetic)),
    ...findWrongSums(lineage),
    ...groups.flatMap((group) => findSourcesAgainstThemselves(group, arithmetic)),
  ];
  if (impossible.length === 0) return null;
  const widest = impossible.reduce((a, b) => (b.low - b.high > a.low - a.high ? b : a));
  return {
    kind: 'aggregate',
    claims: [...new Set(impossible.flatMap((one) => one.above))],
    against: [...new Set(impossible.flatMap((one) => one.below))],
    gap: widest.low - widest.high,
    ratio: widest.high > 0 ? widest.low / widest.high : null,
    message: joinSentences(impossible.map((one) => one.message)),
  };
}

/** Claims on a whole that allow fewer people than the parts have at the least. */
function findBelowParts(whole: Group, arithmetic: Arithmetic): Impossibility[] {
  const { asserted: low, claims: above } = arithmetic.lowFromParts(whole);
  const below = whole.counted.filter((claim) => highOf(claim) < low);
  if (below.length === 0) return [];
  const message = `${subjectOf(whole)}: ${nameClaims(below)} is less than the parts have at the least, ${low} (${nameClaims(above)})`;
  return [{ above, below, low, high: lowest(below.map(highOf)), message }];
}

/** Claims on a part that exceed the most that is said of a whole around it. */
function findPartsAbove(whole: Group, arithmetic: Arithmetic): Impossibility[] {
  const limit = arithmetic.highOf(whole);
  if (limit === null) return [];
  const { asserted: high, claims: below } = limit;
  return arithmetic.lattice.within(whole).flatMap((part) => {
    const above = part.counted.filter((claim) => lowOf(claim) > high);
    if (above.length === 0) return [];
    const message = `${subjectOf(part)}: ${nameClaims(above)} is more than the most said of ${subjectOf(whole)}, ${high} (${nameClaims(below)})`;
    return [{ above, below, low: highest(above.map(lowOf)), high, message }];
  });
}

/** Claims that name themselves the sum of others that stand, and are not. */
function findWrongSums({ links, standing }: Lineage): Impossibility[] {
  const sums = [...links.naming('aggregateOf')].filter((claim) => standing.has(claim));
  sums.sort((a, b) => compareText(a.id, b.id));
  return sums.flatMap((claim) => {
    const parts = links.targets('aggregateOf', claim);
    if (!parts.every((part) => standing.has(part))) return [];
    const sum = { claims: parts, low: total(parts.map(lowOf)), high: total(parts.map(highOf)) };
    return findUnequal([claim], sum, () => `${nameClaims([claim])} is not the sum of ${nameClaims(parts)}`);
  });
}

/** Sources whose own figures for the parts exclude their own figures for the whole. */
function findSourcesAgainstThemselves(whole: Group, arithmetic: Arithmetic): Impossibility[] {
  const sums = arithmetic.sourceSums(whole);
  if (sums.length === 0) return [];
  const byVoice = new Map<string, Claim[]>();
  for (const claim of whole.counted) append(byVoice, claim.voice, claim);
  return sums.flatMap(({ voice, source, claims, low, high }) =>
    findUnequal(
      byVoice.get(voice) ?? [],
      { claims, low, high: high ?? Number.POSITIVE_INFINITY },
      (wrong) => `${subjectOf(whole)}: ${nameClaims(wrong)} does not fit what ${source} says of the parts`,
    ),
  );
}

/** The claims on a whole that are less, and those that are more, than the sum of its parts can be. */
function findUnequal(
  wholes: readonly Claim[],
  sum: { readonly claims: readonly Claim[]; readonly low: number; readonly high: number },
  say: (wrong: readonly Claim[]) => string,
): Impossibility[] {
  const impossible: Impossibility[] = [];
  const less = wholes.filter((claim) => highOf(claim) < sum.low);
  if (less.length > 0) {
    const high = lowest(less.map(highOf));
    impossible.push({ above: sum.claims, below: less, low: sum.low, high, message: say(less) });
  }
  const more = wholes.filter((claim) => lowOf(claim) > sum.high);
  if (more.length > 0) {
    const low = highest(more.map(lowOf));
    impossible.push({ above: more, below: sum.claims, low, high: sum.high, message: say(more) });
  }
  return impossible;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function subjectOf({ victims, measure }: Group): string {
  return `${victims} ${measure}`;
}

function lowOf(claim: Claim): number {
  return isAcknowledged(claim.count) ? 0 : (assertedInterval(claim.count)?.low ?? 0);
}

function highOf(claim: Claim): number {
  return assertedInterval(claim.count)?.high ?? Number.POSITIVE_INFINITY;
}
