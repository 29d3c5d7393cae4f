import type { Claim } from '../../claim/claim.js';
import { isAcknowledged } from '../../claim/count.js';
import type { Stance } from '../../claim/stance.js';
import { highest, lowest } from '../extremes.js';
import { assertedBy, type Group } from '../group.js';
import { type GroupFinder, nameClaims } from './disagreement.js';

/** The victims' own side gives lower figures throughout than their enemy. */
export const findStance: GroupFinder = (group) => {
  const own = figuresOf(group, 'own');
  if (own.length === 0) return null;
  const enemy = figuresOf(group, 'enemy');
  if (enemy.length === 0) return null;
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

function figuresOf({ counted }: Group, stance: Stance): Claim[] {
  return counted.filter((claim) => claim.stance === stance && !isAcknowledged(claim.count));
}
