/**
 * Who speaks of whom: the side of the speaker against that of the victims, and whether these fight. What such speakers
 * tend to say is known, roughly, from other conflicts; `unknown` where the data do not tell the role.
 */
export const ROLES = [
  'enemy-on-combatants',
  'own-on-combatants',
  'enemy-on-civilians',
  'own-on-civilians',
  'enemy-ally-on-combatants',
  'own-ally-on-combatants',
  'third-on-combatants',
  'third-on-civilians',
  'independent',
  'unknown',
] as const;

export type Role = (typeof ROLES)[number];

const DISINTERESTED: ReadonlySet<Role> = new Set([
  'third-on-combatants',
  'third-on-civilians',
  'independent',
  'unknown',
]);

/** Whether a speaker of this role has a side, so that those of one role may be taken to speak together. */
export function isInterested(role: Role): boolean {
  return !DISINTERESTED.has(role);
}
