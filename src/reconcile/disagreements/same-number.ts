import type { Actors } from '../../claim/actors.js';
import type { Claim } from '../../claim/claim.js';
import type { Group } from '../group.js';
import { areMeasuresWithin, areVictimsWithin, isComparable } from '../lattice.js';
import type { Lineage } from '../lineage.js';
import { type Finding, nameClaims } from './disagreement.js';

interface Pair {
  /** The claim on the wider group, or the repeat. */
  readonly wider: Claim;
  readonly narrower: Claim;
}

/**
 * The same number under another measure, or for another group: of two sources where one group lies within the
 * other (35 dead, 35 dead or wounded), or of a repeat under another key than its origin.
 */
export function findSameNumber(groups: readonly Group[], lineage: Lineage, actors: Actors): Finding[] {
  const measure: Pair[] = [];
  const scope: Pair[] = [];
  for (const [repeat, origins] of lineage.originsOf) {
    if (repeat.review !== 'live') continue;
    for (const origin of origins) {
      if (repeat.victims !== origin.victims) scope.push({ wider: repeat, narrower: origin });
      if (repeat.measure !== origin.measure) measure.push({ wider: repeat, narrower: origin });
    }
  }
  for (const claims of byFigure(groups)) {
    for (const wider of claims) {
      for (const narrower of claims) {
        if (wider === narrower || wider.voice === narrower.voice) continue;
        const sameVictims = wider.victims === narrower.victims;
        const sameMeasure = wider.measure === narrower.measure;
        if (sameVictims && !sameMeasure && areMeasuresWithin(narrower.measure, wider.measure)) {
          measure.push({ wider, narrower });
        } else if (sameMeasure && !sameVictims && areVictimsWithin(narrower.victims, wider.victims, actors)) {
          scope.push({ wider, narrower });
        }
      }
    }
  }
  return [...toFinding('measure', measure), ...toFinding('scope', scope)];
}

/** Standing claims of one exact figure, where more than one group has it; at most a hundred of each group. */
function byFigure(groups: readonly Group[]): Claim[][] {
  const figures = new Map<number, Claim[]>();
  for (const group of groups) {
    if (!isComparable(group)) continue;
    const inGroup = new Map<number, number>();
    for (const claim of group.counted) {
      const { low, high } = claim.count;
      if (low === null || low !== high || low === 0) continue;
      const times = inGroup.get(low) ?? 0;
      if (times >= 100) continue;
      inGroup.set(low, times + 1);
      const claims = figures.get(low);
      if (claims) claims.push(claim);
      else figures.set(low, [claim]);
    }
  }
  return [...figures.values()].filter((claims) => claims.length > 1);
}

function toFinding(kind: 'measure' | 'scope', pairs: readonly Pair[]): Finding[] {
  if (pairs.length === 0) return [];
  const wider = [...new Set(pairs.map((pair) => pair.wider))];
  const narrower = [...new Set(pairs.map((pair) => pair.narrower))];
  const keys = (claims: readonly Claim[]) =>
    [...new Set(claims.map((claim) => (kind === 'measure' ? claim.measure : claim.victims)))].sort().join(', ');
  return [
    {
      kind,
      claims: wider,
      against: narrower,
      gap: null,
      ratio: null,
      message: `the same number for ${keys(wider)} (${nameClaims(wider)}) and for ${keys(narrower)} (${nameClaims(narrower)})`,
    },
  ];
}
