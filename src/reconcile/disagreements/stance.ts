import type { Claim } from '../../claim/claim.js';
import { isAcknowledged } from '../../claim/count.js';
import { assertedInterval } from '../../claim/interval.js';
import { highest, lowest } from '../extremes.js';
import { type GroupFinder, nameClaims } from './disagreement.js';

/** The victims' own side gives lower figures throughout than their enemy. */
export const findStance: GroupFinder = (group) => {
  const figured = group.counted.filter((claim) => !isAcknowledged(claim.count));
  const own = figured.filter((claim) => claim.stance === 'own');
  const enemy = figured.filter((claim) => claim.stance === 'enemy');
  if (own.length === 0 || enemy.length === 0) return null;
  const highestOwn = highest(own.map((claim) => boundsOf(claim).high));
  const lowestEnemy = lowest(enemy.map((claim) => boundsOf(claim).low));
  if (highestOwn >= lowestEnemy) return null;
  return {
    kind: 'stance',
    claims: enemy,
    against: own,
    gap: lowestEnemy - highestOwn,
    ratio: highestOwn > 0 ? lowestEnemy / highestOwn : null,
    message: `the victims' own side says less throughout (${nameClaims(own)}) than their enemy (${nameClaims(enemy)})`,
  };
};

function boundsOf(claim: Claim): { low: number; high: number } {
  return assertedInterval(claim.count) ?? { low: 0, high: Number.POSITIVE_INFINITY };
}
