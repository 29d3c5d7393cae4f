import type { Actors } from './actors.js';
import { victimMembers } from './victims.js';

/** How a speaker stands towards the victims: on their side, against them, or neither. */
export const STANCES = ['own', 'enemy', 'third'] as const;
export type Stance = (typeof STANCES)[number];

/** Roles that speak for no side. */
const THIRD_ROLES: ReadonlySet<string> = new Set(['independent', 'media', 'ngo', 'igo', 'researcher']);

/** Whether sources of a role speak for no side, so that they need no party to be `third`. */
export function speaksForNoSide(sourceRole: string | null): boolean {
  return sourceRole !== null && THIRD_ROLES.has(sourceRole);
}

/**
 * The stance of a claim: the party its source speaks for, an actor or a side, against the sides of the victims.
 * Null when no party is given and the role does not settle it, or when a set of victims stands on both sides.
 */
export function stanceOf(
  party: string | null,
  sourceRole: string | null,
  victims: string,
  actors: Actors,
): Stance | null {
  if (party === null) return speaksForNoSide(sourceRole) ? 'third' : null;
  if (!victims.includes('+')) return stanceTowards(party, victims, actors);
  const stances = new Set(victimMembers(victims).map((victim) => stanceTowards(party, victim, actors)));
  if (stances.size === 1) return [...stances][0] as Stance;
  return stances.has('own') && stances.has('enemy') ? null : 'third';
}

/** The stance of a party, an actor or a side, towards one group of victims; `third` where no side is known. */
export function stanceTowards(party: string, victim: string, actors: Actors): Stance {
  if (party === victim) return 'own';
  const partySide = actors.side(party);
  const victimSide = actors.side(victim);
  if (partySide === null || victimSide === null) return 'third';
  return partySide === victimSide ? 'own' : 'enemy';
}
