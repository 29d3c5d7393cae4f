import type { Actors } from '../../claim/actors.js';
import type { Claim } from '../../claim/claim.js';
import { speaksForNoSide, stanceTowards } from '../../claim/stance.js';
import { victimMembers } from '../../claim/victims.js';
import type { StanceReason } from './explanation.js';

/** Tells what gives a claim its stance: its party against each group of victims, else the role of its source. */
export function describeStance(
  { party, sourceRole, victims }: Pick<Claim, 'party' | 'sourceRole' | 'victims'>,
  actors: Actors,
): StanceReason {
  if (party === null) {
    return { by: speaksForNoSide(sourceRole) ? 'role' : 'nothing', side: null, towards: [] };
  }
  return {
    by: 'party',
    side: actors.side(party),
    towards: victimMembers(victims).map((victim) => ({
      victims: victim,
      side: actors.side(victim),
      stance: stanceTowards(party, victim, actors),
    })),
  };
}
