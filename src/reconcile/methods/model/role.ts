import type { ActorKind } from '../../../claim/actor.js';
import type { Actors } from '../../../claim/actors.js';
import type { Claim } from '../../../claim/claim.js';
import { speaksForNoSide } from '../../../claim/stance.js';
import { victimMembers } from '../../../claim/victims.js';
import type { Role } from '../../../model/role.js';
import type { Group } from '../../group.js';
import { areOfKind } from '../victim-kind.js';
import type { RoleGround } from './result.js';

/** The role of a claim in the model, and by what it has it. */
export interface RoleReading {
  readonly role: Role;
  readonly by: RoleGround;
}

/** Reads the role of each claim of a group: its speaker against the victims, and whether these fight. */
export function createRoleReader(group: Group, actors: Actors): (claim: Claim) => RoleReading {
  const kind = kindOf(group.victims, actors);
  const accused = findAccused(group, actors);
  return (claim) => {
    const { party, sourceRole, stance } = claim;
    if (party === null) return roleWithoutParty(sourceRole, kind);
    if (kind === null) return { role: 'unknown', by: 'unclear-victims' };
    if (kind === 'combatants') {
      if (stance === 'third') return roleOfThird(party, group.victims, actors);
      if (stance === null) return { role: 'unknown', by: 'unclear-side' };
      return { role: `${stance}-on-combatants`, by: 'stance' };
    }
    if (accused.has(sideOf(party, actors))) return { role: 'enemy-on-civilians', by: 'attribution' };
    if (stance === null) return { role: 'unknown', by: 'unclear-side' };
    return { role: `${stance}-on-civilians`, by: 'stance' };
  };
}

/** Whether victims all fight or are all civilians; null for everyone, and where any is mixed or not known. */
function kindOf(victims: string, actors: Actors): 'combatants' | 'civilians' | null {
  const isAll = (kind: ActorKind) => areOfKind(victims, kind, actors);
  return isAll('combatant') ? 'combatants' : isAll('civilian') ? 'civilians' : null;
}

/** Sources that speak for no side are independent; officials of nobody knows which state are third, as the kind is known. */
function roleWithoutParty(sourceRole: string | null, kind: 'combatants' | 'civilians' | null): RoleReading {
  if (speaksForNoSide(sourceRole)) return { role: 'independent', by: 'source-role' };
  if (sourceRole !== 'official') return { role: 'unknown', by: 'nothing' };
  return kind === null
    ? { role: 'unknown', by: 'unclear-victims' }
    : { role: `third-on-${kind}`, by: 'source-role' };
}

/** Of no side, but perhaps allied with one: with that of the victims, or with another. */
function roleOfThird(party: string, victims: string, actors: Actors): RoleReading {
  const ally = [party, ...actors.wholesOf(party)].map((id) => actors.get(id)?.allyOf ?? null).find(Boolean);
  const sides = new Set(victimMembers(victims).map((victim) => actors.side(victim)));
  const [side] = sides;
  if (ally == null || side == null || sides.size > 1) return { role: 'third-on-combatants', by: 'stance' };
  return { role: ally === side ? 'own-ally-on-combatants' : 'enemy-ally-on-combatants', by: 'alliance' };
}

/** The sides that a claim which stands names as having caused the losses of the group. */
function findAccused({ entries }: Group, actors: Actors): Set<string> {
  const accused = new Set<string>();
  for (const { claim, status, reason } of entries) {
    const stands = status !== 'left-out' || reason === 'no-figure';
    if (!stands || claim.attributedTo === null) continue;
    for (const actor of victimMembers(claim.attributedTo)) accused.add(sideOf(actor, actors));
  }
  return accused;
}

/** The side of an actor; the actor itself where it has none that is known. */
function sideOf(actor: string, actors: Actors): string {
  return actors.side(actor) ?? actor;
}
