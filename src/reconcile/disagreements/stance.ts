import { isAcknowledged } from '../../claim/count.js';
import { highest, lowest } from '../extremes.js';
import { assertedBy } from '../group.js';
import { type GroupFinder, nameClaims } from './disagreement.js';

/** The victims' own side gives lower figures throughout than their enemy. */
export const findStance: GroupFinder = (group) => {
  if (group.counted.length < 2) return null;
  const figured = group.counted.filter((claim) => !isAcknowledged(claim.count));
  const own = figured.filter((claim) => claim.stance === 'own');
  const enemy = figured.filter((claim) => claim.stance === 'enemy');
  if (own.length === 0 || enemy.length === 0) return null;
  const highestOwn = highest(own.map((claim) => assertedBy(claim).high));
  const lowestEnemy = lowest(enemy.map((claim) => assertedBy(claim).low));
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
