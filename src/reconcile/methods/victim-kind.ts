import type { ActorKind } from '../../claim/actor.js';
import type { Actors } from '../../claim/actors.js';
import { victimMembers } from '../../claim/victims.js';

/** Whether every group of a set of victims is known to be of one kind. */
export function areOfKind(victims: string, kind: ActorKind, actors: Actors): boolean {
  return victimMembers(victims).every((victim) => actors.kind(victim) === kind);
}
